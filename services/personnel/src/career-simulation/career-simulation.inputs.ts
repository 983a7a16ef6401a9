import { DateScalar, type Day } from '@jalur/common'
import { Field, ID, InputType, Int } from 'type-graphql'
import { EducationLevel, PerformancePredicate } from '../career-rules/career-facts'
import { CreditConversion, Preparation, type StatedAssumptions } from './career-assumptions'

@InputType({ description: 'The predicate assumed for one year.' })
export class AssumedPredicateInput {
  @Field(() => Int, { description: 'Calendar year: from the first that is not rated yet to that of retirement.' })
  year: number
  @Field(() => PerformancePredicate, { description: 'Its predicate.' }) predicate: PerformancePredicate
}

@InputType({ description: 'A training that is planned.' })
export class PlannedTrainingInput {
  @Field(() => ID, { description: 'Code of the programme.' }) programme: string
  @Field(() => DateScalar, { description: 'Day on which it is completed; it counts from then, not before.' })
  completedOn: Day
}

@InputType({ description: 'A competency test that is planned.' })
export class PlannedCompetencyTestInput {
  @Field(() => ID, { description: 'Code of the position that it is for.' }) position: string
  @Field(() => DateScalar, { description: 'Day on which it is passed; it is taken not to lapse.' }) passedOn: Day
}

@InputType({ description: 'A further degree that is planned.' })
export class PlannedDegreeInput {
  @Field(() => EducationLevel, { description: 'Its level, above the present one.' }) level: EducationLevel
  @Field(() => DateScalar, { description: 'Day of graduation.' }) finishedOn: Day
}

@InputType({ description: 'What a simulation takes for granted; what is left out has the default that is told.' })
export class CareerAssumptions implements StatedAssumptions {
  @Field(() => PerformancePredicate, { nullable: true, description: 'Of every coming year without its own; GOOD.' })
  predicate?: PerformancePredicate | null
  @Field(() => [AssumedPredicateInput], { nullable: true, description: 'Of single years; none.' })
  predicates?: AssumedPredicateInput[] | null
  @Field(() => CreditConversion, { nullable: true, description: 'When predicates become credit points; PERIODIC.' })
  creditConversion?: CreditConversion | null
  @Field(() => Preparation, { nullable: true, description: 'What becomes of the other requirements; IN_TIME.' })
  preparation?: Preparation | null
  @Field(() => [PlannedTrainingInput], { nullable: true, description: 'Trainings planned, at most 20; none.' })
  trainings?: PlannedTrainingInput[] | null
  @Field(() => [PlannedCompetencyTestInput], { nullable: true, description: 'Tests planned, at most 12; none.' })
  competencyTests?: PlannedCompetencyTestInput[] | null
  @Field(() => PlannedDegreeInput, { nullable: true, description: 'A further degree; none.' })
  degree?: PlannedDegreeInput | null
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the integrity pledge is signed; open.' })
  pledgeSignedOn?: Day | null
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether openings are there when needed; true. False counts those reported today alone.',
  })
  vacancies?: boolean | null
  @Field(() => [ID], {
    nullable: true,
    description:
      'Codes of the positions after the present one, the goal last; by default the route of fewest steps and years.',
  })
  route?: string[] | null
}
