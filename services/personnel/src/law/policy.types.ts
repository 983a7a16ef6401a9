import { connectionOf, DateScalar, DateTimeScalar, type Day, type Language } from '@jalur/common'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  EducationLevel,
  EmploymentType,
  PerformancePredicate,
  PositionKind,
  PositionLevel,
  SanctionLevel,
} from '../career-rules/career-facts'
import { RequirementKind } from '../career-rules/requirement-policy'
import { JobFamily } from '../position/position.types'
import { PersonnelRefusal } from '../refusal.types'
import { LegalBasis } from '../regulation/regulation.types'
import { sentenceOf } from './describe-rule'
import type * as domain from './policy-parameters'
import { parametersIn } from './policy-parameters'
import type * as reach from './policy-reach'
import { type PolicyRule, type PolicyVersion, PolicyVersionStatus, statusOn } from './policy-rule'

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
    'What a rule asks, as values. Each kind of rule has some of them (`RequirementPolicy.takes`); the others are null.',
  simpleResolvers: true,
})
@InputType('PolicyParametersInput', {
  description: 'What a rule shall ask, as values: those that it takes (`RequirementPolicy.takes`), and no others.',
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
}

@ObjectType({ description: 'What a rule says from a day on, by which law.', simpleResolvers: true })
export class RequirementPolicyVersion {
  @Field(() => Int, { description: 'Number within the rule: 1 came with a release.' }) number: number
  @Field(() => PolicyVersionStatus, { description: 'Where it stands today.' }) status: PolicyVersionStatus
  @Field(() => String, { description: "What it says, in one sentence in the caller's language." }) sentence: string
  @Field(() => PolicyParameters, {
    nullable: true,
    description: 'What it says as values; null where the requirement falls away.',
  })
  parameters: domain.PolicyParameters | null
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
  @Field(() => Int, { description: 'Steps of careers that it is asked on; 0 for a rule about rises in rank.' })
  steps: number
  @Field(() => Int, {
    description: 'Positions that these steps lead to; for rises in rank, those whose holders rise by it.',
  })
  positions: number
  @Field(() => [JobFamily], { description: 'Families of these positions, by name.' }) families: JobFamily[]
}

/** A rule as it is told for a day. */
export type RuleOnDay = PolicyRule & { day: Day }

@ObjectType({
  description: 'A requirement of careers as a rule of law with its history (baris kebijakan).',
  simpleResolvers: true,
})
export class RequirementPolicy {
  @Field(() => ID, { description: 'Code of the rule, for example `executive-age`.' }) code: string
  @Field(() => RequirementKind, { description: 'What is asked.' }) kind: RequirementKind
  @Field(() => Int, { description: 'Grows with each change; to be sent along with the next one.' }) version: number
}

export const RequirementPolicyConnection = connectionOf('RequirementPolicy', () => RequirementPolicy, 'rules')

@ObjectType({ description: 'What a change of a rule would do, before it is made.', simpleResolvers: true })
export class RequirementPolicyPreview {
  @Field(() => RequirementPolicyVersion, {
    nullable: true,
    description: 'What holds on the day before; null where nothing does.',
  })
  before: RequirementPolicyVersion | null
  @Field(() => RequirementPolicyVersion, { description: 'What would hold from the day on.' })
  after: RequirementPolicyVersion
  @Field(() => PolicyReach, { description: 'What the rule touches.' }) reach: PolicyReach
  @Field(() => Int, { description: 'Version of the rule, to be sent along with the change.' }) version: number
  @Field(() => Boolean, { description: 'True where nothing refuses it.' }) canBeMade: boolean
  @Field(() => [PersonnelRefusal], { description: 'Why it would be refused; empty where it would not.' })
  refusals: InstanceType<typeof PersonnelRefusal>[]
}

@ObjectType({ description: 'The rule as it is now, or the reasons for which nothing changed.' })
export class RequirementPolicyPayload {
  @Field(() => RequirementPolicy, { nullable: true, description: 'The rule; null with refusals.' })
  policy: RuleOnDay | null
  @Field(() => [PersonnelRefusal], { description: 'Why nothing changed; empty otherwise.' })
  refusals: InstanceType<typeof PersonnelRefusal>[]
}

@ObjectType({
  description: 'In which periods of a year ranks rise (periode kenaikan pangkat), and by which law.',
  simpleResolvers: true,
})
export class PromotionPeriodRule {
  @Field(() => [String], { description: 'First days of the periods of a year, `MM-DD`.' }) days: string[]
  @Field(() => PolicyVersionStatus, { description: 'Where it stands on the day asked about.' })
  status: PolicyVersionStatus
  @Field(() => DateScalar, { description: 'First day on which it holds.' }) validFrom: Day
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds; null while no end is set.' })
  validTo: Day | null
  @Field(() => LegalBasis, { description: 'The law that sets it.' }) legalBasis: LegalBasis
}

/** A version in the caller's language. */
export function versionIn(
  language: Language,
  today: Day,
  rule: PolicyRule,
  version: PolicyVersion,
): RequirementPolicyVersion {
  const { number, parameters, validFrom, validTo, legalBasis, change, cancellation } = version
  return {
    ...{ number, validFrom, validTo, legalBasis },
    status: statusOn(version, today),
    sentence: sentenceOf(rule, parameters, legalBasis)[language],
    parameters: parameters && parametersIn(rule, parameters),
    recordedBy: change ? 'BKN_OFFICER' : 'RELEASE',
    recordedAt: change && new Date(change.at),
    reason: change && change.reason,
    cancelledAt: cancellation && new Date(cancellation.at),
    cancelReason: cancellation && cancellation.reason,
  }
}
