/**
 * A career, step by step, under assumptions: the evaluators of today's judgement over the facts of each coming day.
 *
 * All that happens falls on the first of a month: promotions on a period of the regime then in force, appointments
 * with them. A look is taken only on days on which something may have become possible (`nextDay`). Pure.
 */
import { type Day, firstOfNextMonth, yearOf } from '@jalur/common'
import type { CareerFacts, CareerMove, PositionFacts } from '../career-rules/career-facts'
import { careerRule } from '../career-rules/career-rule'
import { evaluateStep } from '../career-rules/evaluate-step'
import { periodFrom, regimeOn } from '../career-rules/promotion-periods'
import { rankPromotion } from '../career-rules/rank-promotion'
import type { RankPromotion, RequirementCheck } from '../career-rules/requirement-check'
import { retirementDateOf } from '../employee/retirement'
import { isAssumed } from './assumed-checks'
import type { CareerAssumptions } from './career-assumptions'
import {
  appointed,
  type CareerCourse,
  type CareerStart,
  creditOutlook,
  factsOn,
  monthFrom,
  promoted,
  startOf,
} from './career-course'
import {
  appointedTo,
  type CareerEvent,
  creditedYear,
  goalReached,
  type Happening,
  prepared,
  rankRaised,
  retired,
} from './career-event'
import { type CreditOutlook, decimalOf, pointsOfYear, pointsOn } from './credit-ledger'
import { nextDay, type Waiting } from './next-day'
import { type PlannedAct, plannedActs } from './planned-acts'
import { isNextLevel, tenureCheck } from './tenure'

/** A step of the route: the move, and the position that it leads to. */
export interface RouteStep<Position extends PositionFacts = PositionFacts> {
  move: CareerMove
  to: Position
}

export interface CareerForecast {
  /** Day of the appointment to the last position of the route; null where retirement comes first. */
  reachableOn: Day | null
  /** First day of retirement from the position held last; null without a position. */
  retiresOn: Day | null
  /** In order of time. */
  timeline: CareerEvent[]
  /** What kept the next step from being taken when it was last looked at; empty when all were taken. */
  blockedBy: RequirementCheck[]
}

export interface SimulationOptions {
  /** Gives up on this day, because another route is known to be faster. */
  stopOn?: Day
  /** Keeps no timeline: only the day is of interest. */
  untold?: boolean
  /** Looks at every month, which is slow and plainly right; for tests. */
  everyMonth?: boolean
}

/** Simulates a route under assumptions; without steps it shows the ranks alone. Deterministic, and never throws. */
export function simulateCareer(
  start: CareerStart,
  route: readonly RouteStep[],
  assumptions: CareerAssumptions,
  options: SimulationOptions = {},
): CareerForecast {
  return new Simulation(start, assumptions, options).along(route)
}

class Simulation {
  private course: CareerCourse
  private readonly timeline: CareerEvent[] = []
  private readonly outlook: CreditOutlook
  /** Still to come, earliest first. */
  private readonly acts: PlannedAct[]
  /** Day of the last appointment. */
  private enteredOn: Day | null = null
  /** The year that ends next. */
  private year: number
  /** The facts last asked for. */
  private known: { course: CareerCourse; day: Day; facts: CareerFacts } | null = null

  constructor(
    private readonly start: CareerStart,
    private readonly assumptions: CareerAssumptions,
    private readonly options: SimulationOptions,
  ) {
    this.course = startOf(start)
    this.outlook = creditOutlook(start, assumptions)
    this.acts = plannedActs(assumptions)
    this.year = yearOf(monthFrom(start.today))
  }

  along(route: readonly RouteStep[]): CareerForecast {
    let blockedBy: RequirementCheck[] = []
    let taken = 0
    let day: Day | null = monthFrom(this.start.today)
    while (day !== null && day < this.end()) {
      this.arrive(day)
      const rank = this.tryRank(day)
      const step = route[taken]
      const blocking: RequirementCheck[] | null = step ? this.tryStep(step, day) : []
      blockedBy = blocking ?? []
      if (step && !blocking && ++taken === route.length) return this.reached(step.to, day)
      const waitsFor = step && blockedBy.length > 0 ? { blocking: blockedBy, to: step.to } : null
      day =
        rank.isTaken || !blocking || this.options.everyMonth
          ? firstOfNextMonth(day)
          : this.next(day, waitsFor, rank.promotion)
    }
    return this.ended(blockedBy)
  }

  /** The first day that is not looked at any more. */
  private end(): Day {
    const { stopOn } = this.options
    const retirement = this.retirement() ?? this.start.today
    return stopOn && stopOn < retirement ? stopOn : retirement
  }

  private retirement(position: PositionFacts | null = this.course.facts.position): Day | null {
    return position && retirementDateOf(this.start.facts.birthDate, position.retirementAge)
  }

  private facts(day: Day): CareerFacts {
    const { course, known } = this
    if (known?.course === course && known.day === day) return known.facts
    this.known = { course, day, facts: factsOn(course, this.outlook, day) }
    return this.known.facts
  }

  /** Tells of the years that have ended, and does what was planned until then. */
  private arrive(day: Day): void {
    this.creditYears(day)
    for (let act = this.acts[0]; act && act.day <= day; act = this.acts[0]) {
      const { course, told } = act.apply(this.course, this.start)
      this.course = course
      this.tell(act.day, told)
      this.acts.shift()
    }
  }

  private creditYears(day: Day): void {
    for (; !this.options.untold && newYear(this.year) <= day; this.year++) this.creditYear(this.year)
  }

  private creditYear(year: number): void {
    const { ledger } = this.course
    if (!ledger) return
    const [day, earned] = [newYear(year), pointsOfYear(ledger, this.outlook, year)]
    if (earned.eq(0)) return
    const predicate = this.outlook.predicateOf(year)
    const total = decimalOf(pointsOn(ledger, this.outlook, day))
    const rule = careerRule(this.start.rules.careerRules, 'CREDIT_CONVERSION', day)
    this.tell(day, creditedYear({ year, predicate, earned: decimalOf(earned), total }, rule?.legalBasis ?? null))
  }

  private tryRank(day: Day): { isTaken: boolean; promotion: RankPromotion | null } {
    const promotion = rankPromotion(this.start.rules, this.facts(day), day)
    const period = periodFrom(day, regimeOn(this.start.rules.promotionRegimes, day))
    if (!promotion?.eligibleNow || period !== day) return { isTaken: false, promotion }
    this.course = promoted(this.course, promotion.to, day)
    this.tell(day, rankRaised(promotion))
    return { isTaken: true, promotion }
  }

  /** Takes the step if nothing holds it up, and answers null; otherwise what does, none where it comes too late. */
  private tryStep(step: RouteStep, day: Day): RequirementCheck[] | null {
    const facts = this.facts(day)
    const tenure = tenureCheck(this.start.rules, facts.position, this.enteredOn, step, day)
    const requirements = [...(tenure ? [tenure] : []), ...evaluateStep(this.start.rules, facts, step, day).requirements]
    const open = requirements.filter(({ status }) => status !== 'MET')
    const blocking = open.filter((check) => !isAssumed(check, facts, step.to, this.assumptions, day))
    if (blocking.length > 0 || day >= (this.retirement(step.to) ?? day)) return blocking
    const tasks = new Map(open.map((check) => prepared(check, step.to)).map((told) => [told.explanation.id, told]))
    for (const task of tasks.values()) this.tell(day, task)
    this.course = appointed(this.course, step.to, day, this.start)
    this.enteredOn = day
    this.tell(day, appointedTo(step.to, requirements, isNextLevel(facts.position, step.move, step.to)))
    return null
  }

  private next(day: Day, step: Waiting['step'], promotion: RankPromotion | null): Day | null {
    const { start, outlook, course } = this
    const until = this.end()
    const waiting = { day, facts: this.facts(day), ledger: course.ledger, outlook, step, promotion, until }
    const days = [nextDay(waiting, start.rules), this.acts[0]?.day ?? null].filter((each) => each !== null)
    return days.sort()[0] ?? null
  }

  private reached(goal: PositionFacts, day: Day): CareerForecast {
    this.tell(day, goalReached(goal, day))
    return this.ended([], day)
  }

  private ended(blockedBy: RequirementCheck[], reachableOn: Day | null = null): CareerForecast {
    const { position } = this.course.facts
    const retiresOn = this.retirement()
    if (position && retiresOn) {
      // What would count only from the first day of retirement counts no more.
      if (reachableOn === null) this.creditYears(retiresOn)
      const rule = careerRule(this.start.rules.careerRules, 'RETIREMENT', retiresOn)
      this.tell(retiresOn, retired(position.retirementAge, rule?.legalBasis ?? null))
    }
    return { reachableOn, retiresOn, timeline: this.timeline, blockedBy }
  }

  private tell(date: Day, { event, explanation, legalBasis, pointsEarned }: Happening): void {
    if (this.options.untold) return
    const { facts, ledger } = this.course
    this.timeline.push({
      date,
      event,
      positionCode: facts.position?.code ?? null,
      rankCode: facts.rank?.code ?? null,
      creditPoints: ledger && decimalOf(pointsOn(ledger, this.outlook, date)),
      pointsEarned: pointsEarned ?? null,
      explanation,
      legalBasis,
    })
  }
}

/** The day after a year. */
const newYear = (year: number): Day => `${year + 1}-01-01`
