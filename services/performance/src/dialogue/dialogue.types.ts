import {
  ChangeInput,
  connectionOf,
  DateScalar,
  type Day,
  DateTimeScalar,
  MutationInput,
  type Refusal,
} from '@jalur/common'
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Employee } from '../employee/employee.types'
import { RuleBasis } from '../evaluation/evaluation.types'
import { FeedbackTopicUnion } from '../feedback/feedback.types'
import { BehaviourValue } from '../plan/plan'
import { PerformanceRefusal, type RefusalCode } from '../refusals'
import { DialogueKind } from './dialogue'

registerEnumType(DialogueKind, {
  name: 'DialogueKind',
  description: 'What a dialogue was for (PermenPANRB 6/2022).',
  valuesConfig: {
    DIALOGUE: { description: 'Clarifying expectations and looking at the work (dialog kinerja).' },
    COACHING: { description: 'Helping the person to go on (bimbingan kinerja).' },
  },
})

@ObjectType({ description: 'What was agreed to be done until a day.', simpleResolvers: true })
export class DialogueStep {
  @Field(() => String, { description: 'What is to be done.' }) text: string
  @Field(() => DateScalar, { description: 'Last day for it.' }) dueOn: Day
}

@ObjectType({
  description: 'One version of the record of a dialogue. Earlier versions are never changed.',
  simpleResolvers: true,
})
export class DialogueVersion {
  @Field(() => Int, { description: 'Counts the versions, from 1.' }) number: number
  @Field(() => DialogueKind, { description: 'What it was for.' }) kind: DialogueKind
  @Field(() => DateScalar, { description: 'The day on which it was held.' }) heldOn: Day
  @Field(() => String, { description: 'What was agreed.' }) points: string
  @Field(() => [DialogueStep], { description: 'What is to be done next.' }) steps: readonly DialogueStep[]
  @Field(() => String, { nullable: true, description: 'Why it was corrected; null for the first.' })
  reason: string | null
  @Field(() => DateScalar, { description: 'The day on which it was written.' }) writtenOn: Day
  @Field(() => DateScalar, { nullable: true, description: 'The day on which the person confirmed it; null before.' })
  confirmedOn: Day | null
}

@ObjectType({ description: 'How helpful a coaching was, as the person says.', simpleResolvers: true })
export class CoachingRating {
  @Field(() => Int, { description: '1 (did not help) to 5 (helped very much).' }) rating: number
  @Field(() => String, { nullable: true, description: 'In a sentence; null without one.' }) word: string | null
  @Field(() => DateScalar, { description: 'The day on which it was rated.' }) ratedOn: Day
}

@ObjectType({
  description: 'A dialogue of a superior and a direct subordinate about performance, with the record of it.',
  simpleResolvers: true,
})
export class PerformanceDialogue {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => Int, { description: 'Counts changes; a change names the version it was made from.' }) version: number
  @Field(() => DialogueKind, { description: 'What it was for.' }) kind: DialogueKind
  @Field(() => DateScalar, { description: 'The day on which it was held.' }) heldOn: Day
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' }) recordedAt: Date
  @Field(() => Employee, { nullable: true, description: 'The superior who held and recorded it.' }) superior: Employee
  @Field(() => FeedbackTopicUnion, { nullable: true, description: 'What it was about.' }) about: unknown
  @Field(() => String, { description: 'What was agreed.' }) points: string
  @Field(() => [DialogueStep], { description: 'What is to be done next.' }) steps: readonly DialogueStep[]
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which the person confirmed the newest version; null before.',
  })
  confirmedOn: Day | null
  @Field(() => CoachingRating, {
    nullable: true,
    description: 'How the caller, as the person, rated it; null for everybody else.',
  })
  ownRating: CoachingRating | null
  @Field(() => [DialogueVersion], { description: 'Every version of the record, oldest first.' })
  history: DialogueVersion[]
}

export const DialogueConnection = connectionOf('PerformanceDialogue', () => PerformanceDialogue, 'dialogues')

@ObjectType({
  description: 'How helpful coaching was in a quarter. Told once it is over, from enough ratings of enough people.',
  simpleResolvers: true,
})
export class CoachingQuarter {
  @Field(() => DateScalar, { description: 'First day.' }) startsOn: Day
  @Field(() => DateScalar, { description: 'Last day.' }) endsOn: Day
  @Field(() => Int, { nullable: true, description: 'How many rated; null where it is not told.' })
  ratings: number | null
  @Field(() => Float, { nullable: true, description: 'Mean, 1 to 5; null where it is not told.' })
  average: number | null
  @Field(() => [String], { description: 'What they said, in random order; empty where it is not told.' })
  words: readonly string[]
  @Field(() => String, { description: "When it is told, in the caller's language." }) rule: string
  @Field(() => RuleBasis, { nullable: true, description: 'The law behind it.' }) legalBasis: RuleBasis
}

@InputType({ description: 'What is to be done until a day.' })
export class DialogueStepInput {
  @Field(() => String, { description: 'What is to be done, 1 to 280 characters.' }) text: string
  @Field(() => DateScalar, { description: 'Last day for it, not before the dialogue.' }) dueOn: Day
}

@InputType({ description: 'What was agreed in a dialogue: about a result or about a value, not both.' })
export class DialogueContentInput {
  @Field(() => DialogueKind, { description: 'What it was for.' }) kind: DialogueKind
  @Field(() => DateScalar, { description: 'The day on which it was held, today at the latest.' }) heldOn: Day
  @Field(() => ID, { nullable: true, description: 'Id of the result it was about.' }) workResult?: string | null
  @Field(() => BehaviourValue, { nullable: true, description: 'The value it was about.' })
  behaviour?: BehaviourValue | null
  @Field(() => String, { description: 'What was agreed, 1 to 2,000 characters.' }) points: string
  @Field(() => [DialogueStepInput], { description: 'What is to be done next, up to 10.' }) steps: DialogueStepInput[]
}

@InputType({ description: 'A dialogue with a direct subordinate.' })
export class RecordDialogueInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the person.' }) employee: string
  @Field(() => DialogueContentInput, { description: 'What was agreed.' }) content: DialogueContentInput
}

@InputType({ description: 'A correction of the record of a dialogue.' })
export class CorrectDialogueInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the dialogue.' }) id: string
  @Field(() => DialogueContentInput, { description: 'What was agreed.' }) content: DialogueContentInput
  @Field(() => String, { description: 'Why it is corrected, 1 to 1,000 characters.' }) reason: string
}

@InputType({ description: 'Which record the person confirms.' })
export class ConfirmDialogueInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the dialogue.' }) id: string
}

@InputType({ description: 'How helpful a dialogue was, as the person says, once.' })
export class RateCoachingInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the dialogue.' }) id: string
  @Field(() => Int, { description: '1 (did not help) to 5 (helped very much).' }) rating: number
  @Field(() => String, { nullable: true, description: 'In a sentence, up to 280 characters.' }) word?: string | null
}

@ObjectType({ description: 'What became of a change to a dialogue.', simpleResolvers: true })
export class DialoguePayload {
  @Field(() => [PerformanceRefusal], { description: 'Why nothing was kept; empty when it was.' })
  refusals: Refusal<RefusalCode>[]
  @Field(() => PerformanceDialogue, { nullable: true, description: 'The dialogue as it is now; null when refused.' })
  dialogue: unknown
}
