import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Confidence } from '../competency/competency'
import { Regulation } from '../competency/competency.types'

@ObjectType({ description: 'Learning hours of one form of learning.', simpleResolvers: true })
export class HoursOfForm {
  @Field(() => String, { description: 'Code of the form, for example `SEMINAR` or `COURSE`.' }) form: string
  @Field(() => Float, { description: 'Hours (JP).' }) hours: number
}

@ObjectType({ description: 'What the law asks of a person in a year.', simpleResolvers: true })
export class LearningDuty {
  @Field(() => Float, { nullable: true, description: 'Least hours (JP) a year; null where none are asked.' })
  leastHours: number | null
  @Field(() => Float, {
    nullable: true,
    description: 'Most hours (JP) of planned learning a year; null without a limit.',
  })
  mostHours: number | null
  @Field(() => Regulation, { nullable: true, description: 'Regulation that sets it.' })
  regulation: Pick<Regulation, 'code'>
  @Field(() => String, { nullable: true, description: 'Article of the regulation; null if unknown.' })
  article: string | null
  @Field(() => Confidence, { description: 'How far the rule was checked.' }) confidence: Confidence
}

@ObjectType({
  description:
    'Learning hours (jam pelajaran, JP, of 45 minutes) of a person in a calendar year (PP 11/2017 art. 203).',
  simpleResolvers: true,
})
export class LearningHours {
  @Field(() => Int, { description: 'The calendar year.' }) year: number
  @Field(() => Float, {
    nullable: true,
    description: 'Least hours that the law asks of the kind of employment held today; null where none are asked.',
  })
  required: number | null
  @Field(() => Float, { description: 'Hours of what was completed in the year.' }) completed: number
  @Field(() => Float, { nullable: true, description: 'Hours still missing, at least 0; null where none are asked.' })
  remaining: number | null
  @Field(() => Boolean, { description: 'True where more was completed than the planned learning may come to.' })
  isOverLimit: boolean
  @Field(() => [HoursOfForm], { description: 'By form of learning, most hours first.' }) byForm: readonly HoursOfForm[]
  @Field(() => LearningDuty, { nullable: true, description: 'The rule; null where none is on record.' })
  duty: LearningDuty | null
  @Field(() => String, { description: "What it comes to, in the caller's language." }) explanation: string
}
