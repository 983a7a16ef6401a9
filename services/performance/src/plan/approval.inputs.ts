import { MutationInput, type Refusal } from '@jalur/common'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { BatchMode, LARGEST_BATCH } from '../batch'
import { PerformanceRefusal, type RefusalCode } from '../refusals'
import { PerformancePlan } from './plan.types'

@InputType({ description: 'A plan in the version that was looked at.' })
export class PlanVersionInput {
  @Field(() => ID, { description: 'Id of the plan.' }) id: string
  @Field(() => Int, { description: 'Its version; another one is refused as CHANGED_MEANWHILE.' })
  expectedVersion: number
}

@InputType({ description: 'Which submitted plans the direct superior approves.' })
export class ApprovePerformancePlansInput extends MutationInput {
  @Field(() => [PlanVersionInput], { description: `The plans, 1 to ${LARGEST_BATCH}, each once.` })
  plans: PlanVersionInput[]
  @Field(() => BatchMode, { description: 'Whether one that is refused holds up the others.' }) mode: BatchMode
}

@InputType({ description: 'Which approvals of plans the superior who gave them takes back.' })
export class UndoPlanApprovalInput extends MutationInput {
  @Field(() => [PlanVersionInput], { description: `The plans, 1 to ${LARGEST_BATCH}, each once.` })
  plans: PlanVersionInput[]
  @Field(() => BatchMode, { description: 'Whether one that is refused holds up the others.' }) mode: BatchMode
}

@ObjectType({ description: 'What became of approvals of plans.', simpleResolvers: true })
export class PlanApprovalPayload {
  @Field(() => [PerformanceRefusal], {
    description: 'Why plans were left as they are, each with the place of the plan in the input as its `field`.',
  })
  refusals: Refusal<RefusalCode>[]
  @Field(() => [PerformancePlan], {
    description: 'The plans that were changed, as they are now; the others are left out.',
  })
  plans: unknown[]
  @Field(() => Int, {
    nullable: true,
    description:
      'Seconds, counted from the approval, in which it can be taken back; null where nothing was approved or approvals were taken back.',
  })
  undoSeconds: number | null
}
