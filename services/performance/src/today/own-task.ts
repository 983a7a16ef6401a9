/** What waits for a person. Pure. */
import { addDays, type Day } from '@jalur/common'
import { type CycleRules } from '../cycle/terms'
import { windowsFor } from '../cycle/window'
import type { Evaluation } from '../evaluation/evaluation'
import { evaluationTime } from '../evaluation/evaluation-time'
import { lastDayToFile } from '../objection/objection'
import type { PerformancePlan } from '../plan/plan'
import type { ProgressMonth } from '../progress/month'
import { reportingTime } from '../progress/progress'
import { ruleOn } from '../rule'

/** What is to be done. */
export const OwnTaskKind = {
  PLAN_MISSING: 'PLAN_MISSING',
  PLAN_TO_SUBMIT: 'PLAN_TO_SUBMIT',
  PLAN_RETURNED: 'PLAN_RETURNED',
  RESULTS_OFFERED: 'RESULTS_OFFERED',
  PROGRESS_THIS_WEEK: 'PROGRESS_THIS_WEEK',
  PROGRESS_OF_MONTH: 'PROGRESS_OF_MONTH',
  PROGRESS_DRAFT: 'PROGRESS_DRAFT',
  PROGRESS_RETURNED: 'PROGRESS_RETURNED',
  FEEDBACK_TO_READ: 'FEEDBACK_TO_READ',
  FEEDBACK_TO_GIVE: 'FEEDBACK_TO_GIVE',
  FEEDBACK_OWED: 'FEEDBACK_OWED',
  PANEL_TO_ANSWER: 'PANEL_TO_ANSWER',
  DIALOGUE_TO_CONFIRM: 'DIALOGUE_TO_CONFIRM',
  IMPROVEMENT_TO_AGREE: 'IMPROVEMENT_TO_AGREE',
  IMPROVEMENT_STEP_DUE: 'IMPROVEMENT_STEP_DUE',
  SELF_VIEW_TO_WRITE: 'SELF_VIEW_TO_WRITE',
  SELF_VIEW_RETURNED: 'SELF_VIEW_RETURNED',
  RESULT_TO_CHECK: 'RESULT_TO_CHECK',
  OBJECTION_OVERDUE: 'OBJECTION_OVERDUE',
} as const
export type OwnTaskKind = keyof typeof OwnTaskKind

export interface OwnTask {
  kind: OwnTaskKind
  /** How many records it is about; 1 where it is one thing. */
  count: number
  /** Null where no rule sets a day. */
  dueOn: Day | null
  /** The last day on which the superior, or HR a superior, reminded the person of it; null where nobody did. */
  remindedOn: Day | null
  /** Path of its page in the web client. */
  link: string
}

/** What is known of a person. */
export interface OwnFacts {
  agencyCode: string
  /** The newest plan of the year. */
  plan: Pick<PerformancePlan, 'status' | 'startsOn' | 'endsOn'> | null
  /** Reports of the last month and of this one. */
  months: readonly ProgressMonth[]
  /** Begun or not, with the state of today. */
  evaluations: readonly Pick<Evaluation, 'id' | 'status' | 'period' | 'wasReturned' | 'issuedOn'>[]
  feedbackToRead: number
  feedbackToGive: number
  /** Months whose feedback HR reminds the person of, who as a superior owes it to so many. */
  feedbackOwed: readonly { owed: number; until: Day; remindedOn: Day }[]
  /** Last days of the panels that wait for an answer. */
  panelsToAnswer: readonly Day[]
  dialoguesToConfirm: number
  improvementsToAgree: number
  /** Results of the superior that no result of the person supports yet. */
  offersToTake: number
  /** Last days of the steps of an improvement plan that are due soon, late or given back. */
  stepsDue: readonly Day[]
  /** Ids of own objections whose decision is late. */
  overdueObjections: readonly string[]
}

type Rules = Pick<CycleRules, 'windows' | 'terms'>

/** What waits, what is due first, what has no day last. */
export const ownTasks = (facts: OwnFacts, rules: Rules, today: Day): OwnTask[] =>
  [
    ...planTasks(facts),
    ...offerTasks(facts),
    ...weekTasks(facts, today),
    ...facts.months.flatMap((month) => monthTasks(facts, month, rules, today)),
    ...facts.evaluations.flatMap((evaluation) => evaluationTasks(facts.agencyCode, evaluation, rules, today)),
    ...counted('FEEDBACK_TO_READ', facts.feedbackToRead),
    ...counted('FEEDBACK_TO_GIVE', facts.feedbackToGive),
    ...facts.feedbackOwed.map(({ owed, until, remindedOn }) =>
      task('FEEDBACK_OWED', 'tim', { count: owed, dueOn: until, remindedOn }),
    ),
    ...dated('PANEL_TO_ANSWER', facts.panelsToAnswer, 'dialog'),
    ...counted('DIALOGUE_TO_CONFIRM', facts.dialoguesToConfirm, 'dialog'),
    ...counted('IMPROVEMENT_TO_AGREE', facts.improvementsToAgree, 'perbaikan'),
    ...dated('IMPROVEMENT_STEP_DUE', facts.stepsDue, 'perbaikan'),
    ...facts.overdueObjections.map((id) => task('OBJECTION_OVERDUE', `keberatan/${id}`)),
  ].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))

function planTasks({ plan }: OwnFacts): OwnTask[] {
  if (plan === null) return [task('PLAN_MISSING', 'rencana')]
  if (plan.status === 'DRAFT') return [task('PLAN_TO_SUBMIT', 'rencana')]
  return plan.status === 'RETURNED' ? [task('PLAN_RETURNED', 'rencana')] : []
}

/** Results can be taken while the plan is written. */
const offerTasks = ({ plan, offersToTake }: OwnFacts): OwnTask[] =>
  plan === null || plan.status === 'DRAFT' || plan.status === 'RETURNED'
    ? counted('RESULTS_OFFERED', offersToTake, 'rencana')
    : []

const isWorkedBy = ({ plan }: OwnFacts, on: Day): boolean =>
  plan !== null &&
  (plan.status === 'APPROVED' || plan.status === 'REVISION_REQUESTED') &&
  plan.startsOn <= on &&
  on <= plan.endsOn

/** Progress is reported daily; a week, from Monday to Sunday, without any report is what a person is told of. */
function weekTasks(facts: OwnFacts, today: Day): OwnTask[] {
  const monday = addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7))
  const isReported = facts.months.some(({ lastReportedOn }) => lastReportedOn !== null && lastReportedOn >= monday)
  return isReported || !isWorkedBy(facts, today)
    ? []
    : [task('PROGRESS_THIS_WEEK', 'progres', { dueOn: addDays(monday, 6) })]
}

function monthTasks(
  facts: OwnFacts,
  { month, state, counts, lastRemindedOn }: ProgressMonth,
  { windows }: Rules,
  today: Day,
): OwnTask[] {
  const timeOf = (wasReturned: boolean) =>
    reportingTime(windows, facts.agencyCode, { reportedOn: month, wasReturned }, today)
  const [entry, correction] = [timeOf(false), timeOf(true)]
  const isOver = windowsFor(windows, facts.agencyCode, month).some(
    ({ kind, opensOn }) => kind === 'ENTRY' && opensOn <= today,
  )
  const isMissing = state === 'NOT_STARTED' && (isOver || lastRemindedOn !== null) && isWorkedBy(facts, month)
  const remindedOn = lastRemindedOn
  return [
    ...(isMissing && entry.isOpen ? [task('PROGRESS_OF_MONTH', 'progres', { dueOn: entry.until, remindedOn })] : []),
    ...(counts.DRAFT > 0 && entry.isOpen
      ? [task('PROGRESS_DRAFT', 'progres', { count: counts.DRAFT, dueOn: entry.until, remindedOn })]
      : []),
    ...(counts.RETURNED > 0 && correction.isOpen
      ? [task('PROGRESS_RETURNED', 'progres', { count: counts.RETURNED, dueOn: correction.until, remindedOn })]
      : []),
  ]
}

function evaluationTasks(
  agencyCode: string,
  { id, status, period, wasReturned, issuedOn }: OwnFacts['evaluations'][number],
  { windows, terms }: Rules,
  today: Day,
): OwnTask[] {
  const page = `penilaian/${id}`
  if (status === 'ISSUED' && issuedOn !== null) {
    const term = ruleOn(terms, issuedOn)
    return [task('RESULT_TO_CHECK', page, { dueOn: term && lastDayToFile(term, issuedOn) })]
  }
  const kind = SELF_VIEWS[status]
  const time = evaluationTime(windows, agencyCode, { endsOn: period.endsOn, wasReturned }, 'SUBMIT', today)
  return kind && time.isOpen ? [task(kind, page, { dueOn: time.windows.at(-1)?.closesOn ?? null })] : []
}

const SELF_VIEWS: Partial<Record<Evaluation['status'], OwnTaskKind>> = {
  NOT_STARTED: 'SELF_VIEW_TO_WRITE',
  SELF_ASSESSMENT: 'SELF_VIEW_TO_WRITE',
  RETURNED: 'SELF_VIEW_RETURNED',
}

/** One task for what has a day each; the first counts. */
const dated = (kind: OwnTaskKind, days: readonly Day[], page: string): OwnTask[] =>
  days.length === 0 ? [] : [task(kind, page, { count: days.length, dueOn: days.toSorted()[0]! })]

const counted = (kind: OwnTaskKind, count: number, page = 'umpan-balik'): OwnTask[] =>
  count === 0 ? [] : [task(kind, page, { count })]

const task = (kind: OwnTaskKind, page: string, more: Partial<OwnTask> = {}): OwnTask => ({
  ...{ kind, count: 1, dueOn: null, remindedOn: null, link: `/kinerja/${page}` },
  ...more,
})

const orderOf = ({ dueOn, kind, link }: OwnTask): string => `${dueOn ?? '~'} ${kind} ${link}`
