import type { ShownImprovementFragment } from '../../generated/improvement'

type Plan = Pick<ShownImprovementFragment, 'openedOn' | 'agreedOn' | 'endsOn' | 'steps' | 'reviewDates'>
type StepStatus = Plan['steps'][number]['status']

/** What stands on the line of a plan, from 0 (its first day) to 1 (its last). */
export interface Mark {
  kind: 'step' | 'review' | 'today'
  at: number
  /** Number of a step; 0 for others. */
  number: number
  status: StepStatus | null
}

/** The days of a plan as places on a line, and where today is; days outside stand at the ends. */
export function timelineOf({ openedOn, agreedOn, endsOn, steps, reviewDates }: Plan, now: string): Mark[] {
  const [from, until] = [Date.parse(agreedOn ?? openedOn), Date.parse(endsOn)]
  const placeOf = (day: string): number => Math.min(1, Math.max(0, (Date.parse(day) - from) / (until - from || 1)))
  return [
    ...reviewDates.map((day): Mark => ({ kind: 'review', at: placeOf(day), number: 0, status: null })),
    { kind: 'today', at: placeOf(now), number: 0, status: null },
    ...steps.map(({ dueOn, status }, place): Mark => ({ kind: 'step', at: placeOf(dueOn), number: place + 1, status })),
  ]
}
