import { connectionOf, DateScalar, type Day } from '@jalur/common'
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Unit } from '../agency/agency.types'
import { Employee } from '../employee/employee.types'
import { OrganisationPredicate } from '../evaluation/distribution'
import { Evaluation, EvaluationPeriod, RuleBasis } from '../evaluation/evaluation.types'
import { Rating } from '../evaluation/predicate'
import { PerformancePredicate } from '../evaluation/predicate.types'
import { FairnessDimension } from '../fairness/fairness'
import { CalibrationAnswer, ItemStanding, ProposalStatus, SessionStatus } from './calibration'
import { ChangeDirection } from './one-way'

registerEnumType(SessionStatus, {
  name: 'CalibrationStatus',
  description: 'Where a calibration session stands.',
  valuesConfig: {
    OPEN: { description: 'Changes are proposed and answered.' },
    CLOSED: { description: 'Ended with a conclusion. Nothing in it changes any more.' },
  },
})
registerEnumType(ProposalStatus, {
  name: 'CalibrationProposalStatus',
  description: 'What became of a proposed change.',
  valuesConfig: {
    PROPOSED: { description: 'Waits for the assessor.' },
    CONFIRMED: { description: 'The assessor confirmed it, and the rating changed.' },
    DECLINED: { description: 'The assessor declined it; the rating stays.' },
    WITHDRAWN: { description: 'Who proposed it took it back.' },
    LAPSED: { description: 'Nobody answered before the session closed; the rating stays.' },
  },
})
registerEnumType(CalibrationAnswer, {
  name: 'CalibrationAnswer',
  description: 'What the assessor answers to a proposed change.',
  valuesConfig: {
    CONFIRMED: { description: 'The rating becomes the proposed one.' },
    DECLINED: { description: 'The rating stays.' },
  },
})
registerEnumType(ItemStanding, {
  name: 'CalibrationStanding',
  description: 'Whether an evaluation is still as the session knows it.',
  valuesConfig: {
    AS_KNOWN: { description: 'As the session found it, or as a confirmed change left it.' },
    RATED_ANEW: { description: 'The assessor rated it anew outside the session.' },
    LEFT: { description: 'It was issued: it can no longer be calibrated.' },
  },
})

@ObjectType({ description: 'Two ratings with the predicate that they come to.', simpleResolvers: true })
export class CalibrationResult {
  @Field(() => Rating, { description: 'Rating of work results.' }) workRating: Rating
  @Field(() => Rating, { description: 'Rating of behaviour.' }) behaviourRating: Rating
  @Field(() => PerformancePredicate, { description: 'The predicate.' }) predicate: PerformancePredicate
}

@ObjectType({
  description: 'A change of ratings that the head proposed, with the answer of the assessor, who alone rates.',
  simpleResolvers: true,
})
export class CalibrationProposal {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => Int, { description: 'Counts changes; a change names the version it was made from.' }) version: number
  @Field(() => ProposalStatus, { description: 'What became of it.' }) status: ProposalStatus
  @Field(() => CalibrationResult, { description: 'The result when it was proposed.' }) from: CalibrationResult
  @Field(() => CalibrationResult, { description: 'The result that was proposed.' }) to: CalibrationResult
  @Field(() => String, { description: 'Why it was proposed.' }) reason: string
  @Field(() => Employee, { nullable: true, description: 'Who proposed it: the head who opened the session.' })
  proposer: Employee
  @Field(() => DateScalar, { description: 'The day on which it was proposed.' }) proposedOn: Day
  @Field(() => String, { nullable: true, description: 'What the assessor says to it; null before.' })
  answerReason: string | null
  @Field(() => Employee, { nullable: true, description: 'Who answered; null before.' }) answerer: Employee | null
  @Field(() => DateScalar, { nullable: true, description: 'The day of the answer; null before.' })
  answeredOn: Day | null
}

@ObjectType({ description: 'One evaluation of a session.', simpleResolvers: true })
export class CalibrationItem {
  @Field(() => ID, { description: 'Opaque id inside the graph.' }) id: string
  @Field(() => Employee, { nullable: true, description: 'Whose evaluation it is.' }) employee: Employee
  @Field(() => Employee, { nullable: true, description: 'Who had rated it when the session was opened.' })
  assessor: Employee
  @Field(() => Evaluation, {
    nullable: true,
    description: 'The evaluation as it is now, with what its ratings rest on.',
  })
  evaluation: unknown
  @Field(() => CalibrationResult, { description: 'The result that the session found.' }) before: CalibrationResult
  @Field(() => CalibrationResult, {
    nullable: true,
    description: 'The result by the last confirmed change; null where none was confirmed.',
  })
  after: CalibrationResult | null
  @Field(() => ItemStanding, { description: 'Whether the evaluation is still as the session knows it.' })
  standing: ItemStanding
  @Field(() => [CalibrationProposal], { description: 'What was proposed, oldest first.' })
  proposals: unknown[]
  @Field(() => Boolean, {
    description: 'True where a proposal waits about an evaluation that was changed since: it can only be declined.',
  })
  isStale: boolean
}

@ObjectType({ description: 'A page of evaluations of a session.' })
export class CalibrationItemConnection extends connectionOf(
  'CalibrationItem',
  () => CalibrationItem,
  'evaluations of a session',
) {}

@ObjectType({ description: 'How many have a predicate, before and after.', simpleResolvers: true })
export class CalibrationSpread {
  @Field(() => PerformancePredicate, { description: 'The predicate.' }) predicate: PerformancePredicate
  @Field(() => Int, { description: 'How many when the session was opened.' }) before: number
  @Field(() => Int, { description: 'How many by the confirmed changes.' }) after: number
}

@ObjectType({ description: 'A limit of the distribution pattern, held against a session.', simpleResolvers: true })
export class CalibrationLimit {
  @Field(() => [PerformancePredicate], { description: 'The predicates that are counted together.' })
  predicates: readonly PerformancePredicate[]
  @Field(() => Float, { nullable: true, description: 'Least share, 0 to 1; null where there is none.' })
  least: number | null
  @Field(() => Float, { nullable: true, description: 'Greatest share, 0 to 1; null where there is none.' })
  most: number | null
  @Field(() => Int, { nullable: true, description: 'Least number of people; null where there is none.' })
  leastCount: number | null
  @Field(() => Boolean, { description: 'True where the session kept it when it was opened.' }) keptBefore: boolean
  @Field(() => Boolean, { description: 'True where it is kept by the confirmed changes.' }) keptAfter: boolean
}

@ObjectType({
  description: 'The numbers of a session. They compare and warn; no rating follows from them.',
  simpleResolvers: true,
})
export class CalibrationSummary {
  @Field(() => Int, { description: 'Evaluations in the session.' }) evaluations: number
  @Field(() => [CalibrationSpread], { description: 'Predicates before and after, best first.' })
  spread: CalibrationSpread[]
  @Field(() => Boolean, { description: 'False below 10 evaluations: counts are told then, and no shares.' })
  hasShares: boolean
  @Field(() => OrganisationPredicate, {
    nullable: true,
    description: 'What the unit achieved, or else its agency; null while nobody has recorded it.',
  })
  organisationPredicate: OrganisationPredicate | null
  @Field(() => [CalibrationLimit], { description: 'The pattern that follows from it; empty without one.' })
  limits: CalibrationLimit[]
  @Field(() => Int, { description: 'Confirmed changes to a better predicate.' }) raised: number
  @Field(() => Int, { description: 'Confirmed changes to a worse predicate.' }) lowered: number
  @Field(() => Int, { description: 'Confirmed changes of a rating that left the predicate as it was.' }) level: number
}

@ObjectType({ description: 'The evaluations of one assessor against all of the session.', simpleResolvers: true })
export class CalibrationAssessor {
  @Field(() => Employee, { nullable: true, description: 'The assessor.' }) assessor: Employee
  @Field(() => Int, { description: 'Evaluations by this assessor.' }) evaluations: number
  @Field(() => Float, {
    description:
      'Mean place of the predicates, 5 (Sangat Baik) to 1 (Sangat Kurang), less that of all, when the session was opened.',
  })
  shiftBefore: number
  @Field(() => Float, { description: 'The same by the confirmed changes.' }) shiftAfter: number
  @Field(() => Int, { description: 'Confirmed changes to a better predicate.' }) raised: number
  @Field(() => Int, { description: 'Confirmed changes to a worse predicate.' }) lowered: number
  @Field(() => Int, { description: 'Confirmed changes that left the predicate as it was.' }) level: number
}

registerEnumType(ChangeDirection, {
  name: 'CalibrationDirection',
  description: 'Where changes move predicates.',
  valuesConfig: {
    RAISED: { description: 'To better ones.' },
    LOWERED: { description: 'To worse ones.' },
  },
})

@ObjectType({ description: 'Why a session answers as it does.', simpleResolvers: true })
export class CalibrationExplanation {
  @Field(() => String, { description: 'The rule that was applied.' }) rule: string
  @Field(() => [String], { description: 'What it was applied to.' }) inputs: string[]
  @Field(() => String, { description: 'What it came to.' }) result: string
  @Field(() => String, { nullable: true, description: 'What would change it; null where nothing would.' })
  alternative: string | null
  @Field(() => RuleBasis, {
    nullable: true,
    description: 'The law behind it; null where the rule is our own, or none was in force.',
  })
  legalBasis: RuleBasis | null
}

@ObjectType({
  description:
    'A group most of whose predicates the confirmed and waiting changes of a session move in one direction. It warns; it stops nothing.',
  simpleResolvers: true,
})
export class CalibrationGroupWarning {
  @Field(() => FairnessDimension, { description: 'By what the group is told apart.' }) dimension: FairnessDimension
  @Field(() => ID, { description: 'Code of the sex or age band, or id of the assessor or unit.' }) group: string
  @Field(() => Employee, { nullable: true, description: 'The assessor; null for other groups.' })
  assessor: Employee | null
  @Field(() => Unit, { nullable: true, description: 'The unit; null for other groups.' }) unit: Unit | null
  @Field(() => ChangeDirection, { description: 'Where it moves.' }) direction: ChangeDirection
  @Field(() => Int, { description: 'Evaluations of the group in the session, at least 10.' }) count: number
  @Field(() => Int, { description: 'How many of them move in that direction.' }) moved: number
  @Field(() => CalibrationExplanation, { description: 'Why it warns, what would end it, and what it does not mean.' })
  explanation: CalibrationExplanation
}

@ObjectType({
  description: 'Whether the changes of a session move groups in one direction: by assessor, unit, sex and age.',
  simpleResolvers: true,
})
export class CalibrationOneWay {
  @Field(() => [CalibrationGroupWarning], { description: 'The groups; empty where none moves one way.' })
  warnings: CalibrationGroupWarning[]
  @Field(() => Boolean, { description: 'False where sex and age could not be looked at for want of an answer.' })
  traitsKnown: boolean
}

@ObjectType({
  description:
    'A calibration of rated, not yet issued evaluations: the head above the assessors compares and proposes, each assessor confirms or declines.',
  simpleResolvers: true,
})
export class CalibrationSession {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => Int, { description: 'Counts changes; closing names the version it was decided on.' }) version: number
  @Field(() => SessionStatus, { description: 'Where it stands.' }) status: SessionStatus
  @Field(() => EvaluationPeriod, { nullable: true, description: 'The period.' }) period: EvaluationPeriod
  @Field(() => Unit, { nullable: true, description: 'The unit of the head when it was opened.' }) unit: Unit
  @Field(() => Employee, { nullable: true, description: 'The head who opened it.' }) chair: Employee
  @Field(() => DateScalar, { description: 'The day on which it was opened.' }) openedOn: Day
  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was closed; null before.' })
  closedOn: Day | null
  @Field(() => String, { nullable: true, description: 'What the head said at the end; null before.' })
  conclusion: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Why most of a group moved in one direction, said at the end; null before, and where none did.',
  })
  oneWayReason: string | null
  @Field(() => Int, { description: 'Evaluations that the caller sees in it.' }) visibleEvaluations: number
  @Field(() => Int, { description: 'Proposals that wait for their assessors.' }) waiting: number
  @Field(() => Int, { description: 'Proposals that their assessors declined.' }) declined: number
  @Field(() => Int, { description: 'Proposals that nobody answered before the session closed.' }) lapsed: number
  @Field(() => CalibrationSummary, {
    nullable: true,
    description: 'The numbers; null for an assessor where so few others are left that they could be worked out.',
  })
  summary: unknown
  @Field(() => [CalibrationAssessor], {
    description: 'Shift of each assessor against all, for who sees all evaluations of that assessor.',
  })
  assessors: unknown[]
  @Field(() => CalibrationExplanation, { description: 'Why it answers as it does.' })
  explanation: CalibrationExplanation
}

@ObjectType({ description: 'A page of calibration sessions.' })
export class CalibrationSessionConnection extends connectionOf(
  'CalibrationSession',
  () => CalibrationSession,
  'calibration sessions',
) {}

@ObjectType({ description: 'A period in which the person could open a session.', simpleResolvers: true })
export class CalibratablePeriod {
  @Field(() => ID, { description: 'Names the period: `Y2026`, `M2026-07`, `Q2026-3`.' }) key: string
  @Field(() => EvaluationPeriod, { nullable: true, description: 'The period.' }) period: EvaluationPeriod
  @Field(() => Int, { description: 'Rated, not yet issued evaluations whose assessors stand below.' })
  evaluations: number
  @Field(() => Int, { description: 'Assessors who rated them.' }) assessors: number
}
