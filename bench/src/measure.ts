import type { Contender } from './contenders'
import { load } from './load'
import { databaseTime, processorTime, residentMemory } from './process-usage'
import type { Question, Workload } from './questions'

/** A contender on a database of some size. */
export interface Entrant {
  name: string
  contender: Contender
  databasePid: number
  workloads: readonly Workload[]
}

/** What was asked of everybody: which questions, on how many connections. */
export interface Discipline {
  /** Place among the workloads of an entrant. */
  workload: number
  connections: number
}

/** One entrant in one discipline in one round. */
export interface Measurement {
  entrant: string
  discipline: Discipline
  round: number
  answered: number
  failed: number
  seconds: number
  latencies: number[]
  /** Milliseconds of processor time of the servers. */
  processor: number
  /** Milliseconds of processor time of the database. */
  database: number
  /** Megabytes of the servers at the end. */
  memory: number
}

export interface MeasureOptions {
  entrants: readonly Entrant[]
  disciplines: readonly Discipline[]
  rounds: number
  seconds: number
  onProgress: (text: string) => void
}

const WARM_UP_CONNECTIONS = 8

/** Warms everybody up, then measures in rounds: every entrant in turn, again and again. */
export async function measureAll(options: MeasureOptions): Promise<Measurement[]> {
  const { entrants, disciplines, rounds, seconds, onProgress } = options
  for (const { name, contender, workloads } of entrants) {
    onProgress(`warming ${name}`)
    for (const workload of workloads) {
      const questions = portionOf(workload, 0)
      await load({ url: contender.url, questions, connections: WARM_UP_CONNECTIONS, seconds: 2 * seconds })
    }
  }
  const measurements: Measurement[] = []
  for (let round = 1; round <= rounds; round++) {
    for (const discipline of disciplines) {
      for (const entrant of entrants) {
        onProgress(`round ${round} of ${rounds}, ${entrant.name}`)
        measurements.push(await measure(entrant, discipline, round, seconds))
      }
    }
  }
  return measurements
}

async function measure(entrant: Entrant, discipline: Discipline, round: number, seconds: number): Promise<Measurement> {
  const { name, contender, databasePid, workloads } = entrant
  const { connections, workload } = discipline
  const questions = portionOf(workloads[workload]!, round)
  const before = { processor: processorTime(contender.pids), database: databaseTime(databasePid) }
  const result = await load({ url: contender.url, questions, connections, seconds })
  return {
    ...{ entrant: name, discipline, round, ...result },
    processor: processorTime(contender.pids) - before.processor,
    database: databaseTime(databasePid) - before.database,
    memory: residentMemory(contender.pids),
  }
}

/** The questions of one round: the same for everybody, others in the next round. */
function portionOf({ questions, portion }: Workload, round: number): Question[] {
  const start = (round * portion) % questions.length
  return questions.slice(start, start + portion)
}
