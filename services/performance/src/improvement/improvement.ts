/** Improvement plans: help with a goal, steps and an outcome (pembinaan kinerja). Pure. */
import { addDays, addMonths, type Day, type Text } from '@jalur/common'
import type { PerformancePredicate } from '../evaluation/predicate'
import type { Rule } from '../rule'
import {
  ImprovementAct,
  type ImprovementActor,
  type ImprovementStatus,
  moveImprovement,
  type StepStatus,
} from './improvement-state'

/** How long a plan may run. */
export interface ImprovementRule extends Rule {
  longestMonths: number
}

/** What a plan can rest on. */
export const ImprovementBasis = { EVALUATION: 'EVALUATION', FEEDBACK: 'FEEDBACK', WORK_RESULT: 'WORK_RESULT' } as const
export type ImprovementBasis = keyof typeof ImprovementBasis

/** How far the goal was reached. */
export const ImprovementOutcome = { ACHIEVED: 'ACHIEVED', PARTLY: 'PARTLY', NOT_ACHIEVED: 'NOT_ACHIEVED' } as const
export type ImprovementOutcome = keyof typeof ImprovementOutcome

/** A record of the person by its kind and id. */
export interface ImprovementReference {
  kind: ImprovementBasis
  id: string
}

/** A reference with what it says. */
export interface KnownReference extends ImprovementReference {
  /** The statement of a result, or what was observed; null for an evaluation. */
  text: string | null
  /** First day of the period that was evaluated; null for others. */
  startsOn: Day | null
  predicate: PerformancePredicate | null
}

/** A step as the superior writes it. */
export interface StepDraft {
  text: string
  dueOn: Day
  /** Who helps, and with what. */
  support: string
  /** How it is seen that it is done. */
  evidence: string
}

/** An improvement plan as the superior writes it. */
export interface ImprovementDraft {
  reason: string
  references: readonly ImprovementReference[]
  /** What good looks like. */
  goal: string
  steps: readonly StepDraft[]
  /** Days on which both look at it together. */
  reviewDates: readonly Day[]
  endsOn: Day
}

export interface ImprovementStep extends StepDraft {
  id: string
  status: StepStatus
  report: string | null
  reportedOn: Day | null
  returnReason: string | null
  confirmedOn: Day | null
}

export interface ImprovementPlan extends Omit<ImprovementDraft, 'steps' | 'references'> {
  id: string
  employeeId: string
  /** Who opened it. */
  superiorId: string
  status: ImprovementStatus
  version: number
  steps: ImprovementStep[]
  references: KnownReference[]
  openedOn: Day
  proposedOn: Day | null
  /** What the person said instead of agreeing. */
  comment: string | null
  agreedOn: Day | null
  outcome: ImprovementOutcome | null
  statement: string | null
  /** What the person says to the outcome. */
  answer: string | null
  cancelReason: string | null
  /** Day of the outcome or of the cancellation. */
  closedOn: Day | null
}

/** The first evaluation that was handed over of a period that ended after a plan. */
export interface FollowUp {
  planId: string
  key: string
  startsOn: Day
  predicate: PerformancePredicate
}

/** From how many days before its day a step or a review is told among the tasks. */
export const NOTICE_DAYS = 7

const [LONGEST_TEXT, LONGEST_LINE] = [1_000, 280]
const [MOST_STEPS, MOST_REVIEWS, MOST_REFERENCES] = [10, 12, 10]

/** What is wrong with a plan as it is written, by field. */
export function improvementFaults(
  { reason, references, goal, steps, reviewDates, endsOn }: ImprovementDraft,
  { longestMonths }: Pick<ImprovementRule, 'longestMonths'>,
  today: Day,
): { field: string; reason: Text }[] {
  const isBetween = (day: Day, last: Day) => today <= day && day <= last
  return [
    ...lengthFaults('reason', reason, LONGEST_TEXT),
    ...lengthFaults('goal', goal, LONGEST_TEXT),
    ...countFaults('references', references.length, MOST_REFERENCES),
    ...(today < endsOn && endsOn <= addMonths(today, longestMonths)
      ? []
      : [{ field: 'endsOn', reason: endReason(longestMonths) }]),
    ...countFaults('steps', steps.length, MOST_STEPS),
    ...steps.flatMap(({ text, dueOn, support, evidence }, place) => [
      ...lengthFaults(`steps.${place}.text`, text, LONGEST_LINE),
      ...lengthFaults(`steps.${place}.support`, support, LONGEST_LINE),
      ...lengthFaults(`steps.${place}.evidence`, evidence, LONGEST_LINE),
      ...(isBetween(dueOn, endsOn) ? [] : [{ field: `steps.${place}.dueOn`, reason: DUE }]),
    ]),
    ...countFaults('reviewDates', reviewDates.length, MOST_REVIEWS),
    ...reviewDates.flatMap((day, place) =>
      isBetween(day, addDays(endsOn, -1)) ? [] : [{ field: `reviewDates.${place}`, reason: REVIEW }],
    ),
  ]
}

/** What is wrong with a line of 1 to 280 characters, such as the report of a step. */
export const lineFaults = (field: string, text: string) => lengthFaults(field, text, LONGEST_LINE)

/**
 * Why the outcome cannot be written yet; null where it can. No report stays without an answer; before the last day every
 * step is confirmed; a goal is not reached while steps are open.
 */
export function concludeFault(
  { steps, endsOn }: Pick<ImprovementPlan, 'steps' | 'endsOn'>,
  outcome: ImprovementOutcome,
  today: Day,
): Text | null {
  const isDone = steps.every(({ status }) => status === 'CONFIRMED')
  if (steps.some(({ status }) => status === 'REPORTED')) return UNANSWERED
  if (!isDone && today < endsOn) return TOO_EARLY
  return !isDone && outcome === 'ACHIEVED' ? STEPS_LEFT : null
}

/** What somebody can do to a plan on a day, in the order of the acts. */
export const possibleActs = (
  plan: Pick<ImprovementPlan, 'status' | 'steps' | 'endsOn' | 'answer'>,
  actor: ImprovementActor,
  today: Day,
): ImprovementAct[] =>
  Object.values(ImprovementAct).filter(
    (act) => moveImprovement(plan.status, act, actor) !== null && (WHEN[act]?.(plan, today) ?? true),
  )

const isToDo = ({ status }: Pick<ImprovementStep, 'status'>) => status === 'OPEN' || status === 'RETURNED'

/** What acts ask of a plan besides its state. */
const WHEN: Partial<
  Record<ImprovementAct, (plan: Pick<ImprovementPlan, 'steps' | 'endsOn' | 'answer'>, today: Day) => boolean>
> = {
  AGREE: ({ endsOn }, today) => today < endsOn,
  REPORT_STEP: ({ steps }) => steps.some(isToDo),
  DECIDE_STEP: ({ steps }) => steps.some(({ status }) => status === 'REPORTED'),
  CONCLUDE: (plan, today) => concludeFault(plan, 'NOT_ACHIEVED', today) === null,
  ANSWER: ({ answer }) => answer === null,
}

/** Last days of the steps that the person is to do soon, or is late with. */
export const dueSteps = (steps: readonly Pick<ImprovementStep, 'status' | 'dueOn'>[], today: Day): Day[] =>
  steps
    .filter(({ status, dueOn }) => (status === 'OPEN' && dueOn <= addDays(today, NOTICE_DAYS)) || status === 'RETURNED')
    .map(({ dueOn }) => dueOn)

/** How long a plan may run, in words. */
export const ruleText = ({ longestMonths }: Pick<ImprovementRule, 'longestMonths'>): Text => ({
  id: `Rencana perbaikan adalah bagian dari pembinaan kinerja: dimulai setelah pegawai setuju, paling lama ${longestMonths} bulan.`,
  en: `An improvement plan is part of performance guidance: it begins once the person agrees, and runs ${longestMonths} months at most.`,
})

function lengthFaults(field: string, text: string, longest: number): { field: string; reason: Text }[] {
  if (text.trim() && text.length <= longest) return []
  return [{ field, reason: { id: `perlu 1 sampai ${longest} huruf`, en: `needs 1 to ${longest} characters` } }]
}

const countFaults = (field: string, count: number, most: number): { field: string; reason: Text }[] =>
  count >= 1 && count <= most ? [] : [{ field, reason: { id: `perlu 1 sampai ${most}`, en: `needs 1 to ${most}` } }]

const endReason = (months: number): Text => ({
  id: `harus setelah hari ini, paling lama ${months} bulan`,
  en: `must be after today, within ${months} months`,
})
const DUE: Text = {
  id: 'harus mulai hari ini, paling lambat hari terakhir rencana',
  en: 'must be from today to the last day of the plan',
}
const REVIEW: Text = {
  id: 'harus mulai hari ini, sebelum hari terakhir rencana',
  en: 'must be from today, before the last day of the plan',
}
const UNANSWERED: Text = {
  id: 'Ada langkah yang dilaporkan selesai. Konfirmasi atau kembalikan dahulu.',
  en: 'A step was reported as done. Confirm it or give it back first.',
}
const TOO_EARLY: Text = {
  id: 'Hasil ditulis setelah semua langkah dikonfirmasi, atau mulai hari terakhir rencana.',
  en: 'The outcome is written once every step is confirmed, or from the last day of the plan.',
}
const STEPS_LEFT: Text = {
  id: 'Masih ada langkah yang belum dikonfirmasi, maka hasilnya belum tercapai penuh.',
  en: 'Steps are not confirmed yet, so the goal is not fully reached.',
}
