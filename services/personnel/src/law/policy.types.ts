import { connectionOf, DateScalar, DateTimeScalar, type Day, type Language } from '@jalur/common'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  CareerMove,
  EducationLevel,
  EmploymentType,
  LevelCategory,
  PerformancePredicate,
  PositionGroup,
  PositionKind,
  PositionLevel,
  SanctionLevel,
} from '../career-rules/career-facts'
import { RankPromotionKind } from '../career-rules/requirement-policy'
import { RuleEffect } from '../movement/movement-rule'
import { JobFamily } from '../position/position.types'
import { PersonnelRefusal } from '../refusal.types'
import { LegalBasis } from '../regulation/regulation.types'
import { sentenceOf, subjectOf } from './describe-rule'
import type * as domain from './policy-parameters'
import { parametersIn } from './policy-parameters'
import type * as reach from './policy-reach'
import type * as law from './policy-rule'
import { PolicyArea, type PolicyVersion, PolicyVersionStatus, statusOn } from './policy-rule'
import type * as scope from './policy-scope'
import { scopeIn } from './policy-scope'

registerEnumType(PolicyVersionStatus, {
  name: 'PolicyVersionStatus',
  description: 'Where a version of a rule stands today.',
  valuesConfig: {
    PAST: { description: 'It held once.' },
    IN_FORCE: { description: 'It holds.' },
    UPCOMING: { description: 'It will hold; until then it can be cancelled.' },
    CANCELLED: { description: 'It was cancelled before it began.' },
  },
})

registerEnumType(PositionGroup, {
  name: 'PositionGroup',
  description: 'Groups of positions (kelompok jabatan).',
  valuesConfig: {
    JPT: { description: 'Executive positions (jabatan pimpinan tinggi).' },
    JA: { description: 'Administrative positions (jabatan administrasi).' },
    JF: { description: 'Functional positions (jabatan fungsional).' },
  },
})

registerEnumType(LevelCategory, {
  name: 'LevelCategory',
  description: 'Categories of functional positions.',
  valuesConfig: {
    KETERAMPILAN: { description: 'Skill: Pemula, Terampil, Mahir, Penyelia.' },
    KEAHLIAN: { description: 'Expertise: Ahli Pertama, Muda, Madya, Utama.' },
  },
})

registerEnumType(PolicyArea, {
  name: 'PolicyArea',
  description: 'What a rule is about.',
  valuesConfig: {
    STEP_REQUIREMENT: { description: 'What is asked of whoever takes a step of a career (syarat jabatan).' },
    RANK_REQUIREMENT: { description: 'What is asked of whoever rises in rank (syarat kenaikan pangkat).' },
    PROMOTION_PERIOD: { description: 'In which periods of a year ranks rise (periode kenaikan pangkat).' },
    MOVEMENT: { description: 'What an officer may not decree, or only with a written reason (mutasi).' },
    SERVICE_TERM: { description: 'Within which time an office must decide (tenggat).' },
  },
})

/** Who puts a version on record. */
export const PolicyRecorder = { RELEASE: 'RELEASE', BKN_OFFICER: 'BKN_OFFICER' } as const
export type PolicyRecorder = keyof typeof PolicyRecorder

registerEnumType(PolicyRecorder, {
  name: 'PolicyRecorder',
  description: 'Who put a version of a rule on record, by role: names are not told.',
  valuesConfig: {
    RELEASE: { description: 'It came with a release of this system.' },
    BKN_OFFICER: { description: 'An officer of BKN.' },
  },
})

/** Read and given alike, so that a form sends back what it was told. */
@ObjectType({
  description: 'The highest rank that regular promotion leads to with an education.',
  simpleResolvers: true,
})
@InputType('RankCeilingInput', { description: 'The highest rank that regular promotion leads to with an education.' })
export class RankCeiling implements domain.RankCeiling {
  @Field(() => EducationLevel, { description: 'Highest education.' }) education: EducationLevel
  @Field(() => ID, { description: 'Code of the rank, for example `III/d`.' }) rank: string
}

/** Read and given alike; see `domain.PolicyParameters`. */
@ObjectType({
  description:
    'What a rule asks, as values. Each kind of rule has some of them (`PolicyRule.takes`); the others are null.',
  simpleResolvers: true,
})
@InputType('PolicyParametersInput', {
  description: 'What a rule shall ask, as values: those that it takes (`PolicyRule.takes`), and no others.',
})
export class PolicyParameters implements domain.PolicyParameters {
  @Field(() => Int, {
    nullable: true,
    description: 'Full years, 1 to 40: of service, of experience, or in a row with the predicate.',
  })
  years: number | null
  @Field(() => Int, {
    nullable: true,
    description: 'Full years instead of `years` while the rank is below the range of the position; may be left out.',
  })
  yearsBelowRange: number | null
  @Field(() => Int, {
    nullable: true,
    description: 'How many ranks the rank held may be below the lowest of the position, 0 to 5.',
  })
  stepsBelow: number | null
  @Field(() => Int, { nullable: true, description: 'Highest age in years on the day of appointment, 18 to 70.' })
  maximumAge: number | null
  @Field(() => Int, {
    nullable: true,
    description:
      'Service counts too in any position of at least this step of the scale of positions, 1 (pelaksana) to 6 (JPT utama).',
  })
  minimumEquivalence: number | null
  @Field(() => EducationLevel, { nullable: true, description: 'Lowest education; a position may ask for more.' })
  minimumEducation: EducationLevel | null
  @Field(() => PerformancePredicate, { nullable: true, description: 'Lowest predicate of each of the years.' })
  minimumPredicate: PerformancePredicate | null
  @Field(() => String, {
    nullable: true,
    description: 'Month and day, `MM-DD`: until then the rating of the year before may still be open.',
  })
  ratedBy: string | null
  @Field(() => PerformancePredicate, {
    nullable: true,
    description: 'Predicate that a forecast of credit points assumes.',
  })
  assumedPredicate: PerformancePredicate | null
  @Field(() => String, {
    nullable: true,
    description:
      'Factor of that predicate on the yearly credit points: an exact decimal above 0, up to 2, with up to 4 places.',
  })
  assumedMultiplier: string | null
  @Field(() => [EmploymentType], { nullable: true, description: 'Employment types that may take the step.' })
  employmentTypes: EmploymentType[] | null
  @Field(() => [PositionKind], { nullable: true, description: 'Kinds of position in which service counts.' })
  positionKinds: PositionKind[] | null
  @Field(() => [PositionLevel], { nullable: true, description: 'Functional levels in which service counts.' })
  positionLevels: PositionLevel[] | null
  @Field(() => [SanctionLevel], { nullable: true, description: 'Levels of a sanction in force that stand in the way.' })
  blockingLevels: SanctionLevel[] | null
  @Field(() => [RankCeiling], { nullable: true, description: 'Highest rank by education, each education once.' })
  rankCeilings: RankCeiling[] | null
  @Field(() => RuleEffect, { nullable: true, description: 'What a movement that breaks the rule comes to.' })
  effect: RuleEffect | null
  @Field(() => Int, { nullable: true, description: 'Full months, 1 to 120: of holding a post, or of acting in one.' })
  months: number | null
  @Field(() => Int, { nullable: true, description: 'Levels above the own post in which somebody may act, 0 to 5.' })
  levelsAbove: number | null
  @Field(() => Int, { nullable: true, description: 'Hours, day and night, within which an office decides, 1 to 8784.' })
  hours: number | null
  @Field(() => [String], {
    nullable: true,
    description: 'First days of the promotion periods of a year, `MM-DD`; 29 February is none.',
  })
  periodDays: string[] | null
}

/** Read and given alike; see `scope.PolicyScope`. */
@ObjectType({
  description: 'Which steps, or rises in rank, a requirement is asked on. A list that is null means any.',
  simpleResolvers: true,
})
@InputType('PolicyScopeInput', {
  description:
    'Which steps, or rises in rank, a requirement shall be asked on: by the lists that it takes (`PolicyRule.takesScope`). A list that is left out, or empty, means any.',
})
export class PolicyScope implements scope.PolicyScope {
  @Field(() => [CareerMove], { nullable: true, description: 'Kinds of step.' }) moves: CareerMove[] | null
  @Field(() => [PositionGroup], { nullable: true, description: 'Groups of the position that the step begins at.' })
  fromGroups: PositionGroup[] | null
  @Field(() => [PositionKind], { nullable: true, description: 'Kinds of the position that it leads to.' })
  toKinds: PositionKind[] | null
  @Field(() => [PositionLevel], { nullable: true, description: 'Functional levels that it leads to.' })
  toLevels: PositionLevel[] | null
  @Field(() => [LevelCategory], { nullable: true, description: 'Categories of functional positions that it leads to.' })
  toCategories: LevelCategory[] | null
  @Field(() => [RankPromotionKind], { nullable: true, description: 'Kinds of rise in rank, at least one.' })
  rankPromotions: RankPromotionKind[] | null
}

@ObjectType({ description: 'What a rule says from a day on, by which law.', simpleResolvers: true })
export class PolicyRuleVersion {
  @Field(() => Int, { description: 'Number within the rule, from 1 on.' }) number: number
  @Field(() => PolicyVersionStatus, { description: 'Where it stands today.' }) status: PolicyVersionStatus
  @Field(() => String, { description: "What it says, in one sentence in the caller's language." }) sentence: string
  @Field(() => String, { description: "Whom it is asked of, in the caller's language." }) subject: string
  @Field(() => PolicyParameters, {
    nullable: true,
    description: 'What it says as values; null where the rule falls away.',
  })
  parameters: domain.PolicyParameters | null
  @Field(() => PolicyScope, {
    nullable: true,
    description: 'Whom it is asked of as lists; null for a rule that is no requirement.',
  })
  scope: scope.PolicyScope | null
  @Field(() => DateScalar, { description: 'First day on which it holds.' }) validFrom: Day
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which it holds; null while no end is set.',
  })
  validTo: Day | null
  @Field(() => LegalBasis, { description: 'The law that it follows from.' }) legalBasis: LegalBasis
  @Field(() => PolicyRecorder, { description: 'Who put it on record, by role.' }) recordedBy: PolicyRecorder
  @Field(() => DateTimeScalar, { nullable: true, description: 'When an officer did; null for a release.' })
  recordedAt: Date | null
  @Field(() => String, { nullable: true, description: 'Why, in the words of the officer; null for a release.' })
  reason: string | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was cancelled; null where it was not.' })
  cancelledAt: Date | null
  @Field(() => String, { nullable: true, description: 'Why it was cancelled; null where it was not.' })
  cancelReason: string | null
}

@ObjectType({ description: 'How much of the careers a rule touches.', simpleResolvers: true })
export class PolicyReach implements reach.PolicyReach {
  @Field(() => Int, {
    description: 'Steps of careers that it is asked on; 0 for a rule that is no requirement of steps.',
  })
  steps: number
  @Field(() => Int, {
    description:
      'Positions that these steps lead to; for rises in rank and their periods, those whose holders rise; 0 otherwise.',
  })
  positions: number
  @Field(() => [JobFamily], { description: 'Families of these positions, by name.' }) families: JobFamily[]
}

/** A rule as it is told for a day. */
export type RuleOnDay = law.PolicyRule & { day: Day }

@ObjectType({ description: 'A rule of law with its history (baris kebijakan).', simpleResolvers: true })
export class PolicyRule {
  @Field(() => ID, { description: 'Code of the rule, for example `executive-age`.' }) code: string
  @Field(() => PolicyArea, { description: 'What it is about.' }) area: PolicyArea
  @Field(() => Int, { description: 'Grows with each change; to be sent along with the next one.' }) version: number
}

export const PolicyRuleConnection = connectionOf('PolicyRule', () => PolicyRule, 'rules')

@ObjectType({ description: 'What a change of a rule would do, before it is made.', simpleResolvers: true })
export class PolicyRulePreview {
  @Field(() => PolicyRuleVersion, {
    nullable: true,
    description: 'What holds on the day before; null where nothing does.',
  })
  before: PolicyRuleVersion | null
  @Field(() => PolicyRuleVersion, { description: 'What would hold from the day on.' })
  after: PolicyRuleVersion
  @Field(() => PolicyReach, {
    nullable: true,
    description: 'What the rule touched on the day before; null where nothing was said.',
  })
  reachBefore: PolicyReach | null
  @Field(() => PolicyReach, { description: 'What the rule touches from the day on.' }) reach: PolicyReach
  @Field(() => Int, {
    nullable: true,
    description:
      'People whom it concerns today, before or after: who hold a position that it is asked of, have a movement of such a kind ahead of them, or wait for a decision within such a term. Rounded; null below the number from which people are counted.',
  })
  people: number | null
  @Field(() => Int, { description: 'Version of the rule, to be sent along with the change.' }) version: number
  @Field(() => Boolean, { description: 'True where nothing refuses it.' }) canBeMade: boolean
  @Field(() => [PersonnelRefusal], { description: 'Why it would be refused; empty where it would not.' })
  refusals: InstanceType<typeof PersonnelRefusal>[]
}

@ObjectType({ description: 'The rule as it is now, or the reasons for which nothing changed.' })
export class PolicyRulePayload {
  @Field(() => PolicyRule, { nullable: true, description: 'The rule; null with refusals.' })
  policy: RuleOnDay | null
  @Field(() => [PersonnelRefusal], { description: 'Why nothing changed; empty otherwise.' })
  refusals: InstanceType<typeof PersonnelRefusal>[]
}

/** A version in the caller's language. */
export function versionIn(
  language: Language,
  today: Day,
  rule: law.RuleName,
  version: PolicyVersion,
): PolicyRuleVersion {
  const { number, selector, parameters, validFrom, validTo, legalBasis, change, cancellation } = version
  return {
    ...{ number, validFrom, validTo, legalBasis },
    status: statusOn(version, today),
    sentence: sentenceOf(rule, version)[language],
    subject: subjectOf(rule, selector)[language],
    parameters: parameters && parametersIn(rule, parameters),
    scope: scopeIn(rule.area, selector),
    recordedBy: change ? 'BKN_OFFICER' : 'RELEASE',
    recordedAt: change && new Date(change.at),
    reason: change && change.reason,
    cancelledAt: cancellation && new Date(cancellation.at),
    cancelReason: cancellation && cancellation.reason,
  }
}
