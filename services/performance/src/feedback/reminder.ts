/** HR reminds superiors of feedback that they owe. Pure. */
import type { Day } from '@jalur/common'
import type { DutyTime } from './duty'

/** A reminder as it is on record. */
export interface FeedbackReminder {
  superiorId: string
  /** First day of the month whose feedback is owed. */
  month: Day
  remindedOn: Day
  /** The HR officer; null where the account belongs to no employee. */
  officerId: string | null
}

/** Why a superior is not reminded, as a code. */
export type ReminderFault = 'WINDOW_CLOSED' | 'NOT_NOW'

/**
 * Why a superior who owes feedback to so many is not reminded; null where nothing is against it. Feedback counts up to
 * the end of the rating window of the month, and nobody is reminded of what has not begun or no longer counts.
 * Our own rule; the duty itself: PermenPANRB 6/2022 (ongoing feedback).
 */
export function reminderFault(owed: number, { from, until }: Pick<DutyTime, 'from' | 'until'>, today: Day) {
  if (today < from || today > until) return 'WINDOW_CLOSED' satisfies ReminderFault
  return owed === 0 ? ('NOT_NOW' satisfies ReminderFault) : null
}

/** Direct subordinates who got no feedback. */
export const unreachedOf = (team: readonly string[], given: readonly { recipientId: string }[]): string[] => {
  const reached = new Set(given.map(({ recipientId }) => recipientId))
  return team.filter((id) => !reached.has(id))
}
