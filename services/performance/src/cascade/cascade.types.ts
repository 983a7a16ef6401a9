import { DateScalar, type Day, MutationInput, type Refusal } from '@jalur/common'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { LARGEST_BATCH } from '../batch'
import { Employee } from '../employee/employee.types'
import { CascadedResult } from '../plan/plan.types'
import { PlanStatus } from '../plan/plan-state'
import { PerformanceRefusal, type RefusalCode } from '../refusals'

@ObjectType({ description: 'A result of a subordinate that supports one of the superior’s.', simpleResolvers: true })
export class SupportingResult {
  @Field(() => ID, { description: 'Opaque id (uuid) of the result.' }) id: string
  @Field(() => String, { description: 'What the subordinate is to achieve.' }) statement: string
  @Field(() => PlanStatus, { description: 'Where the plan of the subordinate stands.' }) planStatus: PlanStatus
}

@ObjectType({
  description: 'A cell of the role-result matrix (matriks peran hasil): what one person does for a result.',
  simpleResolvers: true,
})
export class ResultRole {
  @Field(() => Employee, { nullable: true, description: 'Who.' }) employee: Employee
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was offered; null where the person took it unasked.',
  })
  offeredOn: Day | null
  @Field(() => String, { nullable: true, description: 'What is expected of the person; null where nothing was said.' })
  note: string | null
  @Field(() => [SupportingResult], { description: 'The results of the person that support it; empty while none does.' })
  results: SupportingResult[]
}

@ObjectType({ description: 'A result that the direct superior offered to the person.', simpleResolvers: true })
export class OfferedResult {
  @Field(() => CascadedResult, { description: 'The result; its id is what a draft links to.' }) result: CascadedResult
  @Field(() => String, { nullable: true, description: 'What the superior expects; null where nothing was said.' })
  note: string | null
  @Field(() => Boolean, { description: 'True where it can be linked: the plan of the superior is approved.' })
  canLink: boolean
  @Field(() => Boolean, { description: 'True where a result of the person supports it already.' }) isTaken: boolean
}

@ObjectType({ description: 'A wish that the superior makes a plan to link to.', simpleResolvers: true })
export class CascadeRequest {
  @Field(() => Int, { description: 'The year of the plan.' }) year: number
  @Field(() => String, { description: 'What is asked for.' }) question: string
  @Field(() => DateScalar, { description: 'Day on which it was asked last.' }) askedOn: Day
}

@InputType({ description: 'Which own result is offered to whom.' })
export class OfferResultInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the result in the own plan.' }) workResult: string
  @Field(() => [ID], { description: `Ids of direct subordinates, 1 to ${LARGEST_BATCH}, each once.` })
  employees: string[]
  @Field(() => String, { nullable: true, description: 'What is expected of them, up to 2,000 characters.' })
  note?: string | null
}

@InputType({ description: 'Which offer is taken back.' })
export class WithdrawResultOfferInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the result in the own plan.' }) workResult: string
  @Field(() => ID, { description: 'Id of the person.' }) employee: string
}

@InputType({ description: 'What is asked of the superior.' })
export class RequestCascadeInput extends MutationInput {
  @Field(() => Int, { description: 'The year of the plan: this one or the next.' }) year: number
  @Field(() => String, { description: 'The wish, 1 to 1,000 characters.' }) question: string
}

@ObjectType({ description: 'What became of a wish for a cascade.', simpleResolvers: true })
export class RequestCascadePayload {
  @Field(() => [PerformanceRefusal], { description: 'Why nothing was kept; empty when it was.' })
  refusals: Refusal<RefusalCode>[]
  @Field(() => CascadeRequest, { nullable: true, description: 'The wish; null when refused.' }) request: unknown
}
