import type { ImprovementsOfMemberQuery, ShownImprovementFragment } from '../../generated/improvement'
import type { ImprovementBasis, SaveImprovementPlanInput } from '../../generated/types'
import { isHandedOver } from '../performance/plan-status'

type Member = NonNullable<ImprovementsOfMemberQuery['employee']>
type Step = SaveImprovementPlanInput['steps'][number]

/** What is typed. */
export interface ImprovementDraft {
  reason: string
  /** References as `KIND id`. */
  references: string[]
  goal: string
  steps: Step[]
  reviewDates: string[]
  endsOn: string
}

/** A record that a plan can rest on. */
export interface Choice {
  key: string
  kind: ImprovementBasis
  text: string
  /** Predicate of an evaluation. */
  predicate: ShownImprovementFragment['references'][number]['predicate']
}

export const EMPTY_STEP: Step = { text: '', dueOn: '', support: '', evidence: '' }

export const keyOf = (kind: ImprovementBasis, id: string): string => `${kind} ${id}`

/** What is in the form at first: the plan that is written anew, or the evaluation that leads here. */
export const startOf = (plan: ShownImprovementFragment | undefined, evaluation: string | null): ImprovementDraft =>
  plan
    ? {
        ...{ reason: plan.reason, goal: plan.goal, endsOn: plan.endsOn, reviewDates: [...plan.reviewDates] },
        references: plan.references.map(({ kind, id }) => keyOf(kind, id)),
        steps: plan.steps.map(({ text, dueOn, support, evidence }) => ({ text, dueOn, support, evidence })),
      }
    : {
        ...{ reason: '', goal: '', endsOn: '', reviewDates: [''], steps: [EMPTY_STEP] },
        references: evaluation ? [keyOf('EVALUATION', evaluation)] : [],
      }

/** What the plan can rest on: evaluations that were received, feedback on what should go better, and planned results. */
export function choicesOf({ performancePlan }: Member, plan: ShownImprovementFragment | undefined): Choice[] {
  const { evaluations = [], feedback, workResults = [] } = performancePlan ?? {}
  const found: Choice[] = [
    ...evaluations
      .filter(({ status }) => isHandedOver(status))
      .toReversed()
      .map(({ id, period, predicate }) => choice('EVALUATION', id, period.label, predicate)),
    ...(feedback?.nodes ?? [])
      .filter(({ kind }) => kind === 'IMPROVEMENT')
      .map(({ id, observed }) => choice('FEEDBACK', id, observed)),
    ...workResults.map(({ id, statement }) => choice('WORK_RESULT', id, statement)),
  ]
  const known = (plan?.references ?? [])
    .map(({ kind, id, text, predicate }) => choice(kind, id, text, predicate))
    .filter(({ key }) => !found.some((it) => it.key === key))
  return [...known, ...found]
}

const choice = (kind: ImprovementBasis, id: string, text: string, predicate: Choice['predicate'] = null): Choice => ({
  key: keyOf(kind, id),
  kind,
  text,
  predicate,
})

/** The draft as the graph takes it; steps and days with nothing in them are left out. */
export const contentOf = ({ references, steps, reviewDates, ...words }: ImprovementDraft) => ({
  ...words,
  references: references.map((reference) => {
    const [kind, id = ''] = reference.split(' ')
    return { kind: kind as ImprovementBasis, id }
  }),
  steps: steps.filter((step) => Object.values(step).some((part) => part !== '')),
  reviewDates: reviewDates.filter((day) => day !== ''),
})

/** Fields that hold a day which was not chosen yet: the graph takes no empty day. */
export function missingDays({ steps, endsOn }: ImprovementDraft): string[] {
  const shown = contentOf({ ...EMPTY_DRAFT, steps }).steps
  return [
    ...(endsOn === '' ? ['endsOn'] : []),
    ...shown.flatMap(({ dueOn }, place) => (dueOn === '' ? [`steps.${place}.dueOn`] : [])),
  ]
}

const EMPTY_DRAFT: ImprovementDraft = { reason: '', references: [], goal: '', steps: [], reviewDates: [], endsOn: '' }
