import { DateScalar, type Day } from '@jalur/common'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { CareerMove } from '../career-rules/career-facts'
import { MeasureUnit, RemedyKind, RequirementStatus } from '../career-rules/requirement-check'
import { RankPromotionKind, RequirementKind } from '../career-rules/requirement-policy'
import { Position } from '../position/position.types'
import { Rank } from '../rank/rank.types'
import { LegalBasis } from '../regulation/regulation.types'
import { TrainingProgramme } from './standing.types'

registerEnumType(RequirementStatus, {
  name: 'RequirementStatus',
  description: 'Whether a requirement is met by what is known.',
  valuesConfig: {
    MET: { description: 'Met.' },
    NOT_MET: { description: 'Not met.' },
    UNKNOWN: { description: 'A fact is missing; neither a pass nor a failure.' },
  },
})

registerEnumType(RemedyKind, {
  name: 'RemedyKind',
  description: 'Acts that close a gap or end an uncertainty.',
  valuesConfig: {
    TRAINING: { description: 'Follow a training programme.' },
    WAIT: { description: 'Wait: time alone meets it.' },
    PERFORM: { description: 'Reach a performance predicate, or earn credit points.' },
    SIGN_PLEDGE: { description: 'Sign the integrity pledge (pakta integritas).' },
    TEST: { description: 'Pass a competency test (uji kompetensi).' },
    STUDY: { description: 'Finish a higher education.' },
    DOCUMENT: { description: 'Hand in a document.' },
    CHECK: { description: 'Ask the office in charge to check or complete a record.' },
  },
})

registerEnumType(MeasureUnit, {
  name: 'MeasureUnit',
  description: 'What the numbers of a measure count.',
  valuesConfig: {
    COMPETENCIES: { description: 'Competencies at or above the level of the standard.' },
    COMPETENCY_LEVEL: { description: 'Levels of one competency, 1 to 5 (PermenPANRB 38/2017).' },
    CREDIT_POINTS: { description: 'Credit points (angka kredit).' },
    MONTHS: { description: 'Full months of service.' },
    OPENINGS: { description: 'Vacant posts (formasi) of the agency.' },
    YEARS: { description: 'Full years: of age, or in a row with the predicate that is asked.' },
  },
})

registerEnumType(RankPromotionKind, {
  name: 'RankPromotionKind',
  description: 'Kinds of rise in rank (kenaikan pangkat; PP 99/2000 jo. PP 12/2002).',
  valuesConfig: {
    REGULAR: { description: 'After four years in the rank (reguler).' },
    FUNCTIONAL: { description: 'By credit points in a functional position (pilihan JF).' },
    STRUCTURAL: { description: 'In a structural position (pilihan struktural).' },
  },
})

@ObjectType({ description: 'What would close a gap.', simpleResolvers: true })
export class Remedy {
  @Field(() => RemedyKind, { description: 'What kind of act it is.' }) kind: RemedyKind
  @Field(() => String, { description: "What to do, in the caller's language." }) title: string
  @Field(() => TrainingProgramme, {
    nullable: true,
    description: 'The training programme to follow, where there is one.',
  })
  programme: Pick<TrainingProgramme, 'code'> | null
}

@ObjectType({ description: 'How far a person has come towards a number that is required.', simpleResolvers: true })
export class RequirementMeasure {
  @Field(() => MeasureUnit, { description: 'What both numbers count.' }) unit: MeasureUnit
  @Field(() => String, {
    description: 'The number required: an exact decimal with a point and up to 6 places, for example `18.75`.',
  })
  required: string
  @Field(() => String, {
    nullable: true,
    description: 'The number that the person has, written like `required`; null where it is not known.',
  })
  actual: string | null
  @Field(() => Boolean, {
    description: 'True where `actual` must not pass `required` (age); otherwise it must reach it.',
  })
  atMost: boolean
}

@ObjectType({ description: 'One requirement, checked against one person on a day.', simpleResolvers: true })
export class RequirementCheck {
  @Field(() => RequirementKind, { description: 'What is asked.' }) kind: RequirementKind
  @Field(() => RequirementStatus, { description: 'Whether it is met.' }) status: RequirementStatus
  @Field(() => String, { description: "What is required, with its unit, in the caller's language." }) required: string
  @Field(() => String, {
    nullable: true,
    description: 'What the person has, with its unit; null where it is not known.',
  })
  actual: string | null
  @Field(() => RequirementMeasure, {
    nullable: true,
    description: 'Required and actual as numbers; null where the requirement is none (a rank, a pledge), or unknown.',
  })
  measure: RequirementMeasure | null
  @Field(() => String, { description: "The finding in one sentence, in the caller's language." }) explanation: string
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which waiting alone meets it; null when it is met or waiting is not enough.',
  })
  earliestDate: Day | null
  @Field(() => LegalBasis, { description: 'The law that asks for it.' }) legalBasis: LegalBasis
  @Field(() => [Remedy], { description: 'What would close the gap; empty when there is none.' }) remedies: Remedy[]
}

@ObjectType({
  description: 'One possible next step of a career (pola karier), judged for one person on a day.',
  simpleResolvers: true,
})
export class CareerStep {
  @Field(() => CareerMove, { description: 'Whether it leads up, across, or up into another group.' }) move: CareerMove
  @Field(() => Position, { description: 'The position that it leads to.' }) to: Position
  @Field(() => Boolean, { description: 'True when every requirement is met.' }) eligibleNow: boolean
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day asked about when eligible, or the first one reachable by waiting alone; null where time is not enough.',
  })
  earliestDate: Day | null
  @Field(() => [RequirementKind], { description: 'Kinds of requirement that are not met or unknown, each once.' })
  blockedBy: RequirementKind[]
  @Field(() => [RequirementCheck], { description: 'Every requirement of the step, in the order of a checklist.' })
  requirements: RequirementCheck[]
}

@ObjectType({
  description: 'The next rise in rank (kenaikan pangkat), judged for one person on a day.',
  simpleResolvers: true,
})
export class RankPromotion {
  @Field(() => Rank, { description: 'The rank that it leads to.' }) to: Rank
  @Field(() => RankPromotionKind, { description: 'How it comes about.' }) kind: RankPromotionKind
  @Field(() => Boolean, { description: 'True when every requirement is met.' }) eligibleNow: boolean
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First promotion period by which every requirement is met; null where time is not enough.',
  })
  earliestDate: Day | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The next promotion period after the day asked about, by the law of that day; the first of `periods`.',
  })
  nextPeriod: Day | null
  @Field(() => [DateScalar], {
    description: 'The next three promotion periods after the day asked about, by the law of that day.',
  })
  periods: Day[]
  @Field(() => LegalBasis, { nullable: true, description: 'The law that sets the promotion periods on that day.' })
  periodBasis: LegalBasis | null
  @Field(() => [RequirementKind], { description: 'Kinds of requirement that are not met or unknown, each once.' })
  blockedBy: RequirementKind[]
  @Field(() => [RequirementCheck], { description: 'Every requirement, in the order of a checklist.' })
  requirements: RequirementCheck[]
}
