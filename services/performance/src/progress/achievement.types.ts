import { DateScalar, type Day } from '@jalur/common'
import { Field, Float, Int, ObjectType } from 'type-graphql'

@ObjectType({
  description: 'What the reports that name an indicator come to against its target. A help for the eye, no rating.',
  simpleResolvers: true,
})
export class IndicatorAchievement {
  @Field(() => Float, {
    nullable: true,
    description:
      'The last reported value as a part of the target: 0.5 is half, more than 1 is above; null without value or target.',
  })
  share: number | null
  @Field(() => Int, { description: 'How many reports name the indicator; drafts do not count.' }) reports: number
  @Field(() => DateScalar, { nullable: true, description: 'The newest day that was reported on; null without one.' })
  lastReportedOn: Day | null
  @Field(() => [String], {
    description: "In the caller's language: the rule, what it was applied to, the result, and what would change it.",
  })
  explanation: string[]
}
