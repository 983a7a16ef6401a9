import { DateScalar, type Day } from '@jalur/common'
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql'
import { PerformancePredicate } from '../evaluation/predicate.types'
import type * as domain from './multiplier'

@Directive('@key(fields: "code", resolvable: false)')
@ObjectType({ description: 'A law or rule that is cited as a legal basis (peraturan).', simpleResolvers: true })
export class Regulation {
  @Field(() => ID, { description: 'Code, for example `PP_11_2017`.' }) code: string
}

@ObjectType({
  description:
    'How a predicate weighs in credit points (angka kredit): coefficient of the level × multiplier × months / 12.',
  simpleResolvers: true,
})
export class PredicateMultiplier implements domain.PredicateMultiplier {
  @Field(() => PerformancePredicate, { description: 'The predicate of the year.' }) predicate: PerformancePredicate
  @Field(() => Float, { description: 'Share of the coefficient that a year earns: 1.5 is 150 %.' }) multiplier: number
  @Field(() => String, { description: 'The same share, exact: a decimal as text, for rules and sums.' })
  exactMultiplier: string
  @Field(() => DateScalar, { description: 'First day on which it holds.' }) validFrom: Day
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds; null while it is open-ended.' })
  validTo: Day | null
  @Field(() => Regulation, { nullable: true, description: 'Regulation that sets it.' }) regulation: Regulation
  @Field(() => String, { nullable: true, description: 'Article of the regulation; null if unknown.' })
  article: string | null
}
