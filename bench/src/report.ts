import type { Discipline, Measurement } from './measure'
import type { Workload } from './questions'
import { table } from './table'

/** The middle of some numbers; the mean of the two middle ones of an even count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** The value that a share of the sorted numbers does not exceed; `share` is 0 to 1. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0

/** Median and range of the ratios of two entrants within the same round. */
export function ratio(of: readonly number[], to: readonly number[]): string {
  const ratios = of.map((value, round) => value / (to[round] ?? 0))
  const [middle, least, most] = [median(ratios), Math.min(...ratios), Math.max(...ratios)]
  return `${figure(middle)} [${figure(least)}–${figure(most)}]`
}

/** Three significant digits at most. */
const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(value < 1 ? 2 : 3))

export interface ReportOptions {
  measurements: readonly Measurement[]
  workloads: readonly Workload[]
  disciplines: readonly Discipline[]
  entrants: readonly string[]
  /** Whom the others are compared with: first column of ratios, then the second. */
  references: readonly string[]
}

/** A Markdown table for each discipline. Single figures move with the machine; the ratios of a round do not. */
export function report({ measurements, workloads, disciplines, entrants, references }: ReportOptions): string {
  const tables = disciplines.map((discipline) => {
    const own = measurements.filter((one) => one.discipline === discipline)
    const present = references.filter((name) => entrants.includes(name))
    const columns = ['req/s', 'p50 ms', 'p99 ms', 'CPU ms/req', 'database CPU ms/req', 'RSS MB']
    const ratios = present.flatMap((name) => [`req/s ÷ ${name}`, `CPU ${name} ÷`])
    const { name = '' } = workloads[discipline.workload] ?? {}
    return [
      `### ${name}, ${discipline.connections} connection${discipline.connections === 1 ? '' : 's'}`,
      '',
      table(
        ['contender', ...columns, ...ratios],
        entrants.map((entrant) => [entrant, ...cells(own, entrant, present)]),
      ),
    ].join('\n')
  })
  const failed = measurements.reduce((sum, one) => sum + one.failed, 0)
  const answered = measurements.reduce((sum, one) => sum + one.answered, 0)
  return [...tables, `${answered} answers, ${failed} of them failed.`].join('\n\n')
}

function cells(own: readonly Measurement[], entrant: string, references: readonly string[]): string[] {
  const of = (name: string) => own.filter((one) => one.entrant === name)
  const perSecond = (name: string) => of(name).map(({ answered, seconds }) => answered / seconds)
  const cost = (name: string) => of(name).map(({ processor, answered }) => processor / answered)
  const latencies = of(entrant)
    .flatMap((one) => one.latencies)
    .sort((a, b) => a - b)
  return [
    figure(median(perSecond(entrant))),
    figure(percentile(latencies, 0.5)),
    figure(percentile(latencies, 0.99)),
    figure(median(cost(entrant))),
    figure(median(of(entrant).map(({ database, answered }) => database / answered))),
    figure(median(of(entrant).map(({ memory }) => memory))),
    ...references.flatMap((name) => [ratio(perSecond(entrant), perSecond(name)), ratio(cost(name), cost(entrant))]),
  ]
}
