import { DateScalar, DateTimeScalar, type Day, endOfDay, type Language } from '@jalur/common'
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Regulation } from '../credit/multiplier.types'
import { OrganisationPredicate } from '../evaluation/distribution'
import { Rating } from '../evaluation/predicate'
import { PerformancePredicate } from '../evaluation/predicate.types'
import { BehaviourValue } from '../plan/plan'
import { Confidence } from '../rule'
import { explainWindow } from '../calendar/explain-window'
import { type Window, WindowKind } from './window'

registerEnumType(WindowKind, {
  name: 'PerformanceWindowKind',
  description: 'What can be done in a window of the monthly cycle.',
  valuesConfig: {
    ENTRY: { description: 'Progress of the month is entered (pengisian).' },
    RATING: { description: 'Superiors rate and give feedback (penilaian dan umpan balik).' },
    CORRECTION: { description: 'What was returned is corrected (perbaikan).' },
  },
})
registerEnumType(Rating, {
  name: 'PerformanceRating',
  description: 'Work results, or behaviour, against what was expected (ekspektasi; PermenPANRB 6/2022).',
  valuesConfig: {
    ABOVE: { description: 'Above expectation (di atas ekspektasi).' },
    MEETS: { description: 'As expected (sesuai ekspektasi).' },
    BELOW: { description: 'Below expectation (di bawah ekspektasi).' },
  },
})
registerEnumType(OrganisationPredicate, {
  name: 'OrganisationPredicate',
  description: 'Predicates of an organisation (predikat kinerja organisasi), best first (PermenPANRB 6/2022).',
  valuesConfig: {
    EXCELLENT: { description: 'Istimewa.' },
    GOOD: { description: 'Baik.' },
    NEEDS_IMPROVEMENT: { description: 'Butuh Perbaikan.' },
    POOR: { description: 'Kurang.' },
    VERY_POOR: { description: 'Sangat Kurang.' },
  },
})

@ObjectType({ description: 'A window of the monthly cycle of one agency (jendela e-Kinerja).', simpleResolvers: true })
export class PerformanceWindow {
  @Field(() => WindowKind, { description: 'What can be done in it.' }) kind: WindowKind
  @Field(() => DateScalar, { description: 'First day of the month that it is about.' }) month: Day
  @Field(() => DateScalar, { description: 'First day on which it is open.' }) opensOn: Day
  @Field(() => DateScalar, { description: 'Last day on which it is open, to the end of the day in the agency’s zone.' })
  closesOn: Day
  @Field(() => DateTimeScalar, {
    description: 'The instant at which it closes: the end of the last day in the agency’s zone.',
  })
  closesAt: Date
  @Field(() => String, { description: 'IANA zone of the agency, for example `Asia/Makassar` (WITA).' }) timeZone: string
  @Field(() => Boolean, { description: 'True where it is open on the day asked for.' }) isOpen: boolean
  @Field(() => Regulation, { nullable: true, description: 'Regulation that the window serves.' })
  regulation: Pick<Regulation, 'code'>
  @Field(() => String, { nullable: true, description: 'Article of the regulation; null if unknown.' })
  article: string | null
  @Field(() => Confidence, { description: 'How far the rule was checked.' }) confidence: Confidence
  @Field(() => String, {
    nullable: true,
    description: 'Number and date of the decision by which the agency set it; null for the rule common to all.',
  })
  decision: string | null
  @Field(() => String, {
    description: "Rule, inputs, result, and who can set another, in the caller's language.",
  })
  explanation: string
}

/** A window as it is told on a day, in the zone of its agency. */
export function windowIn(
  { rule, ...window }: Window,
  { timeZone, on, language }: { timeZone: string; on: Day; language: Language },
): PerformanceWindow {
  return {
    ...{ ...window, timeZone, closesAt: endOfDay(window.closesOn, timeZone) },
    isOpen: window.opensOn <= on && on <= window.closesOn,
    regulation: { code: rule.regulationCode },
    ...{ article: rule.article, confidence: rule.confidence, decision: rule.decision ?? null },
    explanation: explainWindow({ rule, ...window })[language],
  }
}

@ObjectType({
  description: 'One of the nine cells: what two ratings come to. There are no weights.',
  simpleResolvers: true,
})
export class PredicateCell {
  @Field(() => Rating, { description: 'Rating of work results (hasil kerja).' }) workRating: Rating
  @Field(() => Rating, { description: 'Rating of behaviour (perilaku kerja).' }) behaviourRating: Rating
  @Field(() => PerformancePredicate, { description: 'The predicate.' }) predicate: PerformancePredicate
  @Field(() => DateScalar, { description: 'First day on which it holds.' }) validFrom: Day
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds; null while it is open-ended.' })
  validTo: Day | null
  @Field(() => Regulation, { nullable: true, description: 'Regulation that sets it.' })
  regulation: Pick<Regulation, 'code'>
  @Field(() => String, { nullable: true, description: 'Article of the regulation; null if unknown.' })
  article: string | null
  @Field(() => Confidence, { description: 'How far the rule was checked.' }) confidence: Confidence
}

@ObjectType({
  description: 'What one of the seven core values asks for in conduct (panduan perilaku; SE Menteri PANRB 20/2021).',
  simpleResolvers: true,
})
export class BehaviourStandard {
  @Field(() => BehaviourValue, { description: 'The value.' }) value: BehaviourValue
  @Field(() => [String], { description: 'The guides to conduct, in the language of the caller.' }) guides: string[]
  @Field(() => DateScalar, { description: 'First day on which it holds.' }) validFrom: Day
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds; null while it is open-ended.' })
  validTo: Day | null
  @Field(() => Regulation, { nullable: true, description: 'Regulation that sets it.' })
  regulation: Pick<Regulation, 'code'>
  @Field(() => String, { nullable: true, description: 'Article of the regulation; null if unknown.' })
  article: string | null
  @Field(() => Confidence, { description: 'How far the words were checked.' }) confidence: Confidence
}

@ObjectType({ description: 'How many of the staff should have one of some predicates.', simpleResolvers: true })
export class DistributionLimit {
  @Field(() => [PerformancePredicate], { description: 'The predicates that are counted together.' })
  predicates: readonly PerformancePredicate[]
  @Field(() => Float, { nullable: true, description: 'Least share of the staff, 0 to 1; null where there is none.' })
  least: number | null
  @Field(() => Float, { nullable: true, description: 'Greatest share of the staff, 0 to 1; null where there is none.' })
  most: number | null
  @Field(() => Int, { nullable: true, description: 'Least number of people; null where there is none.' })
  leastCount: number | null
}

@ObjectType({
  description:
    'How the predicates of the staff should spread, by the predicate of their organisation. Guidance: it warns and asks for a reason.',
  simpleResolvers: true,
})
export class DistributionPattern {
  @Field(() => OrganisationPredicate, { description: 'Predicate of the organisation.' })
  organisationPredicate: OrganisationPredicate
  @Field(() => [DistributionLimit], { description: 'What is to be kept, all of it.' }) limits: DistributionLimit[]
  @Field(() => DateScalar, { description: 'First day on which it holds.' }) validFrom: Day
  @Field(() => Regulation, { nullable: true, description: 'Regulation that sets it.' })
  regulation: Pick<Regulation, 'code'>
  @Field(() => String, { nullable: true, description: 'Article of the regulation; null if unknown.' })
  article: string | null
  @Field(() => Confidence, { description: 'How far the rule was checked.' }) confidence: Confidence
}
