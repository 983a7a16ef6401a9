import { ChangeInput, DateScalar, type Day, type Refusal } from '@jalur/common'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Employee } from '../employee/employee.types'
import { RuleBasis } from '../evaluation/evaluation.types'
import { Rating } from '../evaluation/predicate'
import { Evidence, EvidenceInput } from '../evidence/evidence.types'
import { PerformanceRefusal, type RefusalCode } from '../refusals'
import { ObjectionDecision, ObjectionStatus } from './objection'

registerEnumType(ObjectionStatus, {
  name: 'ObjectionStatus',
  description: 'Where an objection stands.',
  valuesConfig: {
    FILED: { description: 'Filed; the assessor has not said anything yet.' },
    HEARD: { description: 'Both sides were heard.' },
    DECIDED: { description: 'Decided. There is nothing further.' },
  },
})
registerEnumType(ObjectionDecision, {
  name: 'ObjectionDecision',
  description: 'What the superior of the assessor decides.',
  valuesConfig: {
    CONFIRMED: { description: 'The result stays.' },
    CHANGED: { description: 'The result is another; what follows from it follows from the new one.' },
  },
})

@ObjectType({
  description:
    "The time for the decision on an objection that is not decided yet, and why, in the caller's language (PP 30/2019 art. 58-59).",
  simpleResolvers: true,
})
export class ObjectionDecisionTerm {
  @Field(() => DateScalar, { description: 'Last day for the decision.' }) dueOn: Day
  @Field(() => Int, { description: 'Days from today to the last day; negative once it has passed.' }) daysLeft: number
  @Field(() => Boolean, { description: 'True once the last day has passed.' }) isOverdue: boolean
  @Field(() => String, { description: 'The rule that was applied.' }) rule: string
  @Field(() => [String], { description: 'What it was applied to.' }) inputs: string[]
  @Field(() => String, { description: 'What it came to.' }) result: string
  @Field(() => String, { description: 'What happens next, and what ends it.' }) next: string
  @Field(() => RuleBasis, { nullable: true, description: 'The law behind it.' }) legalBasis: RuleBasis
}

@ObjectType({
  description: 'An objection to a result (keberatan; PP 30/2019 art. 58-59). The decision is final.',
  simpleResolvers: true,
})
export class Objection {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => Int, { description: 'Counts changes; a change names the version it was made from.' }) version: number
  @Field(() => Employee, { nullable: true, description: 'Who objects.' }) employee: Employee | null
  @Field(() => ObjectionStatus, { description: 'Where it stands.' }) status: ObjectionStatus
  @Field(() => String, { description: 'Why the person objects.' }) reason: string
  @Field(() => [Evidence], { description: 'What the person shows with it.' }) evidence: Evidence[]
  @Field(() => DateScalar, { description: 'The day on which it was filed.' }) filedOn: Day
  @Field(() => DateScalar, { description: 'The day by which it is to be decided.' }) dueOn: Day
  @Field(() => String, { nullable: true, description: 'What the assessor says to it; null before.' })
  statement: string | null
  @Field(() => [Evidence], { description: 'What the assessor shows with the statement.' }) statementEvidence: Evidence[]
  @Field(() => DateScalar, { nullable: true, description: 'The day of the statement; null before.' })
  statedOn: Day | null
  @Field(() => ObjectionDecision, { nullable: true, description: 'The decision; null before.' })
  decision: ObjectionDecision | null
  @Field(() => String, { nullable: true, description: 'Why it was decided so; null before.' })
  decisionReason: string | null
  @Field(() => DateScalar, { nullable: true, description: 'The day of the decision; null before.' })
  decidedOn: Day | null
  @Field(() => Employee, { nullable: true, description: 'Who decided; null before.' }) decider: Employee | null
  @Field(() => ObjectionDecisionTerm, {
    nullable: true,
    description: 'The time for the decision, as of today; null once it is decided.',
  })
  decisionTerm: ObjectionDecisionTerm | null
}

@InputType({ description: 'An objection of the person signed in to an issued result.' })
export class FileObjectionInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the evaluation; `expectedVersion` is its version.' }) evaluation: string
  @Field(() => String, { description: 'Why, 1 to 1,000 characters.' }) reason: string
  @Field(() => [EvidenceInput], { nullable: true, description: 'What shows it, at most 10 links and files.' })
  evidence?: EvidenceInput[] | null
}

@InputType({ description: 'What the assessor says to an objection.' })
export class StateOnObjectionInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the objection.' }) id: string
  @Field(() => String, { description: 'The statement, 1 to 1,000 characters.' }) statement: string
  @Field(() => [EvidenceInput], { nullable: true, description: 'What shows it, at most 10 links and files.' })
  evidence?: EvidenceInput[] | null
}

@InputType({ description: 'The decision on an objection.' })
export class DecideObjectionInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the objection.' }) id: string
  @Field(() => ObjectionDecision, { description: 'The decision.' }) decision: ObjectionDecision
  @Field(() => String, { description: 'Why, 1 to 1,000 characters.' }) reason: string
  @Field(() => Rating, { nullable: true, description: 'With `CHANGED`: rating of work results from now on.' })
  workRating?: Rating | null
  @Field(() => Rating, { nullable: true, description: 'With `CHANGED`: rating of behaviour from now on.' })
  behaviourRating?: Rating | null
}

@ObjectType({ description: 'What became of an objection.', simpleResolvers: true })
export class ObjectionPayload {
  @Field(() => [PerformanceRefusal], { description: 'Why nothing was changed; empty when it was.' })
  refusals: Refusal<RefusalCode>[]
  @Field(() => Objection, { nullable: true, description: 'The objection as it is now; null when refused.' })
  objection: unknown
}
