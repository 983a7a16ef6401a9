import { withClient } from '@jalur/tools/dist/start/database'
import type { Steps } from '@jalur/tools/dist/steps'
import type { Contender } from '../contenders'
import { databaseTime, processorTime } from '../process-usage'
import { percentile } from '../report'
import { table } from '../table'
import type { World } from '../world'
import { volley, type Volley } from './open-loop'
import { plainInserts } from './plain-inserts'
import { type Planner, type Planners, reportBody, submitBody } from './plans'

/** One rate that was tried. */
export interface Attempt extends Volley {
  rate: number
  /** Milliseconds of processor time for a request: of the servers, and of the database. */
  processor: number
  database: number
  /** Why the rate is too high; null when it was held. */
  failure: string | null
}

/** What a contender held, and what it did not. */
export interface SurgeResult {
  contender: string
  held: Attempt | null
  broke: Attempt | null
  /** Plain inserts a second just before and just after. */
  plain: [number, number]
}

export interface SurgeOptions {
  world: World
  contender: Contender
  planners: Planners
  steps: Steps
}

/** Of ten requests one hands in a plan; the others report progress. */
const SUBMISSION = 10
const SLOWEST = 1_000
const FIRST_RATE = 20
const REFINEMENTS = 4
/** How long a rate is tried. */
const SECONDS = 5

/**
 * Finds the highest rate of reports and submitted plans that is held: 99 of 100 answered within a second, and every one
 * of them kept with its audit entry, its event and its key. Doubles the rate until it breaks, then halves the gap.
 */
export async function surge(options: SurgeOptions): Promise<SurgeResult> {
  const { world, contender, steps } = options
  const before = await plainInserts(world.adminUrl, SECONDS)
  let [held, broke]: [Attempt | null, Attempt | null] = [null, null]
  await steps.run(`surge: ${contender.name}`, async (progress) => {
    const attempt = async (rate: number): Promise<void> => {
      progress(`${rate}/s`)
      const made = await tryRate(options, rate)
      if (made.failure === null) held = made
      else broke = made
    }
    await tryRate(options, FIRST_RATE)
    for (let rate = FIRST_RATE; !broke; rate *= 2) await attempt(rate)
    for (let round = 0; round < REFINEMENTS && held; round++) {
      await attempt(Math.round(((held as Attempt).rate + (broke as Attempt).rate) / 2))
    }
  })
  return { contender: contender.name, held, broke, plain: [before, await plainInserts(world.adminUrl, SECONDS)] }
}

let run = 0

async function tryRate(options: SurgeOptions, rate: number): Promise<Attempt> {
  const { world, contender, planners } = options
  await reset(world)
  const name = `surge-${++run}`
  const usage = () => [processorTime(contender.pids), databaseTime(world.databasePid)] as const
  const before = usage()
  const fired = await volley({
    url: contender.url,
    rate,
    seconds: SECONDS,
    shot: (place) => shotOf(planners, place, name),
  })
  const after = usage()
  const made = {
    ...{ ...fired, rate },
    processor: (after[0] - before[0]) / fired.sent,
    database: (after[1] - before[1]) / fired.sent,
  }
  return { ...made, failure: await failureOf(world, made) }
}

function shotOf({ reporters, submitters }: Planners, place: number, name: string) {
  const key = `${name}-${place}`
  const isSubmission = place % SUBMISSION === 0
  const person: Planner = isSubmission
    ? submitters[(place / SUBMISSION) % submitters.length]!
    : reporters[place % reporters.length]!
  return { token: person.token, body: isSubmission ? submitBody(person, key) : reportBody(person, key) }
}

async function failureOf(world: World, { sent, lost, latencies }: Volley): Promise<string | null> {
  if (lost.length > 0) return `${lost.length} of ${sent} not taken: ${lost[0]}`
  const kept = await countKept(world)
  const missing = Object.entries(kept).find(([, count]) => count !== sent)
  if (missing) return `${sent} acknowledged, ${missing[1]} in ${missing[0]}`
  const slow = percentile(latencies, 0.99)
  return slow < SLOWEST ? null : `p99 ${slow.toFixed(0)} ms`
}

/** Forgets what earlier rates wrote; handed-in plans are drafts again. */
const reset = ({ adminUrl }: World): Promise<unknown> =>
  withClient(adminUrl, (client) =>
    client.query(`set search_path = performance; truncate progress, idempotency, audit, outbox cascade;
      update performance_plan set status = 'DRAFT', version = 1 where status = 'SUBMITTED'`),
  )

/** What is there of everything that each request must leave. */
const countKept = ({ adminUrl }: World): Promise<Record<string, number>> =>
  withClient(adminUrl, async (client) => {
    const { rows } = await client.query<Record<string, number>>(
      `select (select count(*)::int from performance.progress)
            + (select count(*)::int from performance.performance_plan where status = 'SUBMITTED') as tables,
              (select count(*)::int from performance.audit) as audit,
              (select count(*)::int from performance.outbox) as outbox,
              (select count(*)::int from performance.idempotency) as idempotency`,
    )
    return rows[0]!
  })

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))

/** A Markdown table of what was held. */
export function surgeReport(results: readonly SurgeResult[]): string {
  const columns =
    'contender|held /s|p50 ms|p99 ms|CPU ms/req|database CPU ms/req|plain inserts /s|share of plain|broke at'
  const rows = results.map(({ contender, held, broke, plain: [before, after] }) => {
    const plain = (before + after) / 2
    const cells = held
      ? [held.rate, percentile(held.latencies, 0.5), percentile(held.latencies, 0.99), held.processor, held.database]
      : [0, 0, 0, 0, 0]
    return [
      contender,
      ...cells.map(figure),
      `${figure(before)}, ${figure(after)}`,
      figure((held?.rate ?? 0) / plain),
      broke ? `${broke.rate}/s: ${broke.failure}` : '',
    ]
  })
  return table(columns.split('|'), rows)
}
