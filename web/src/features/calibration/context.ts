/** What is on record about a person over a period, so that the last weeks do not stand for all of it. Pure. */

/** A report or a piece of feedback. */
export interface ContextRecord {
  key: string
  kind: 'PROGRESS' | 'FEEDBACK'
  on: string
  text: string
  isCited: boolean
}

/** One month of the period. */
export interface ContextMonth {
  month: string
  reports: number
  feedback: number
  cited: number
}

/** Every month of a period with its records, also those without any. Days are `2026-07-31`. */
export function monthsOf(records: readonly ContextRecord[], startsOn: string, endsOn: string): ContextMonth[] {
  const months: ContextMonth[] = []
  for (let month = startsOn.slice(0, 7); month <= endsOn.slice(0, 7); month = monthAfter(month)) {
    const own = records.filter(({ on }) => on.startsWith(month))
    months.push({
      month,
      reports: own.filter(({ kind }) => kind === 'PROGRESS').length,
      feedback: own.filter(({ kind }) => kind === 'FEEDBACK').length,
      cited: own.filter(({ isCited }) => isCited).length,
    })
  }
  return months
}

/** Grounds of the ratings of which the day is known, and how many of them are from the last three months. */
export function recencyOf(months: readonly ContextMonth[]): { cited: number; total: number } {
  const sum = (of: readonly ContextMonth[]) => of.reduce((total, { cited }) => total + cited, 0)
  return { cited: sum(months.slice(-3)), total: sum(months) }
}

function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
