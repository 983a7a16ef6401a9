import type { TeamMonthFragment, TeamPlansQuery } from '../../generated/team-inbox'
import type { PlanStatus, ProgressMonthState } from '../../generated/types'
import type { BatchItem } from './batch'

type Member = NonNullable<NonNullable<TeamPlansQuery['me']>['team']>['edges'][number]['node']

/** The four states in which a team is looked at, by their name in the address (`?keadaan=`). */
export const STATES = ['belum', 'draf', 'diajukan', 'disetujui'] as const
export type State = (typeof STATES)[number]

const isState = (name: string | null): name is State => STATES.some((state) => state === name)

/** The state that the address names; what waits for the superior where it names none. */
export const stateFrom = (name: string | null): State => (isState(name) ? name : 'diajukan')

/** What was returned is in the hands of its owner again, as a draft is. */
export const MONTH_STATES: Record<State, ProgressMonthState[]> = {
  belum: ['NOT_STARTED'],
  draf: ['DRAFT', 'RETURNED'],
  diajukan: ['SUBMITTED'],
  disetujui: ['APPROVED'],
}

const PLAN_STATES: Record<PlanStatus, State> = {
  DRAFT: 'draf',
  RETURNED: 'draf',
  SUBMITTED: 'diajukan',
  REVISION_REQUESTED: 'diajukan',
  APPROVED: 'disetujui',
  CLOSED: 'disetujui',
}

/** In which of the four states the plan of a subordinate is. */
export const planState = ({ performancePlan }: { performancePlan: { status: PlanStatus } | null }): State =>
  performancePlan ? PLAN_STATES[performancePlan.status] : 'belum'

/** How many people are in each state, from the numbers of the graph's states. */
export function countsOf(states: readonly { state: ProgressMonthState; count: number }[]): Record<State, number> {
  const sum = (state: State) =>
    states.filter((it) => MONTH_STATES[state].includes(it.state)).reduce((total, { count }) => total + count, 0)
  return { belum: sum('belum'), draf: sum('draf'), diajukan: sum('diajukan'), disetujui: sum('disetujui') }
}

/** How many plans are in each state. */
export const planCounts = (members: readonly Member[]): Record<State, number> => {
  const count = (state: State) => members.filter((member) => planState(member) === state).length
  return { belum: count('belum'), draf: count('draf'), diajukan: count('diajukan'), disetujui: count('disetujui') }
}

/** The first day of the month so many months away. */
export function monthAfter(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 10)
}

/** The reports of some people that wait, in the version that was looked at. */
export const waitingIn = (months: readonly TeamMonthFragment[]): BatchItem[] =>
  months.flatMap(({ employee, waiting }) =>
    waiting.map(({ id, version }) => ({ id, version, name: employee?.name ?? '–' })),
  )

/** The plans that can be approved; a wish to change an approved one is decided on where it is read. */
export const waitingPlans = (members: readonly Member[]): BatchItem[] =>
  members.flatMap(({ name, performancePlan: plan }) =>
    plan?.status === 'SUBMITTED' ? [{ id: plan.id, version: plan.version, name: name ?? '–' }] : [],
  )
