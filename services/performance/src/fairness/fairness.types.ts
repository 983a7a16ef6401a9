import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Unit } from '../agency/agency.types'
import { Employee } from '../employee/employee.types'
import { FairnessDimension, FairnessFlag } from './fairness'

registerEnumType(FairnessDimension, {
  name: 'FairnessDimension',
  description: 'By what people are told apart when ratings are compared.',
  valuesConfig: {
    ASSESSOR: { description: 'Who rated.' },
    SEX: { description: 'Sex: `F` or `M`.' },
    AGE_BAND: { description: 'Age at the end of the year: `<35`, `35-44`, `45-54`, `55+`.' },
    UNIT: { description: 'The unit that the person works in.' },
  },
})
registerEnumType(FairnessFlag, {
  name: 'FairnessFlag',
  description: 'What stands out in the ratings of a group. It is a question to look into, no verdict.',
  valuesConfig: {
    LENIENT: { description: 'More of the best predicate than chance gives.' },
    SEVERE: { description: 'Less of the best predicate, or more of those below Baik, than chance gives.' },
    COMPRESSED: { description: 'An assessor who gives one predicate to all.' },
    DRIFTED: { description: 'An assessor whose share of the best predicate moved since the year before.' },
  },
})

@ObjectType({
  description: 'Why something stands out. The rule is our own; no law asks for it.',
  simpleResolvers: true,
})
export class FairnessExplanation {
  @Field(() => String, { description: 'The rule that was applied.' }) rule: string
  @Field(() => [String], { description: 'What it was applied to.' }) inputs: string[]
  @Field(() => String, { description: 'What it came to.' }) result: string
  @Field(() => String, { description: 'What it does not mean.' }) notMeant: string
}

@ObjectType({ description: 'What stands out in a group.', simpleResolvers: true })
export class FairnessFinding {
  @Field(() => FairnessFlag, { description: 'What it is.' }) flag: FairnessFlag
  @Field(() => Float, { description: 'How often chance alone would do this or more, 0 to 1.' }) probability: number
  @Field(() => FairnessExplanation, { description: 'Why it stands out, and what that does not mean.' })
  explanation: FairnessExplanation
}

@ObjectType({
  description: 'A mean of predicates as places, 5 (Sangat Baik) to 1 (Sangat Kurang), with its interval.',
  simpleResolvers: true,
})
export class FairnessMean {
  @Field(() => Float, { description: 'The mean, 1 to 5.' }) average: number
  @Field(() => Float, {
    description:
      'Lower end of the interval that holds the true mean in 95 of 100 cases (Student’s t); equal to the mean where all are the same.',
  })
  low: number
  @Field(() => Float, { description: 'Upper end of it.' }) high: number
}

@ObjectType({ description: 'Groups of one kind that are not told.', simpleResolvers: true })
export class HiddenFairnessGroups {
  @Field(() => FairnessDimension, { description: 'By what they are told apart.' }) dimension: FairnessDimension
  @Field(() => Int, { description: 'How many.' }) groups: number
}

@ObjectType({ description: 'The ratings of one group, of at least 10 people.', simpleResolvers: true })
export class FairnessGroup {
  @Field(() => FairnessDimension, { description: 'By what the group is told apart.' }) dimension: FairnessDimension
  @Field(() => ID, { description: 'Code of the sex or age band, or id of the assessor or unit.' }) group: string
  @Field(() => Employee, { nullable: true, description: 'The assessor; null for other groups.' })
  assessor: Employee | null
  @Field(() => Unit, { nullable: true, description: 'The unit; null for other groups.' }) unit: Unit | null
  @Field(() => Int, { description: 'How many ratings.' }) count: number
  @Field(() => Float, { description: 'Share with the predicate Sangat Baik, 0 to 1.' }) veryGood: number
  @Field(() => Float, { description: 'Share with a predicate below Baik, 0 to 1.' }) belowGood: number
  @Field(() => FairnessMean, { description: 'Mean of its predicates with the interval.' }) mean: FairnessMean
  @Field(() => [FairnessFinding], { description: 'What stands out; empty where nothing does.' })
  findings: FairnessFinding[]
}

@ObjectType({
  description:
    'Whether yearly predicates of an agency are given alike. Exact tests; on fair ratings it raises a flag in at most 5 of 100 cases.',
  simpleResolvers: true,
})
export class RatingFairness {
  @Field(() => Int, { description: 'Ratings that were compared.' }) ratings: number
  @Field(() => Float, {
    nullable: true,
    description: 'Mean of all of them as places, 5 (Sangat Baik) to 1 (Sangat Kurang); null without any.',
  })
  average: number | null
  @Field(() => Float, { description: 'What a probability has to be below to stand out.' }) threshold: number
  @Field(() => Int, {
    description:
      'Groups that are not told: those of fewer than 10, and one more where those would be worked out from the rest.',
  })
  hiddenGroups: number
  @Field(() => [HiddenFairnessGroups], { description: 'The same by kind; kinds without any are left out.' })
  hidden: HiddenFairnessGroups[]
  @Field(() => Boolean, { description: 'False where sex and age could not be compared for want of an answer.' })
  traitsKnown: boolean
  @Field(() => [FairnessGroup], { description: 'The groups, those in which something stands out first.' })
  groups: FairnessGroup[]
}
