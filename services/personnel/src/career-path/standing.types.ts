/** Types of learning, performance and integrity, as far as the career rules ask for them through the gateway. */
import { DateScalar, type Day } from '@jalur/common'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PerformancePredicate, SanctionLevel } from '../career-rules/career-facts'
import { Position } from '../position/position.types'
import type * as domain from './standing'

registerEnumType(PerformancePredicate, {
  name: 'PerformancePredicate',
  description: 'Performance predicates (predikat kinerja), best first (PermenPANRB 6/2022).',
  valuesConfig: {
    VERY_GOOD: { description: 'Sangat Baik.' },
    GOOD: { description: 'Baik.' },
    NEEDS_IMPROVEMENT: { description: 'Butuh Perbaikan.' },
    POOR: { description: 'Kurang.' },
    VERY_POOR: { description: 'Sangat Kurang.' },
  },
})

registerEnumType(SanctionLevel, {
  name: 'SanctionLevel',
  description: 'Levels of a disciplinary sanction (tingkat hukuman disiplin; PP 94/2021), lightest first.',
  valuesConfig: {
    LIGHT: { description: 'Ringan: a reprimand.' },
    MODERATE: { description: 'Sedang: an allowance is cut for some months.' },
    SEVERE: { description: 'Berat: a lower position, release from it, or dismissal.' },
  },
})

@Directive('@key(fields: "code", resolvable: false)')
@ObjectType({ description: 'A competency (kompetensi) that positions ask for.', simpleResolvers: true })
export class Competency {
  @Field(() => ID, { description: 'Code of the competency, for example `INTEGRITAS`.' }) code: string
  @Directive('@external')
  @Field(() => String, { description: "Name in the caller's language." })
  name: string
}

@Directive('@key(fields: "code", resolvable: false)')
@ObjectType({ description: 'A training programme (pelatihan).', simpleResolvers: true })
export class TrainingProgramme {
  @Field(() => ID, { description: 'Code of the programme.' }) code: string
  @Directive('@external')
  @Field(() => String, { description: 'Title, in Indonesian.' })
  title: string
}

@Directive('@external')
@ObjectType({ description: 'A competency test (uji kompetensi) passed for a position.', simpleResolvers: true })
export class CompetencyTestResult {
  @Field(() => Position, { description: 'The position tested for.' }) position: { code: string }
  @Field(() => DateScalar, { description: 'Day on which the test was passed.' }) passedOn: Day
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which it counts, which may be past; null for a result that does not lapse.',
  })
  validUntil: Day | null
}

@Directive('@external')
@ObjectType({ description: 'A competency below the standard of a position.', simpleResolvers: true })
export class CompetencyShortfall {
  @Field(() => Competency, { description: 'The competency that falls short.' }) competency: Competency
  @Field(() => Int, { description: 'Level that the position asks for, 1 to 5.' }) requiredLevel: number
  @Field(() => Int, {
    nullable: true,
    description: 'Level held now, 1 to 5; null when never assessed or when the assessment has lapsed.',
  })
  currentLevel: number | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the last assessment, lapsed or not; null when never assessed.',
  })
  assessedOn: Day | null
  @Field(() => TrainingProgramme, {
    nullable: true,
    description: 'The shortest programme with a free seat that reaches the level; null when none does.',
  })
  programme: TrainingProgramme | null
}

@Directive('@external')
@ObjectType({
  description: 'How far a person is from the competency standard of a position (PermenPANRB 38/2017).',
  simpleResolvers: true,
})
export class PositionReadiness {
  @Field(() => Position, { description: 'The position compared with.' }) position: { code: string }
  @Field(() => Int, { description: 'Number of competencies at or above the level asked for.' }) met: number
  @Field(() => Int, { description: 'Number of competencies of the standard.' }) total: number
  @Field(() => [CompetencyShortfall], { description: 'The competencies that fall short: `total` less `met`.' })
  shortfalls: CompetencyShortfall[]
}

@Directive('@external')
@ObjectType({ description: 'What learning tells about a person today.', simpleResolvers: true })
export class LearningStanding implements domain.LearningStanding {
  @Field(() => [CompetencyTestResult], { description: 'Competency tests passed, newest first.' })
  competencyTests: CompetencyTestResult[]
  @Field(() => [PositionReadiness], {
    description: 'Readiness for each position that a step can lead to and that has a competency standard.',
  })
  readiness: PositionReadiness[]
}

@Directive('@external')
@ObjectType({ description: 'The performance predicate of one year.', simpleResolvers: true })
export class YearlyPredicate {
  @Field(() => Int, { description: 'Calendar year that was evaluated.' }) year: number
  @Field(() => PerformancePredicate, { description: 'Predicate of that year (predikat kinerja).' })
  predicate: PerformancePredicate
}

@Directive('@external')
@ObjectType({
  description:
    'How a predicate weighs in credit points (angka kredit): coefficient of the level × multiplier × months / 12.',
  simpleResolvers: true,
})
export class PredicateMultiplier {
  @Field(() => PerformancePredicate, { description: 'The predicate of the year.' }) predicate: PerformancePredicate
  @Field(() => String, { description: 'The same share, exact: a decimal as text, for rules and sums.' })
  exactMultiplier: string
  @Field(() => DateScalar, { description: 'First day on which it holds.' }) validFrom: Day
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds; null while it is open-ended.' })
  validTo: Day | null
}

@Directive('@external')
@ObjectType({ description: 'What performance tells about a person today.', simpleResolvers: true })
export class PerformanceStanding implements domain.PerformanceStanding {
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
  @Field(() => [PredicateMultiplier], {
    nullable: true,
    description: 'How each predicate weighs in credit points, at all times; for the services that look ahead.',
  })
  multipliers?: PredicateMultiplier[] | null
}

@Directive('@external')
@ObjectType({ description: 'A disciplinary sanction that is being served today.', simpleResolvers: true })
export class ActiveSanction {
  @Field(() => SanctionLevel, { description: 'How severe it is.' }) level: SanctionLevel
  @Field(() => DateScalar, { nullable: true, description: 'Last day of the sanction; null where no end is set.' })
  until: Day | null
}

@Directive('@external')
@ObjectType({ description: 'What integrity tells about a person today.', simpleResolvers: true })
export class IntegrityStanding implements domain.IntegrityStanding {
  @Field(() => Boolean, {
    description: 'True when a signed integrity pact (pakta integritas) is valid today (PermenPANRB 49/2011).',
  })
  pledgeSigned: boolean
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the last check of the register of sanctions; null: never checked, so sanctions are unknown.',
  })
  disciplineCheckedOn: Day | null
  @Field(() => ActiveSanction, {
    nullable: true,
    description: 'The most severe disciplinary sanction served today (PP 94/2021); null when none is recorded.',
  })
  activeSanction: ActiveSanction | null
}
