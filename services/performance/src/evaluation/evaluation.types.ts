import { DateScalar, type Day } from '@jalur/common'
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Regulation } from '../credit/multiplier.types'
import { Employee } from '../employee/employee.types'
import { LedgerEntry } from '../ledger/ledger.types'
import { Confidence } from '../rule'
import { RatedPart, ReferenceKind } from './evaluation'
import { EvaluationStatus } from './evaluation-state'
import { PeriodKind } from './period'
import { Rating } from './predicate'
import { PerformancePredicate } from './predicate.types'

registerEnumType(EvaluationStatus, {
  name: 'EvaluationStatus',
  description: 'States of an evaluation.',
  valuesConfig: {
    NOT_STARTED: { description: 'Nobody has begun (belum dimulai).' },
    SELF_ASSESSMENT: { description: 'The person writes the own view (penilaian diri).' },
    SUBMITTED: { description: 'Waits for the superior (diajukan).' },
    RETURNED: { description: 'Returned by the superior with a reason (dikembalikan).' },
    RATED: { description: 'Rated, not handed over yet (dinilai).' },
    ISSUED: { description: 'Handed to the person, who can object (ditetapkan).' },
    OBJECTED: { description: 'An objection is being heard (keberatan).' },
    FINAL: { description: 'Final: decided, or not objected to in time. Nothing changes it.' },
  },
})
registerEnumType(PeriodKind, {
  name: 'EvaluationPeriodKind',
  description: 'How long the period of an evaluation is.',
  valuesConfig: {
    MONTH: { description: 'A month (bulanan).' },
    QUARTER: { description: 'A quarter (triwulanan).' },
    YEAR: { description: 'The whole plan (tahunan); credit points follow from it.' },
  },
})
registerEnumType(ReferenceKind, {
  name: 'RatingReferenceKind',
  description: 'What a rating can rest on.',
  valuesConfig: {
    PROGRESS: { description: 'A progress report of the period.' },
    FEEDBACK: { description: 'Feedback since the period began.' },
    EVIDENCE: { description: 'Evidence of a report of the period.' },
  },
})
registerEnumType(RatedPart, {
  name: 'RatedPart',
  description: 'The two things that are rated.',
  valuesConfig: {
    WORK: { description: 'Work results (hasil kerja).' },
    BEHAVIOUR: { description: 'Behaviour (perilaku kerja).' },
  },
})
registerEnumType(Confidence, {
  name: 'RuleConfidence',
  description: 'How far a rule of performance was checked against the text of the law.',
  valuesConfig: {
    VERIFIED: { description: 'Checked.' },
    PARTLY_VERIFIED: { description: 'Checked in part.' },
    UNVERIFIED: { description: 'Not checked yet.' },
  },
})

@ObjectType({ description: 'The period of an evaluation, inside that of the plan.', simpleResolvers: true })
export class EvaluationPeriod {
  @Field(() => PeriodKind, { description: 'How long it is.' }) kind: PeriodKind
  @Field(() => String, { description: "What people call it, in the caller's language: `Juli 2026`." }) label: string
  @Field(() => DateScalar, { description: 'First day.' }) startsOn: Day
  @Field(() => DateScalar, { description: 'Last day.' }) endsOn: Day
}

@ObjectType({ description: 'The rule of law that an answer follows from.', simpleResolvers: true })
export class RuleBasis {
  @Field(() => Regulation, { nullable: true, description: 'The regulation.' }) regulation: Pick<Regulation, 'code'>
  @Field(() => String, { nullable: true, description: 'Article (pasal); null if unknown.' }) article: string | null
  @Field(() => Confidence, { description: 'How far the rule was checked against the text.' }) confidence: Confidence
}

@ObjectType({
  description: "Why an evaluation comes to its predicate, in the caller's language.",
  simpleResolvers: true,
})
export class EvaluationExplanation {
  @Field(() => String, { description: 'The rule that was applied.' }) rule: string
  @Field(() => [String], { description: 'What it was applied to.' }) inputs: string[]
  @Field(() => String, { description: 'What it came to.' }) result: string
  @Field(() => [String], { description: 'What one other rating would have come to.' }) alternatives: string[]
  @Field(() => RuleBasis, { nullable: true, description: 'The law behind it.' }) legalBasis: RuleBasis
}

@ObjectType({ description: 'How the person sees the own work.', simpleResolvers: true })
export class SelfView {
  @Field(() => Rating, { description: 'Own rating of work results.' }) workRating: Rating
  @Field(() => Rating, { description: 'Own rating of behaviour.' }) behaviourRating: Rating
  @Field(() => String, { nullable: true, description: 'In the own words; null without any.' }) note: string | null
}

@ObjectType({ description: 'What a rating rests on.', simpleResolvers: true })
export class RatingReference {
  @Field(() => RatedPart, { description: 'Which rating rests on it.' }) part: RatedPart
  @Field(() => ReferenceKind, { description: 'What it is.' }) kind: ReferenceKind
  @Field(() => ID, { description: 'Id of the report, feedback or evidence.' }) id: string
}

@ObjectType({
  description:
    'The evaluation of a plan in a period (evaluasi kinerja; PermenPANRB 6/2022). What the superior says is shown to the person once it is issued.',
  simpleResolvers: true,
})
export class Evaluation {
  @Field(() => ID, { description: 'Opaque id; it holds before anybody began.' }) id: string
  @Field(() => Int, { description: 'Counts changes, 0 before the first; a change names the version it was made from.' })
  version: number
  @Field(() => EvaluationPeriod, { description: 'The period.' }) period: EvaluationPeriod
  @Field(() => EvaluationStatus, { description: 'Where it stands today.' }) status: EvaluationStatus
  @Field(() => SelfView, { nullable: true, description: 'The view of the person; null before it was written.' })
  selfView: SelfView | null
  @Field(() => Rating, { nullable: true, description: 'Rating of work results by the superior.' })
  workRating: Rating | null
  @Field(() => Rating, { nullable: true, description: 'Rating of behaviour by the superior.' })
  behaviourRating: Rating | null
  @Field(() => String, { nullable: true, description: 'What the superior says of the work results.' })
  workReason: string | null
  @Field(() => String, { nullable: true, description: 'What the superior says of the behaviour.' })
  behaviourReason: string | null
  @Field(() => [RatingReference], { description: 'What the ratings rest on.' }) references: RatingReference[]
  @Field(() => PerformancePredicate, { nullable: true, description: 'What the two ratings come to.' })
  predicate: PerformancePredicate | null
  @Field(() => EvaluationExplanation, { nullable: true, description: 'Why; null without a predicate.' })
  explanation: EvaluationExplanation | null
  @Field(() => Float, {
    nullable: true,
    description:
      'Credit points that follow from it (angka kredit); null for part of a year, and without a functional level.',
  })
  creditPoints: number | null
  @Field(() => Employee, { nullable: true, description: 'Who rated; null before.' }) assessor: Employee | null
  @Field(() => String, {
    nullable: true,
    description: 'Why the predicate departs from the distribution pattern, in the words of the superior.',
  })
  distributionReason: string | null
  @Field(() => String, { nullable: true, description: 'Why the superior gave no feedback in the period.' })
  feedbackReason: string | null
  @Field(() => String, { nullable: true, description: 'What was said with the last return; null otherwise.' })
  returnReason: string | null
  @Field(() => DateScalar, { nullable: true, description: 'The day on which the person received the result.' })
  issuedOn: Day | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which the person can object to the result; null where that is not possible.',
  })
  objectionUntil: Day | null
  @Field(() => [LedgerEntry], {
    description:
      'What was done to it, oldest first, out of the tamper-evident ledger; the person sees a calibration once the result is issued.',
  })
  history: LedgerEntry[]
}

@ObjectType({
  description: 'A limit of the distribution pattern that a predicate would leave broken.',
  simpleResolvers: true,
})
export class DistributionWarning {
  @Field(() => [PerformancePredicate], { description: 'The predicates that are counted together.' })
  predicates: readonly PerformancePredicate[]
  @Field(() => Int, { description: 'How many of the staff have one of them, this one counted.' }) count: number
  @Field(() => Int, { description: 'Of how many in the agency so far.' }) total: number
  @Field(() => Float, { nullable: true, description: 'Least share, 0 to 1; null where there is none.' })
  least: number | null
  @Field(() => Float, { nullable: true, description: 'Greatest share, 0 to 1; null where there is none.' })
  most: number | null
}

@ObjectType({ description: 'What two ratings would come to. Nothing is kept.', simpleResolvers: true })
export class EvaluationPreview {
  @Field(() => PerformancePredicate, { description: 'The predicate.' }) predicate: PerformancePredicate
  @Field(() => EvaluationExplanation, { description: 'Why.' }) explanation: EvaluationExplanation
  @Field(() => Float, { nullable: true, description: 'Credit points that would follow; null where none do.' })
  creditPoints: number | null
  @Field(() => [DistributionWarning], {
    description: 'Limits of the distribution pattern that would be left broken: a written reason is then needed.',
  })
  warnings: DistributionWarning[]
}
