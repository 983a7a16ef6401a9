/** The form in which an HR officer sets windows, as it is typed. Pure. */
import type { WindowDaysFragment, WindowPolicyFragment } from '../../generated/calendar'
import type { EvaluationCadence, PerformanceWindowKind, WindowChangeInput } from '../../generated/types'

export const KINDS: PerformanceWindowKind[] = ['ENTRY', 'RATING', 'CORRECTION']

/** What people call the month in which a window lies, by how many months it is after the one it is about. */
export const AFTER = ['same', 'next', 'second'] as const

/** Days as they are typed. */
export type TypedDays = Record<'fromDay' | 'toDay' | 'monthsAfter', string>

export interface WindowDraft {
  /** First day of a month; empty while none is chosen. */
  validFrom: string
  days: Record<PerformanceWindowKind, TypedDays>
  cadence: EvaluationCadence
  decision: string
  reason: string
}

export const draftName = (agency: string): string => `windows.${agency}`

/** A draft that starts from what holds now. */
export function startingDraft({ windows, cadence }: WindowPolicyFragment): WindowDraft {
  const typed = (kind: PerformanceWindowKind): TypedDays => {
    const known = windows.find((window) => window.kind === kind)
    return {
      fromDay: String(known?.fromDay ?? ''),
      toDay: String(known?.toDay ?? ''),
      monthsAfter: String(known?.monthsAfter ?? 1),
    }
  }
  return {
    ...{ validFrom: '', decision: '', reason: '', cadence },
    days: { ENTRY: typed('ENTRY'), RATING: typed('RATING'), CORRECTION: typed('CORRECTION') },
  }
}

/** The fields that must be filled in before the graph can be asked, by their path in its input. */
export function missingFields({ validFrom, days, decision, reason }: WindowDraft): string[] {
  return [
    ...(validFrom ? [] : ['change.validFrom']),
    ...KINDS.filter((kind) => dayNumber(days[kind].fromDay) === null || dayNumber(days[kind].toDay) === null).map(
      (kind) => `change.${kind.toLowerCase()}`,
    ),
    ...(decision.trim() ? [] : ['change.decision']),
    ...(reason.trim() ? [] : ['reason']),
  ]
}

/** The change as the graph takes it, of a draft in which nothing is missing. */
export function changeIn(agency: string, { validFrom, days, cadence, decision }: WindowDraft): WindowChangeInput {
  const daysIn = ({ fromDay, toDay, monthsAfter }: TypedDays): Omit<WindowDaysFragment, 'kind' | '__typename'> => ({
    fromDay: dayNumber(fromDay) ?? 0,
    toDay: dayNumber(toDay) ?? 0,
    monthsAfter: Number(monthsAfter),
  })
  return {
    ...{ agency, validFrom, cadence, decision: decision.trim() },
    ...{ entry: daysIn(days.ENTRY), rating: daysIn(days.RATING), correction: daysIn(days.CORRECTION) },
  }
}

/** The months from which windows may be set: the last one, this one, and a year ahead. */
export function monthsFrom(today: string): string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  return Array.from({ length: 14 }, (_, index) => {
    const first = new Date(Date.UTC(year, month - 2 + index, 1))
    return first.toISOString().slice(0, 10)
  })
}

/** `7` → 7; null for what is no number of a day. */
const dayNumber = (text: string): number | null => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : null)
