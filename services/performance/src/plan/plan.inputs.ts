import { DateScalar, type Day, ChangeInput, MutationInput } from '@jalur/common'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Refusal } from '@jalur/common'
import { PerformanceRefusal, type RefusalCode } from '../refusals'
import { BehaviourValue, IndicatorAspect, PlanApproach, WorkResultKind } from './plan'
import { PerformancePlan } from './plan.types'

/** What an appraiser can decide. */
export const PlanDecisionKind = {
  APPROVE: 'APPROVE',
  RETURN: 'RETURN',
  GRANT_REVISION: 'GRANT_REVISION',
  REFUSE_REVISION: 'REFUSE_REVISION',
} as const
export type PlanDecisionKind = keyof typeof PlanDecisionKind

registerEnumType(PlanDecisionKind, {
  name: 'PlanDecision',
  description: 'What a superior decides on a plan.',
  valuesConfig: {
    APPROVE: { description: 'Agree to the submitted plan.' },
    RETURN: { description: 'Return the submitted plan; needs a reason.' },
    GRANT_REVISION: { description: 'Open the approved plan again.' },
    REFUSE_REVISION: { description: 'Leave the approved plan as it is; needs a reason.' },
  },
})

@InputType({ description: 'An indicator as its owner writes it.' })
export class IndicatorInput {
  @Field(() => ID, { nullable: true, description: 'Id of the indicator that is kept; left out for a new one.' })
  id?: string | null
  @Field(() => IndicatorAspect, { description: 'What it measures.' }) aspect: IndicatorAspect
  @Field(() => String, { description: 'What is measured, or expected; may be empty in a draft.' }) statement: string
  @Field(() => String, {
    nullable: true,
    description: 'Target as an exact decimal above zero, up to 4 places: `120` or `97.5`.',
  })
  target?: string | null
  @Field(() => String, { nullable: true, description: 'Unit of the target.' }) unit?: string | null
}

@InputType({ description: 'A step on the way to a result as its owner writes it (rencana aksi).' })
export class PlannedActionInput {
  @Field(() => String, { description: 'What is done; may be empty in a draft.' }) statement: string
  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is done, inside the period.' })
  dueOn?: Day | null
}

@InputType({ description: 'A planned result as its owner writes it.' })
export class WorkResultInput {
  @Field(() => ID, { nullable: true, description: 'Id of the result that is kept; left out for a new one.' })
  id?: string | null
  @Field(() => WorkResultKind, { description: 'Main or additional.' }) kind: WorkResultKind
  @Field(() => String, { description: 'What is to be achieved; may be empty in a draft.' }) statement: string
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the superior’s result that it supports; may be linked later.',
  })
  cascadedFrom?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'The target of the performance agreement of the unit that it comes from; up to 2,000 characters.',
  })
  agreement?: string | null
  @Field(() => [IndicatorInput], { description: 'How it is measured.' }) indicators: IndicatorInput[]
  @Field(() => [PlannedActionInput], {
    defaultValue: [],
    description: 'The steps on the way to it, at most 12; those left out are removed.',
  })
  actions: PlannedActionInput[]
}

const annexText = (description: string) =>
  Field(() => String, { nullable: true, description: `${description}; up to 2,000 characters, null for nothing.` })

@InputType({ description: 'The annex of a plan as its owner writes it (lampiran SKP).' })
export class PlanAnnexInput {
  @annexText('Means that are needed') support?: string | null
  @annexText('How and when it is accounted for') accountability?: string | null
  @annexText('What follows from reaching it or not') consequences?: string | null
}

@InputType({ description: 'A plan of the person signed in: a new one, or with `id` the new content of a draft.' })
export class SavePerformancePlanInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'Id of the draft to change; left out for a new plan.' })
  id?: string | null
  @Field(() => Int, { nullable: true, description: 'With `id`: the version that the change was made from.' })
  expectedVersion?: number | null
  @Field(() => DateScalar, { description: 'First day of the period.' }) startsOn: Day
  @Field(() => DateScalar, { description: 'Last day of the period, in the same year.' }) endsOn: Day
  @Field(() => PlanApproach, { description: 'How expectations are written.' }) approach: PlanApproach
  @Field(() => [WorkResultInput], { description: 'All results, in order; those left out are removed.' })
  workResults: WorkResultInput[]
  @Field(() => PlanAnnexInput, { nullable: true, description: 'The whole annex; left out it stays as it is.' })
  annex?: PlanAnnexInput | null
}

@InputType({ description: 'Which own plan is copied, and for which period.' })
export class CopyPerformancePlanInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the plan that is copied.' }) from: string
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the own draft that the results are added to, after those that it has; left out for a new plan.',
  })
  into?: string | null
  @Field(() => Int, { nullable: true, description: 'With `into`: the version that the change was made from.' })
  expectedVersion?: number | null
  @Field(() => DateScalar, { description: 'First day of the new period.' }) startsOn: Day
  @Field(() => DateScalar, { description: 'Last day of the new period, in the same year.' }) endsOn: Day
}

@InputType({ description: 'Which plan is handed to the superior.' })
export class SubmitPerformancePlanInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the plan.' }) id: string
}

@InputType({ description: 'Which approved plan its owner wants to change, and why.' })
export class RequestPlanRevisionInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the plan.' }) id: string
  @Field(() => String, { description: 'Why it has to change.' }) reason: string
}

@InputType({ description: 'What the superior expects for one of the values.' })
export class ExpectationInput {
  @Field(() => BehaviourValue, { description: 'The value.' }) value: BehaviourValue
  @Field(() => String, { description: 'What is expected; empty takes back what was said.' }) expectation: string
}

@InputType({ description: 'What the direct superior decides on a plan.' })
export class DecidePerformancePlanInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the plan.' }) id: string
  @Field(() => PlanDecisionKind, { description: 'The decision.' }) decision: PlanDecisionKind
  @Field(() => String, { nullable: true, description: 'Why; needed to return a plan or to refuse a revision.' })
  reason?: string | null
  @Field(() => [ExpectationInput], {
    nullable: true,
    description: 'What is expected of behaviour; values left out keep what they have.',
  })
  expectations?: ExpectationInput[] | null
}

@ObjectType({ description: 'What became of a change to a plan.', simpleResolvers: true })
export class PerformancePlanPayload {
  @Field(() => [PerformanceRefusal], { description: 'Why nothing was changed; empty when it was.' })
  refusals: Refusal<RefusalCode>[]
  @Field(() => PerformancePlan, { nullable: true, description: 'The plan as it is now; null when refused.' })
  plan: unknown
}
