/** What a person plans to do, and what it changes. Pure. */
import type { Day } from '@jalur/common'
import type { CareerFacts, CompetencyShortfall, LearningFacts } from '../career-rules/career-facts'
import { careerRule } from '../career-rules/career-rule'
import type { CareerAssumptions, PlannedDegree, PlannedTest, PlannedTraining } from './career-assumptions'
import { type CareerCourse, type CareerStart, graduated, monthFrom } from './career-course'
import * as happening from './career-event'

/** What an act makes of a career, and how it is told. */
interface Outcome {
  course: CareerCourse
  told: happening.Happening
}

/** A planned act; it counts from `day`, the first of a month. */
export interface PlannedAct {
  day: Day
  apply: (course: CareerCourse, start: CareerStart) => Outcome
}

/** Everything planned, earliest first. */
export function plannedActs({ trainings, competencyTests, degree, pledgeSignedOn }: CareerAssumptions): PlannedAct[] {
  const acts: PlannedAct[] = [
    ...trainings.map((training) => actOn(training.completedOn, (course) => completed(course, training))),
    ...competencyTests.map((test) => actOn(test.passedOn, (course) => passed(course, test))),
    ...(degree ? [actOn(degree.finishedOn, (course, start) => finished(course, start, degree))] : []),
    ...(pledgeSignedOn ? [actOn(pledgeSignedOn, signed)] : []),
  ]
  return acts.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

const actOn = (day: Day, apply: PlannedAct['apply']): PlannedAct => ({ day: monthFrom(day), apply })

/** Closes the shortfalls for which learning names the programme; what it knows of are the next positions. */
function completed(course: CareerCourse, { programme }: PlannedTraining): Outcome {
  const closes = ({ programme: closing }: CompetencyShortfall): boolean => closing?.code === programme
  const names = course.facts.learning?.readiness.flatMap(({ shortfalls }) =>
    shortfalls.filter(closes).map(({ competency }) => competency.name),
  )
  const readiness = (learning: LearningFacts) =>
    learning.readiness.map((each) => ({
      ...each,
      met: each.met + each.shortfalls.filter(closes).length,
      shortfalls: each.shortfalls.filter((shortfall) => !closes(shortfall)),
    }))
  return {
    course: withFacts(course, ({ learning }) => ({
      learning: learning && { ...learning, readiness: readiness(learning) },
    })),
    told: happening.trained(programme, [...new Set(names)]),
  }
}

function passed(course: CareerCourse, { position, passedOn }: PlannedTest): Outcome {
  const test = { positionCode: position, passedOn, validUntil: null }
  return {
    course: withFacts(course, ({ learning }) => ({
      learning: learning && { ...learning, competencyTests: [...learning.competencyTests, test] },
    })),
    told: happening.tested(position),
  }
}

function finished(course: CareerCourse, start: CareerStart, { level, finishedOn }: PlannedDegree): Outcome {
  const after = graduated(course, level, finishedOn, start)
  const points = course.ledger && after.ledger?.opening.minus(course.ledger.opening)
  const bonus = points?.gt(0) ? careerRule(start.rules.careerRules, 'DEGREE_BONUS', finishedOn) : null
  return {
    course: after,
    told: happening.graduatedWith(level, points?.toString() ?? null, bonus?.legalBasis ?? null),
  }
}

const signed = (course: CareerCourse): Outcome => ({
  course: withFacts(course, ({ integrity }) => ({ integrity: integrity && { ...integrity, pledgeSigned: true } })),
  told: happening.pledged(),
})

const withFacts = (course: CareerCourse, change: (facts: CareerFacts) => Partial<CareerFacts>): CareerCourse => ({
  ...course,
  facts: { ...course.facts, ...change(course.facts) },
})
