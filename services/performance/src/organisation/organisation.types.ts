import { ChangeInput, connectionOf, type Refusal } from '@jalur/common'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Unit } from '../agency/agency.types'
import { Employee } from '../employee/employee.types'
import { OrganisationPredicate } from '../evaluation/distribution'
import { RuleBasis } from '../evaluation/evaluation.types'
import { Rating } from '../evaluation/predicate'
import { PerformanceRefusal, type RefusalCode } from '../refusals'

@ObjectType({ description: 'What a unit achieved in a year (capaian kinerja organisasi).', simpleResolvers: true })
export class UnitResult {
  @Field(() => Unit, { nullable: true, description: 'The unit.' }) unit: Unit
  @Field(() => Int, { description: 'Calendar year.' }) year: number
  @Field(() => OrganisationPredicate, { description: 'Its predicate.' }) predicate: OrganisationPredicate
  @Field(() => Employee, { nullable: true, description: 'Who led it.' }) leader: Employee
  @Field(() => Int, { description: 'Counts changes; a change names the version it was made from.' }) version: number
}

@ObjectType({ description: 'A page of results of units.' })
export class UnitResultConnection extends connectionOf('UnitResult', () => UnitResult, 'results of units') {}

@ObjectType({
  description: 'The rating of work results that who leads a unit gets from its achievement (PermenPANRB 6/2022).',
  simpleResolvers: true,
})
export class LeaderRating {
  @Field(() => Unit, { nullable: true, description: 'The unit.' }) unit: Unit
  @Field(() => OrganisationPredicate, { description: 'Its predicate.' }) predicate: OrganisationPredicate
  @Field(() => Rating, { description: 'The rating of work results.' }) workRating: Rating
  @Field(() => String, { description: "Why, in the caller's language." }) explanation: string
  @Field(() => RuleBasis, { description: 'The rule.' }) legalBasis: RuleBasis
}

@InputType({ description: 'What a unit of the own agency achieved in a year, and who led it.' })
export class RecordUnitResultInput extends ChangeInput {
  @Field(() => ID, { description: 'Id of the unit.' }) unit: string
  @Field(() => Int, { description: 'Calendar year, from 2022 to this one.' }) year: number
  @Field(() => OrganisationPredicate, { description: 'Its predicate.' }) predicate: OrganisationPredicate
  @Field(() => ID, { description: 'Id of who led it; works in the unit.' }) leader: string
}

@ObjectType({ description: 'What became of recording the result of a unit.', simpleResolvers: true })
export class UnitResultPayload {
  @Field(() => [PerformanceRefusal], { description: 'Why nothing was kept; empty when it was.' })
  refusals: Refusal<RefusalCode>[]
  @Field(() => UnitResult, { nullable: true, description: 'The result as it is now; null when refused.' })
  result: unknown
}
