import { addDays, type Day } from '@jalur/common'
import { isInForce, type Rule } from '../rule'

/** How many calendar days an act may take, by law. */
export interface DeadlineRule extends Rule {
  kind: 'FILE_OBJECTION'
  days: number
}

/** The last day on which an objection may be filed, with the rule; null where none is in force. */
export interface ObjectionDeadline {
  dueOn: Day
  rule: DeadlineRule
}

/**
 * Until when the employee may object to an evaluation received on a day: that many calendar days after it, the last
 * included. After it the result counts as accepted.
 * Source: PP 30/2019 art. 58-59.
 */
export function objectionDeadline(rules: readonly DeadlineRule[], receivedOn: Day): ObjectionDeadline | null {
  const rule = rules.find(({ kind, ...it }) => kind === 'FILE_OBJECTION' && isInForce(it, receivedOn))
  return rule ? { dueOn: addDays(receivedOn, rule.days), rule } : null
}

/** Who decides an objection: the superior of who appraised, never the appraiser. Null where there is nobody above. */
export function objectionDecider(employeeSuperiors: readonly string[], appraiserId: string): string | null {
  const place = employeeSuperiors.indexOf(appraiserId)
  return place < 0 ? null : (employeeSuperiors[place + 1] ?? null)
}
