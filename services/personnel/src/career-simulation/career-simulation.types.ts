import { DateScalar, type Day } from '@jalur/common'
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { CareerTransition } from '../career-graph/career-graph.types'
import { RequirementCheck } from '../career-path/career-path.types'
import { TrainingProgramme } from '../career-path/standing.types'
import { EducationLevel, PerformancePredicate } from '../career-rules/career-facts'
import { Position } from '../position/position.types'
import { Rank } from '../rank/rank.types'
import { LegalBasis } from '../regulation/regulation.types'
import { CreditConversion, Preparation } from './career-assumptions'
import { CareerEventKind } from './career-event'

registerEnumType(CreditConversion, {
  name: 'CreditConversion',
  description: 'When predicates become credit points (konversi angka kredit; Peraturan BKN 3/2023 art. 13).',
  valuesConfig: {
    PERIODIC: { description: 'Up to the month in which they suffice, in proportion to the months of the year.' },
    ANNUAL: { description: 'When a year is over.' },
  },
})

registerEnumType(Preparation, {
  name: 'Preparation',
  description:
    'What becomes of requirements that neither time nor ratings meet: training, test, health, pledge, checks.',
  valuesConfig: {
    IN_TIME: { description: 'They are in order by the day they are needed, unless planned for a later one.' },
    PLANNED_ONLY: { description: 'Only what is on record or planned counts.' },
  },
})

registerEnumType(CareerEventKind, {
  name: 'CareerEventKind',
  description: 'What happens in a simulated career.',
  valuesConfig: {
    CREDIT_POINTS: { description: 'A year has ended and earned credit points.' },
    TRAINING: { description: 'A training is done, or has to be by this day.' },
    COMPETENCY_TEST: { description: 'A competency test (uji kompetensi) is passed, or has to be by this day.' },
    DEGREE: { description: 'A further degree is finished.' },
    PREPARATION: { description: 'Something else that has to be in order by this day.' },
    RANK_PROMOTION: { description: 'A rise in rank (kenaikan pangkat), on a promotion period.' },
    LEVEL_PROMOTION: { description: 'A rise to the next level of a functional position (kenaikan jenjang).' },
    APPOINTMENT: { description: 'An appointment to another position.' },
    GOAL_REACHED: { description: 'The goal is reached.' },
    RETIREMENT: { description: 'Retirement (batas usia pensiun): the end.' },
  },
})

@ObjectType({ description: 'The predicate assumed for one year.', simpleResolvers: true })
export class AssumedPredicate {
  @Field(() => Int, { description: 'Calendar year.' }) year: number
  @Field(() => PerformancePredicate, { description: 'Its predicate.' }) predicate: PerformancePredicate
}

@ObjectType({ description: 'A training taken to be completed.', simpleResolvers: true })
export class PlannedTraining {
  @Field(() => TrainingProgramme, { nullable: true, description: 'The programme; null when nobody offers it.' })
  programme: { code: string }
  @Field(() => DateScalar, { description: 'Day on which it is completed.' }) completedOn: Day
}

@ObjectType({ description: 'A competency test taken to be passed.', simpleResolvers: true })
export class PlannedCompetencyTest {
  @Field(() => Position, { description: 'The position that it is for.' }) position: Position
  @Field(() => DateScalar, { description: 'Day on which it is passed.' }) passedOn: Day
}

@ObjectType({ description: 'A further degree taken to be finished.', simpleResolvers: true })
export class PlannedDegree {
  @Field(() => EducationLevel, { description: 'Its level.' }) level: EducationLevel
  @Field(() => DateScalar, { description: 'Day of graduation.' }) finishedOn: Day
}

@ObjectType({
  description: 'What a simulation took for granted: as stated, with the defaults. Sent back, it gives the same answer.',
  simpleResolvers: true,
})
export class AssumedCareer {
  @Field(() => PerformancePredicate, { description: 'Predicate of every coming year without its own.' })
  predicate: PerformancePredicate
  @Field(() => [AssumedPredicate], { description: 'Predicates of single years, earliest first.' })
  predicates: AssumedPredicate[]
  @Field(() => CreditConversion, { description: 'When predicates become credit points.' })
  creditConversion: CreditConversion
  @Field(() => Preparation, { description: 'What becomes of the other requirements.' }) preparation: Preparation
  @Field(() => [PlannedTraining], { description: 'Trainings, earliest first.' }) trainings: PlannedTraining[]
  @Field(() => [PlannedCompetencyTest], { description: 'Competency tests, earliest first.' })
  competencyTests: PlannedCompetencyTest[]
  @Field(() => PlannedDegree, { nullable: true, description: 'A further degree; null for none.' })
  degree: PlannedDegree | null
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the pledge is signed; null when left open.' })
  pledgeSignedOn: Day | null
  @Field(() => Boolean, { description: 'Whether openings are there when needed.' }) vacancies: boolean
  @Field(() => [ID], { nullable: true, description: 'Codes of the positions of the route; null when left open.' })
  route: string[] | null
}

@ObjectType({ description: 'Something that happens in a simulated career.', simpleResolvers: true })
export class CareerEvent {
  @Field(() => DateScalar, { description: 'When: the first day of a month.' }) date: Day
  @Field(() => CareerEventKind, { description: 'What happens.' }) event: CareerEventKind
  @Field(() => Position, { nullable: true, description: 'Position held after it.' }) position: Position | null
  @Field(() => Rank, { nullable: true, description: 'Rank held after it; null for PPPK, who have none.' })
  rank: Rank | null
  @Field(() => Float, {
    nullable: true,
    description: 'Credit points (angka kredit) of the level held, after it; null where none are kept.',
  })
  creditPoints: number | null
  @Field(() => String, { nullable: true, description: 'The same credit points, exact: a decimal as text.' })
  exactCreditPoints: string | null
  @Field(() => Float, { nullable: true, description: 'Credit points of the year that has ended; CREDIT_POINTS only.' })
  pointsEarned: number | null
  @Field(() => String, { description: "What happens and why, in the caller's language." }) explanation: string
  @Field(() => LegalBasis, { nullable: true, description: 'The law behind it; null for what one plans oneself.' })
  legalBasis: LegalBasis | null
}

@ObjectType({ description: 'A single change of the assumptions that brings the goal forward.', simpleResolvers: true })
export class CareerSensitivity {
  @Field(() => String, { description: "The change, in the caller's language." }) change: string
  @Field(() => DateScalar, { description: 'When the goal is reached with it.' }) reachableOn: Day
  @Field(() => Int, {
    nullable: true,
    description: 'Whole months gained; null when the goal is not reached without the change.',
  })
  monthsGained: number | null
  @Field(() => AssumedCareer, { description: 'All assumptions with the change: simulating with them gives its date.' })
  assumptions: AssumedCareer
}

@ObjectType({
  description: 'How a career comes to a goal under assumptions, by the rules in force. A forecast, not a promise.',
  simpleResolvers: true,
})
export class CareerSimulation {
  @Field(() => Position, { description: 'The position aimed at.' }) goal: Position
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the appointment to the goal, the first of a month; null when it is not reached.',
  })
  reachableOn: Day | null
  @Field(() => String, { description: "The answer in a sentence or two, in the caller's language." })
  explanation: string
  @Field(() => [RequirementCheck], { description: 'What stands in the way of the next step when it is not reached.' })
  blockedBy: RequirementCheck[]
  @Field(() => [CareerTransition], { description: 'The steps simulated; none when no route leads to the goal.' })
  route: CareerTransition[]
  @Field(() => [CareerEvent], { description: 'What happens until the goal is reached, and retirement; in order.' })
  timeline: CareerEvent[]
  @Field(() => [CareerSensitivity], {
    description: 'The single changes that bring the goal forward, most months first, at most 5.',
  })
  sensitivity: CareerSensitivity[]
  @Field(() => AssumedCareer, { description: 'What was taken for granted.' }) assumed: AssumedCareer
  @Field(() => String, {
    description: 'SHA-256 of the facts, rules, day, goal and assumptions: the same input has the same digest.',
  })
  digest: string
}
