import { DateScalar, type Day } from '@jalur/common'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import { PerformancePredicate } from '../evaluation/predicate.types'
import type * as domain from './standing'

@ObjectType({ description: 'The performance predicate of one year.', simpleResolvers: true })
export class YearlyPredicate implements domain.YearlyPredicate {
  @Field(() => Int, { description: 'Calendar year that was evaluated.' }) year: number
  @Field(() => PerformancePredicate, { description: 'Predicate of that year (predikat kinerja).' })
  predicate: PerformancePredicate
}

@ObjectType({ description: 'What performance tells about a person today.', simpleResolvers: true })
export class PerformanceStanding implements domain.PerformanceStanding {
  @Field(() => Float, {
    nullable: true,
    description:
      'Credit points (angka kredit) of the level held now; they begin anew on entering a level (PermenPANRB 1/2023). ' +
      'Null without a functional level, and where no entry was ever recorded.',
  })
  creditPoints: number | null
  @Field(() => String, {
    nullable: true,
    description: 'The same credit points, exact: a decimal of up to 6 places, for rules and sums.',
  })
  exactCreditPoints: string | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the last period credited at the level held now; null when there is none.',
  })
  creditPointsThrough: Day | null
  @Field(() => [YearlyPredicate], {
    description: 'Predicates of this year, where decided, and of the five years before it, newest first.',
  })
  recentPredicates: YearlyPredicate[]
}
