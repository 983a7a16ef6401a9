import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { OrganisationResult } from '../evaluation/evaluation.inputs'
import { PerformancePredicate } from '../evaluation/predicate.types'

@Directive('@key(fields: "code")')
@ObjectType({ description: 'A local government as employer (instansi).' })
export class Agency {
  @Field(() => ID, { description: 'Code of BKN, for example `7104`; not the code of the region.' }) code: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: 'An organisational unit of an agency (perangkat daerah).', simpleResolvers: true })
export class Unit {
  @Field(() => ID, { description: 'Identifier of the unit.' }) id: string
}

@ObjectType({ description: 'How many have a predicate.', simpleResolvers: true })
export class PredicateCount {
  @Field(() => PerformancePredicate, { description: 'The predicate.' }) predicate: PerformancePredicate
  @Field(() => Int, { description: 'How many.' }) count: number
  @Field(() => Float, { description: 'Share of those who have a predicate, 0 to 1.' }) share: number
}

@ObjectType({
  description: 'How the predicates of a unit spread; of units with at least 10 of them.',
  simpleResolvers: true,
})
export class UnitRatingSpread {
  @Field(() => Unit, { nullable: true, description: 'The unit.' }) unit: Unit
  @Field(() => Int, { description: 'How many of the unit have a predicate.' }) count: number
  @Field(() => Float, {
    description: 'Mean place of the predicates, 5 (Sangat Baik) to 1 (Sangat Kurang). To compare units by, no rating.',
  })
  average: number
  @Field(() => Float, { description: 'Standard deviation of that place.' }) deviation: number
}

@ObjectType({
  description: 'The performance cycle of an agency in a calendar year, in numbers.',
  simpleResolvers: true,
})
export class AgencyPerformance {
  @Field(() => Int, { description: 'Active staff today.' }) staff: number
  @Field(() => [PredicateCount], { description: 'Yearly predicates, best first, also where it is nobody.' })
  predicates: PredicateCount[]
  @Field(() => Int, { description: 'How many of the staff have an approved plan for the year.' }) plansApproved: number
  @Field(() => Int, { description: 'Evaluations whose rating window is over, of all approved plans of the year.' })
  evaluationsDue: number
  @Field(() => Int, {
    description: 'How many of those were issued before their window ended; the correction window, if returned.',
  })
  evaluationsOnTime: number
  @Field(() => [UnitRatingSpread], { description: 'How yearly predicates spread, by unit, highest mean first.' })
  ratingSpreadByUnit: UnitRatingSpread[]
  @Field(() => OrganisationResult, {
    nullable: true,
    description: 'What the agency achieved, by which predicates should spread; null while nobody has recorded it.',
  })
  organisationResult: unknown
}
