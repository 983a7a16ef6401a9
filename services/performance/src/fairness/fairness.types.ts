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

@ObjectType({ description: 'What stands out in a group.', simpleResolvers: true })
export class FairnessFinding {
  @Field(() => FairnessFlag, { description: 'What it is.' }) flag: FairnessFlag
  @Field(() => Float, { description: 'How often chance alone would do this or more, 0 to 1.' }) probability: number
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
  @Field(() => Float, { description: 'What a probability has to be below to stand out.' }) threshold: number
  @Field(() => Int, { description: 'Groups of fewer than 10, which are not told.' }) hiddenGroups: number
  @Field(() => Boolean, { description: 'False where sex and age could not be compared for want of an answer.' })
  traitsKnown: boolean
  @Field(() => [FairnessGroup], { description: 'The groups, those in which something stands out first.' })
  groups: FairnessGroup[]
}
