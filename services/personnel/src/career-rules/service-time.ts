import { addMonths, type Day, wholeMonthsBetween } from '@jalur/common'
import type { CareerFacts, ServedPosition } from './career-facts'

/** Service that counts, added up over the whole career. */
export interface ServiceTime {
  /** Whole months, each unbroken span rounded down. */
  months: number
  /** The day on which the needed months are full if the position is kept; null where service does not go on. */
  fullOn: Day | null
}

type HeldPosition = NonNullable<CareerFacts['position']>

interface Span {
  from: Day
  to: Day
}

/**
 * The service up to `onDate` in positions that `counts` accepts, and when it reaches `neededMonths`.
 * Null where the history is empty: nothing is known.
 */
export function serviceTime(
  facts: CareerFacts,
  counts: (position: ServedPosition) => boolean,
  neededMonths: number,
  onDate: Day,
): ServiceTime | null {
  const served = servedPositions(facts, onDate)
  if (served.length === 0) return null
  const spans = countedSpans(served, counts, onDate)
  const months = spans.map(({ from, to }) => wholeMonthsBetween(from, to))
  const total = months.reduce((sum, each) => sum + each, 0)
  const [held, last] = [served.at(-1), spans.at(-1)]
  const earlier = total - (months.at(-1) ?? 0)
  const goesOn = held !== undefined && counts(held)
  return { months: total, fullOn: goesOn && last ? addMonths(last.from, neededMonths - earlier) : null }
}

/** The history up to a day, oldest first, closed by the position held where the history does not reach it yet. */
function servedPositions({ position, positionHistory }: CareerFacts, onDate: Day): ServedPosition[] {
  const served = positionHistory.filter(
    ({ effectiveFrom }) => effectiveFrom <= onDate && (position === null || effectiveFrom < position.since),
  )
  if (position && position.since <= onDate) served.push(servedSince(position))
  return served.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
}

// Field by field, not by spreading: it is asked for every field of jobs that a person may move to.
const servedSince = ({ kind, level, familyCode, group, equivalence, since }: HeldPosition): ServedPosition => ({
  kind,
  level,
  familyCode,
  group,
  equivalence,
  effectiveFrom: since,
})

function countedSpans(served: ServedPosition[], counts: (position: ServedPosition) => boolean, onDate: Day): Span[] {
  const spans: Span[] = []
  served.forEach((position, index) => {
    if (!counts(position)) return
    const to = served[index + 1]?.effectiveFrom ?? onDate
    const previous = spans.at(-1)
    if (previous?.to === position.effectiveFrom) previous.to = to
    else spans.push({ from: position.effectiveFrom, to })
  })
  return spans
}
