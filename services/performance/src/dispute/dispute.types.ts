import { ChangeInput, connectionOf, DateScalar, type Day, MutationInput, type Refusal } from '@jalur/common'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Employee } from '../employee/employee.types'
import { PerformanceRefusal, type RefusalCode } from '../refusals'
import { type DisputeDecision, DisputeStatus } from './dispute'

/** What an HR officer can decide. */
export const DisputeDecisionKind = { ACCEPTED: 'ACCEPTED', REJECTED: 'REJECTED' } as const

registerEnumType(DisputeStatus, {
  name: 'SuperiorDisputeStatus',
  description: 'Where a dispute about the superior stands.',
  valuesConfig: {
    OPEN: { description: 'Waits for the HR officer; the provisional superior decides meanwhile.' },
    ACCEPTED: { description: 'The person is right: the provisional superior decides until the register follows.' },
    REJECTED: { description: 'The superior on record decides.' },
    SETTLED: { description: 'Over: the register names somebody else by now.' },
  },
})
registerEnumType(DisputeDecisionKind, {
  name: 'SuperiorDisputeDecision',
  description: 'What an HR officer decides on a dispute about the superior.',
  valuesConfig: {
    ACCEPTED: { description: 'The person is right; the register is to be corrected by a movement.' },
    REJECTED: { description: 'The superior on record is the right one.' },
  },
})

@ObjectType({
  description: 'A dispute about who the direct superior is (atasan langsung yang tercatat keliru).',
  simpleResolvers: true,
})
export class SuperiorDispute {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => Int, { description: 'Counts changes; a change names the version it was made from.' }) version: number
  @Field(() => DisputeStatus, { description: 'Where it stands.' }) status: DisputeStatus
  @Field(() => Employee, { nullable: true, description: 'Whose superior it is about.' }) employee: Employee
  @Field(() => Employee, { nullable: true, description: 'The superior on record; null where there was none.' })
  disputed: Employee | null
  @Field(() => Employee, { nullable: true, description: 'Who decides meanwhile.' }) provisional: Employee
  @Field(() => String, { description: 'Why, in the words of the person.' }) reason: string
  @Field(() => DateScalar, { description: 'Day on which it was filed.' }) filedOn: Day
  @Field(() => String, { nullable: true, description: 'Why it was decided so; null before.' })
  decisionReason: string | null
  @Field(() => DateScalar, { nullable: true, description: 'Day of the decision; null before.' }) decidedOn: Day | null
}

@ObjectType({ description: 'A page of disputes, oldest first.' })
export class SuperiorDisputeConnection extends connectionOf(
  'SuperiorDispute',
  () => SuperiorDispute,
  'open disputes',
) {}

@InputType({ description: 'Whom the person takes for the direct superior, and why.' })
export class DisputeSuperiorInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the superior that is proposed; works for the same agency.' }) proposed: string
  @Field(() => String, { description: 'Why, 1 to 1,000 characters.' }) reason: string
}

@InputType({ description: 'What the HR officer decides on a dispute, and why.' })
export class DecideSuperiorDisputeInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the dispute.' }) id: string
  @Field(() => DisputeDecisionKind, { description: 'The decision.' }) decision: DisputeDecision
  @Field(() => String, { description: 'Why, 1 to 1,000 characters.' }) reason: string
}

@ObjectType({ description: 'What became of a dispute about the superior.', simpleResolvers: true })
export class SuperiorDisputePayload {
  @Field(() => [PerformanceRefusal], { description: 'Why nothing was changed; empty when it was.' })
  refusals: Refusal<RefusalCode>[]
  @Field(() => SuperiorDispute, { nullable: true, description: 'The dispute as it is now; null when refused.' })
  dispute: unknown
}
