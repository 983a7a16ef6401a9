import {
  connectionOf,
  DateScalar,
  type Day,
  DateTimeScalar,
  ChangeInput,
  MutationInput,
  type Refusal,
} from '@jalur/common'
import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Employee } from '../employee/employee.types'
import { BehaviourValue } from '../plan/plan'
import { Behaviour, WorkResult } from '../plan/plan.types'
import { PerformanceRefusal, type RefusalCode } from '../refusals'
import { FeedbackKind, FeedbackRelation } from './feedback'

registerEnumType(FeedbackKind, {
  name: 'FeedbackKind',
  description: 'What feedback is for (umpan balik berkelanjutan; PermenPANRB 6/2022).',
  valuesConfig: {
    APPRECIATION: { description: 'Thanks for what went well (apresiasi).' },
    IMPROVEMENT: { description: 'What should go better (perbaikan).' },
    DIRECTION: { description: 'Where to go next (arahan).' },
  },
})
registerEnumType(FeedbackRelation, {
  name: 'FeedbackRelation',
  description: 'How the author stands to the one who gets the feedback.',
  valuesConfig: {
    SUPERIOR: { description: 'A superior, at any height (atasan).' },
    PEER: { description: 'One with the same direct superior (rekan kerja).' },
    SUBORDINATE: { description: 'A subordinate, at any depth (bawahan).' },
    SELF: { description: 'The person.' },
  },
})

export const FeedbackTopicUnion = createUnionType({
  name: 'FeedbackTopic',
  description: 'What feedback is about: a planned result, or one of the values.',
  types: () => [WorkResult, Behaviour] as const,
  resolveType: (topic: object) => ('indicators' in topic ? 'WorkResult' : 'Behaviour'),
})

@ObjectType({
  description: 'Dated feedback on a plan (umpan balik berkelanjutan), visible to its owner at once.',
  simpleResolvers: true,
})
export class Feedback {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => Int, { description: 'Counts changes; a change names the version it was made from.' }) version: number
  @Field(() => DateTimeScalar, { description: 'When it was given.' }) givenAt: Date
  @Field(() => Employee, { nullable: true, description: 'Who gave it.' }) author: Employee
  @Field(() => FeedbackRelation, { description: 'How the author stood to the recipient.' }) relation: FeedbackRelation
  @Field(() => FeedbackKind, { description: 'What it is for.' }) kind: FeedbackKind
  @Field(() => FeedbackTopicUnion, {
    nullable: true,
    description: 'What it is about; null for who may not read the plan, such as a peer who gave it.',
  })
  about: unknown
  @Field(() => String, { description: 'The whole: what was observed, its effect, the next step, a line each.' })
  text: string
  @Field(() => String, { description: 'What was observed.' }) observed: string
  @Field(() => String, { description: 'What came of it.' }) effect: string
  @Field(() => String, { description: 'What to do next.' }) nextStep: string
  @Field(() => String, { nullable: true, description: 'The answer of the recipient; null without one.' })
  reply: string | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the recipient said to have read it; null before.' })
  acknowledgedAt: Date | null
}

@ObjectType({ description: 'A page of feedback, newest first.' })
export class FeedbackConnection extends connectionOf('Feedback', () => Feedback, 'feedback entries') {}

@ObjectType({ description: 'A wish for feedback that waits for an answer.', simpleResolvers: true })
export class FeedbackRequest {
  @Field(() => ID, { description: 'Opaque id (uuid); feedback that answers it names it.' }) id: string
  @Field(() => Employee, { nullable: true, description: 'Who wishes it.' }) requester: Employee
  @Field(() => Employee, { nullable: true, description: 'Who was asked.' }) asked: Employee
  @Field(() => BehaviourValue, { nullable: true, description: 'The value it is about; null where it is a result.' })
  behaviour: BehaviourValue | null
  @Field(() => ID, { nullable: true, description: 'Id of the result it is about; null where it is a value.' })
  workResultId: string | null
  @Field(() => String, { description: 'What the requester wants to know.' }) question: string
  @Field(() => DateScalar, { description: 'The day of the wish.' }) askedOn: Day
}

@ObjectType({
  description:
    'How a superior kept the duty to give direct subordinates feedback about one month: from its first day to the end of its rating window.',
  simpleResolvers: true,
})
export class FeedbackDuty {
  @Field(() => DateScalar, { description: 'First day that counts.' }) from: Day
  @Field(() => DateScalar, { description: 'Last day that counts.' }) until: Day
  @Field(() => Int, { description: 'Direct subordinates today.' }) subordinates: number
  @Field(() => Int, { description: 'How many of them got at least one.' }) reached: number
  @Field(() => Int, { description: 'How often feedback was given.' }) given: number
  @Field(() => Float, {
    nullable: true,
    description: 'Share given inside the rating window, 0 to 1; null without feedback.',
  })
  shareInWindow: number | null
  @Field(() => Float, { nullable: true, description: 'Share that cites a report, 0 to 1; null without feedback.' })
  shareCitingEvidence: number | null
  @Field(() => Float, {
    nullable: true,
    description: 'Median of the days from the newest cited report to the feedback; null where none cites one.',
  })
  medianDelayDays: number | null
}

@InputType({ description: 'Feedback on the plan of a person: about a result of it, or about a value, not both.' })
export class GiveFeedbackInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the person whose plan it is about.' }) employee: string
  @Field(() => ID, { nullable: true, description: 'Id of the result it is about.' }) workResult?: string | null
  @Field(() => BehaviourValue, { nullable: true, description: 'The value it is about, in the newest plan.' })
  behaviour?: BehaviourValue | null
  @Field(() => FeedbackKind, { description: 'What it is for.' }) kind: FeedbackKind
  @Field(() => String, { description: 'What was observed, 1 to 1,000 characters.' }) observed: string
  @Field(() => String, { description: 'What came of it, 1 to 1,000 characters.' }) effect: string
  @Field(() => String, { description: 'What to do next, 1 to 1,000 characters.' }) nextStep: string
  @Field(() => [ID], { nullable: true, description: 'Ids of progress reports of the plan that it rests on, up to 10.' })
  cites?: string[] | null
  @Field(() => ID, { nullable: true, description: 'Id of the wish that it answers.' }) request?: string | null
}

@InputType({ description: 'A wish for feedback on the own plan: about a result of it, or about a value, not both.' })
export class RequestFeedbackInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the person who is asked: a superior, peer or subordinate.' }) asked: string
  @Field(() => ID, { nullable: true, description: 'Id of the result it is about.' }) workResult?: string | null
  @Field(() => BehaviourValue, { nullable: true, description: 'The value it is about.' })
  behaviour?: BehaviourValue | null
  @Field(() => String, { description: 'What the requester wants to know, 1 to 1,000 characters.' }) question: string
}

@InputType({ description: 'The answer of the recipient to a feedback.' })
export class ReplyToFeedbackInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the feedback.' }) id: string
  @Field(() => String, { description: 'The answer, 1 to 1,000 characters; it stays as it is.' }) reply: string
}

@InputType({ description: 'Which feedback its recipient has read.' })
export class AcknowledgeFeedbackInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the feedback.' }) id: string
}

@ObjectType({ description: 'What became of feedback.', simpleResolvers: true })
export class FeedbackPayload {
  @Field(() => [PerformanceRefusal], { description: 'Why nothing was kept; empty when it was.' })
  refusals: Refusal<RefusalCode>[]
  @Field(() => Feedback, { nullable: true, description: 'The feedback as it is now; null when refused.' })
  feedback: unknown
}

@ObjectType({ description: 'What became of a wish for feedback.', simpleResolvers: true })
export class RequestFeedbackPayload {
  @Field(() => [PerformanceRefusal], { description: 'Why nobody was asked; empty when somebody was.' })
  refusals: Refusal<RefusalCode>[]
  @Field(() => FeedbackRequest, { nullable: true, description: 'The wish; null when refused.' }) request: unknown
}
