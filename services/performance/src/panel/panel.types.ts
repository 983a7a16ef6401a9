import { DateScalar, type Day, MutationInput, type Refusal } from '@jalur/common'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Employee } from '../employee/employee.types'
import { EvaluationPeriod, RuleBasis } from '../evaluation/evaluation.types'
import { Rating } from '../evaluation/predicate'
import { FeedbackRelation } from '../feedback/feedback'
import { BehaviourValue } from '../plan/plan'
import { PerformanceRefusal, type RefusalCode } from '../refusals'
import { PanelSilence } from './panel'

registerEnumType(PanelSilence, {
  name: 'PanelSilence',
  description: 'Why nothing of a panel is shown.',
  valuesConfig: {
    OPEN: { description: 'Answers are still being collected.' },
    TOO_FEW: { description: 'Fewer people answered than may be shown.' },
    NOT_ISSUED: { description: 'The person sees it together with the issued evaluation.' },
    NOT_FOR_YOU: { description: 'It is for the person and the superiors only.' },
  },
})

@ObjectType({ description: 'How many members of a panel gave each rating of one value.', simpleResolvers: true })
export class PanelCounts {
  @Field(() => BehaviourValue, { description: 'The value.' }) value: BehaviourValue
  @Field(() => Int, { description: 'Members who saw it above expectation.' }) above: number
  @Field(() => Int, { description: 'Members who saw it as expected.' }) meets: number
  @Field(() => Int, { description: 'Members who saw it below expectation.' }) below: number
}

@ObjectType({ description: 'A sentence about one value, of an unnamed member.', simpleResolvers: true })
export class PanelNote {
  @Field(() => BehaviourValue, { description: 'The value.' }) value: BehaviourValue
  @Field(() => String, { description: 'What was observed.' }) observed: string
  @Field(() => String, { nullable: true, description: 'What came of it; null where nothing was said.' })
  effect: string | null
}

@ObjectType({
  description: 'What a closed panel said: counts, and sentences in random order. It is no average and rates nothing.',
  simpleResolvers: true,
})
export class PanelResult {
  @Field(() => Int, { description: 'How many answered.' }) answers: number
  @Field(() => [PanelCounts], { description: 'Counts of the values that enough members rated.' })
  counts: readonly PanelCounts[]
  @Field(() => [PanelNote], { description: 'Sentences about those values.' }) notes: readonly PanelNote[]
}

@ObjectType({ description: 'Why a panel is shown or not.', simpleResolvers: true })
export class PanelExplanation {
  @Field(() => String, { description: 'The rule that was applied.' }) rule: string
  @Field(() => [String], { description: 'What it was applied to.' }) inputs: string[]
  @Field(() => String, { description: 'What it came to.' }) result: string
  @Field(() => String, { nullable: true, description: 'What would change it; null where nothing would.' })
  alternative: string | null
  @Field(() => RuleBasis, { nullable: true, description: 'The law behind it.' }) legalBasis: RuleBasis
}

@ObjectType({
  description: 'Peers and subordinates who are asked once, without their names, about behaviour in a period (360°).',
  simpleResolvers: true,
})
export class BehaviourPanel {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => DateScalar, { description: 'The day on which they were asked.' }) openedOn: Day
  @Field(() => DateScalar, { description: 'Last day for answers.' }) closesOn: Day
  @Field(() => Int, { description: 'How many people were asked.' }) asked: number
  @Field(() => [Employee], {
    nullable: true,
    description: 'Who was asked, for those who could ask; null for the person. Who has answered is told to nobody.',
  })
  members: Employee[] | null
  @Field(() => PanelSilence, { nullable: true, description: 'Why nothing is shown; null where something is.' })
  silence: PanelSilence | null
  @Field(() => PanelResult, { nullable: true, description: 'What it said; null where `silence` says why.' })
  result: PanelResult | null
  @Field(() => PanelExplanation, { nullable: true, description: 'Why it is shown or not.' })
  explanation: PanelExplanation
}

@ObjectType({ description: 'A panel that waits for the answer of the caller.', simpleResolvers: true })
export class PanelRequest {
  @Field(() => ID, { description: 'Id of the panel.' }) id: string
  @Field(() => Employee, { nullable: true, description: 'Whom it is about.' }) employee: Employee
  @Field(() => EvaluationPeriod, { nullable: true, description: 'Which period it is about.' })
  period: EvaluationPeriod | null
  @Field(() => DateScalar, { description: 'Last day for the answer.' }) closesOn: Day
}

@ObjectType({ description: 'Somebody who can be asked about a person.', simpleResolvers: true })
export class PanelCandidate {
  @Field(() => Employee, { nullable: true, description: 'Who.' }) employee: Employee
  @Field(() => FeedbackRelation, { description: 'How they stand to the person: beside (peer) or below (subordinate).' })
  relation: FeedbackRelation
}

@ObjectType({
  description: 'What a panel about a person could be, for those who may ask for it.',
  simpleResolvers: true,
})
export class PanelOffer {
  @Field(() => [PanelCandidate], {
    description:
      'Who can be asked, those below first, at most 100: direct subordinates, and peers with the same superior.',
  })
  candidates: PanelCandidate[]
  @Field(() => Int, {
    description: 'How many have to be asked at least, so that no answer can be told from the others.',
  })
  least: number
  @Field(() => DateScalar, { description: 'The latest last day for answers of a panel that is opened today.' })
  closesBy: Day
  @Field(() => RuleBasis, { nullable: true, description: 'The law behind it.' }) legalBasis: RuleBasis
}

@InputType({ description: 'Whom to ask about the behaviour of somebody in a period.' })
export class OpenBehaviourPanelInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the evaluation of the period.' }) evaluation: string
  @Field(() => [ID], { description: 'Ids of peers with the same superior and of subordinates, each once, up to 50.' })
  asked: string[]
  @Field(() => DateScalar, { description: 'Last day for answers, after today.' }) closesOn: Day
}

@InputType({ description: 'What a member says of one value.' })
export class PanelAnswerInput {
  @Field(() => BehaviourValue, { description: 'The value.' }) value: BehaviourValue
  @Field(() => Rating, { description: 'How the person lives by it, against what is expected.' }) rating: Rating
  @Field(() => String, { nullable: true, description: 'What was observed, up to 280 characters.' })
  observed?: string | null
  @Field(() => String, { nullable: true, description: 'What came of it, up to 280 characters.' })
  effect?: string | null
}

@InputType({ description: 'The one answer of a member.' })
export class AnswerBehaviourPanelInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the panel.' }) panel: string
  @Field(() => [PanelAnswerInput], { description: 'Of each value that the member can speak of, once.' })
  answers: PanelAnswerInput[]
}

@ObjectType({ description: 'What became of asking a panel.', simpleResolvers: true })
export class OpenBehaviourPanelPayload {
  @Field(() => [PerformanceRefusal], { description: 'Why nobody was asked; empty when they were.' })
  refusals: Refusal<RefusalCode>[]
  @Field(() => BehaviourPanel, { nullable: true, description: 'The panel; null when refused.' }) panel: unknown
}

@ObjectType({ description: 'What became of an answer to a panel.', simpleResolvers: true })
export class AnswerBehaviourPanelPayload {
  @Field(() => [PerformanceRefusal], { description: 'Why nothing was kept; empty when it was.' })
  refusals: Refusal<RefusalCode>[]
  @Field(() => [PanelRequest], { description: 'What still waits for an answer of the caller.' }) requests: unknown[]
}
