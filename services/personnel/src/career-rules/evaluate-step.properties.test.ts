import { isDeepStrictEqual } from 'node:util'
import { addDays, addYears } from '@jalur/common'
import Big from 'big.js'
import fc from 'fast-check'
import {
  type CareerFacts,
  EducationLevel,
  EmploymentType,
  PerformancePredicate,
  type PositionFacts,
  SanctionLevel,
} from './career-facts'
import { evaluateStep, stepEvaluator } from './evaluate-step'
import { rankPromotion } from './rank-promotion'
import type { RequirementCheck, StepGoal } from './requirement-check'
import {
  administrator,
  executive,
  factsWith,
  functional,
  implementer,
  inWords,
  rank,
  rules,
  supervisor,
  TODAY,
} from './testing'

const positions: PositionFacts[] = [
  implementer,
  supervisor,
  administrator,
  executive,
  functional('TERAMPIL'),
  functional('AHLI_PERTAMA'),
  functional('AHLI_MUDA'),
  functional('AHLI_MADYA', { familyCode: 'KESEHATAN' }),
]
const goals: StepGoal[] = [
  { move: 'VERTICAL', to: functional('AHLI_MUDA') },
  { move: 'VERTICAL', to: functional('AHLI_MADYA') },
  { move: 'HORIZONTAL', to: functional('AHLI_PERTAMA') },
  { move: 'VERTICAL', to: supervisor },
  { move: 'DIAGONAL', to: administrator },
  { move: 'DIAGONAL', to: executive },
]

const ranks = rules.ranks.map(({ code }) => code)
const dayBetween = (first: string, last: string) =>
  fc
    .integer({ min: 0, max: Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) })
    .map((days) => addDays(first, days))
const pastDay = dayBetween('2000-01-01', TODAY)
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 8, nil: null })

const service = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...positions), pastDay), { maxLength: 2 }),
    fc.constantFrom(...positions),
    pastDay,
  )
  .map(([earlier, held, since]) => ({
    position: { ...held, since },
    positionHistory: [
      ...earlier
        .filter(([, from]) => from < since)
        .map(([position, effectiveFrom]) => ({ ...position, effectiveFrom })),
      { ...held, effectiveFrom: since },
    ],
  }))

const learning = fc
  .record({
    met: fc.integer({ min: 0, max: 9 }),
    levels: fc.array(orNull(fc.integer({ min: 0, max: 2 })), { maxLength: 3 }),
    passedOn: pastDay,
    lasting: fc.boolean(),
  })
  .map(({ met, levels, passedOn, lasting }) => ({
    competencyTests: goals.map(({ to }) => ({
      positionCode: to.code,
      passedOn,
      validUntil: lasting ? null : addYears(passedOn, 2),
    })),
    readiness: goals.map(({ to }) => ({
      positionCode: to.code,
      met,
      total: met + levels.length,
      shortfalls: levels.map((currentLevel, index) => ({
        competency: { code: `C${index}`, name: 'Mengelola perubahan' },
        requiredLevel: 3,
        currentLevel,
        assessedOn: currentLevel === null ? null : passedOn,
        programme: null,
      })),
    })),
  }))

const anyPredicate = orNull(fc.constantFrom(...Object.values(PerformancePredicate), 'GOOD' as const))
const performance = fc.record({
  creditPoints: orNull(
    fc.integer({ min: 0, max: 500_000_000 }).map((millionths) => new Big(millionths).div(1_000_000).toString()),
  ),
  creditPointsThrough: orNull(pastDay),
  recentPredicates: fc
    .tuple(anyPredicate, anyPredicate, anyPredicate)
    .map((rated) => rated.flatMap((predicate, index) => (predicate ? [{ year: 2025 - index, predicate }] : []))),
})

const integrity = fc.record({
  pledgeSigned: orNull(fc.boolean()),
  disciplineCheckedOn: orNull(pastDay),
  activeSanction: orNull(
    fc.record({
      level: fc.constantFrom(...Object.values(SanctionLevel)),
      until: orNull(dayBetween('2026-01-01', '2028-01-01')),
    }),
  ),
})

const anyFacts: fc.Arbitrary<CareerFacts> = fc
  .record({
    employmentType: fc.constantFrom(...Object.values(EmploymentType)),
    birthDate: dayBetween('1962-01-01', '2003-12-31'),
    rank: orNull(fc.tuple(fc.constantFrom(...ranks), pastDay).map(([code, since]) => ({ ...rank(code), since }))),
    education: orNull(fc.constantFrom(...Object.values(EducationLevel))),
    service,
    fitnessValidUntil: orNull(dayBetween('2026-01-01', '2027-12-31')),
    vacancies: fc.constantFrom<Record<string, number>>(
      {},
      ...[0, 2].map((openings) => Object.fromEntries(goals.map(({ to }) => [to.code, openings]))),
    ),
    learning: orNull(learning),
    performance: orNull(performance),
    integrity: orNull(integrity),
    undated: fc.constant([]),
  })
  .map(({ service: served, ...facts }) => ({ ...facts, ...served }))
  .chain((facts) => fc.constantFrom(facts, ...nearlyReady(facts)))

/** Wholly random people rarely come near a step: some are ready but for one part. */
const nearlyReady = (facts: CareerFacts): CareerFacts[] =>
  (['learning', 'performance', 'integrity', 'rank', 'education', 'fitnessValidUntil'] as const).map((key) =>
    factsWith({ [key]: facts[key] }),
  )

type Change = (facts: CareerFacts) => CareerFacts
const changing =
  <Key extends 'learning' | 'performance' | 'integrity' | 'rank'>(
    key: Key,
    change: (value: NonNullable<CareerFacts[Key]>) => CareerFacts[Key],
  ): Change =>
  (facts) => {
    const value = facts[key]
    return value === null ? facts : { ...facts, [key]: change(value as NonNullable<CareerFacts[Key]>) }
  }

const omissions: Record<string, Change> = {
  rank: (facts) => ({ ...facts, rank: null }),
  education: (facts) => ({ ...facts, education: null }),
  positions: (facts) => ({ ...facts, position: null, positionHistory: [] }),
  fitness: (facts) => ({ ...facts, fitnessValidUntil: null }),
  vacancies: (facts) => ({ ...facts, vacancies: {} }),
  learning: (facts) => ({ ...facts, learning: null }),
  tests: changing('learning', (value) => ({ ...value, competencyTests: [] })),
  readiness: changing('learning', (value) => ({ ...value, readiness: [] })),
  performance: (facts) => ({ ...facts, performance: null }),
  points: changing('performance', (value) => ({ ...value, creditPoints: null })),
  predicates: changing('performance', (value) => ({ ...value, recentPredicates: [] })),
  'the newest predicate': changing('performance', (value) => ({
    ...value,
    recentPredicates: value.recentPredicates.filter(({ year }) => year !== 2025),
  })),
  integrity: (facts) => ({ ...facts, integrity: null }),
  register: changing('integrity', (value) => ({ ...value, disciplineCheckedOn: null })),
  pledge: changing('integrity', (value) => ({ ...value, pledgeSigned: null })),
}

const educationLevels = Object.values(EducationLevel)
const predicates = Object.values(PerformancePredicate)
const better: Record<string, Change> = {
  'a higher education': (facts) => ({
    ...facts,
    education: facts.education && (educationLevels[educationLevels.indexOf(facts.education) + 1] ?? facts.education),
  }),
  'a higher rank': changing('rank', (held) => ({ ...held, ...rank(ranks[held.ordinal] ?? held.code) })),
  'a longer time in rank': changing('rank', (held) => ({ ...held, since: addYears(held.since, -1) })),
  'a longer service': (facts) =>
    facts.position && facts.positionHistory.length === 1
      ? {
          ...facts,
          position: { ...facts.position, since: addYears(facts.position.since, -1) },
          positionHistory: facts.positionHistory.map((served) => ({
            ...served,
            effectiveFrom: addYears(served.effectiveFrom, -1),
          })),
        }
      : facts,
  'more credit points': changing('performance', (value) => ({
    ...value,
    creditPoints: value.creditPoints && new Big(value.creditPoints).plus('12.5').toString(),
  })),
  'a better predicate': changing('performance', (value) => ({
    ...value,
    recentPredicates: value.recentPredicates.map((rating, index) =>
      index === 0
        ? { ...rating, predicate: predicates[predicates.indexOf(rating.predicate) - 1] ?? rating.predicate }
        : rating,
    ),
  })),
  'a closed shortfall': changing('learning', (value) => ({
    ...value,
    readiness: value.readiness.map((each) => ({
      ...each,
      met: each.met + Math.min(1, each.shortfalls.length),
      shortfalls: each.shortfalls.slice(1),
    })),
  })),
  'a younger age': (facts) => ({ ...facts, birthDate: addYears(facts.birthDate, 1) }),
  'more vacancies': (facts) => ({
    ...facts,
    vacancies: Object.fromEntries(Object.entries(facts.vacancies).map(([code, openings]) => [code, openings + 1])),
  }),
  'a longer health statement': (facts) => ({
    ...facts,
    fitnessValidUntil: facts.fitnessValidUntil && addYears(facts.fitnessValidUntil, 1),
  }),
  'a sanction lifted': changing('integrity', (value) => ({ ...value, activeSanction: null })),
  'a register checked': changing('integrity', (value) => ({
    ...value,
    disciplineCheckedOn: value.disciplineCheckedOn ?? TODAY,
  })),
  'a pledge signed': changing('integrity', (value) => ({ ...value, pledgeSigned: true })),
}

const merits = { NOT_MET: 0, UNKNOWN: 1, MET: 2 }
const kindsOf = (checks: RequirementCheck[]) => new Set(checks.map(({ kind }) => kind))
const ofKind = (checks: RequirementCheck[], kind: string) => checks.filter((check) => check.kind === kind)
const merit = (checks: RequirementCheck[]) => Math.min(...checks.map(({ status }) => merits[status]))
const slowest = (checks: RequirementCheck[]) =>
  checks
    .filter(({ status }) => status === 'NOT_MET')
    .map(({ earliestDate }) => earliestDate ?? '9999')
    .sort()
    .at(-1) ?? ''

/** Codes are no numbers, competencies are summed up over several checks, and an age ends on a day within its year. */
function numbersAgree({ status, measure }: RequirementCheck): boolean {
  if (!measure || status === 'UNKNOWN' || measure.actual === null) return true
  if (measure.unit === 'CODE' || measure.unit === 'COMPETENCIES') return true
  const [actual, required] = [new Big(measure.actual), new Big(measure.required)]
  return measure.atMost ? status === 'NOT_MET' || actual.lte(required) : actual.gte(required) === (status === 'MET')
}

const anyGoal = fc.constantFrom(...goals)
const judge = (facts: CareerFacts, goal: StepGoal) => evaluateStep(rules, facts, goal, TODAY)

/** Checks a property over many persons and steps; it lists what is wrong, and nothing may be. */
const forAll = (faults: (facts: CareerFacts, goal: StepGoal) => unknown[]) =>
  fc.assert(
    fc.property(anyFacts, anyGoal, (facts, goal) => expect(faults(facts, goal)).toEqual([])),
    { numRuns: 150 },
  )

test('eligible now means that every requirement is met, and only that', () =>
  forAll((facts, goal) => {
    const { eligibleNow, blockedBy, requirements } = judge(facts, goal)
    const allMet = requirements.every(({ status }) => status === 'MET')
    return eligibleNow === allMet && eligibleNow === (blockedBy.length === 0) ? [] : [blockedBy]
  }))

test('steps judged together are judged as each by itself', () =>
  forAll((facts) => {
    const together = goals.map(stepEvaluator(rules, facts, TODAY))
    return goals.filter((goal, index) => !isDeepStrictEqual(inWords(together[index]), inWords(judge(facts, goal))))
  }))

test('the numbers of a measure say what the status says', () =>
  forAll((facts, goal) => judge(facts, goal).requirements.filter((check) => !numbersAgree(check))))

test('one gap that waiting does not close takes the date of the step away', () =>
  forAll((facts, goal) => {
    const { earliestDate, requirements } = judge(facts, goal)
    const stuck = requirements.filter((check) => check.status !== 'MET' && check.earliestDate === null)
    return earliestDate === null ? [] : stuck
  }))

test('no date lies before today, and a step opens no sooner than its requirements', () =>
  forAll((facts, goal) => {
    const { earliestDate, requirements } = judge(facts, goal)
    const promotion = rankPromotion(rules, facts, TODAY)
    const past = [earliestDate, promotion?.earliestDate].filter((day) => day && day < TODAY)
    return [
      ...past,
      ...requirements.filter(({ status, earliestDate: day }) =>
        status === 'NOT_MET'
          ? day !== null && (day <= TODAY || (earliestDate !== null && earliestDate < day))
          : day !== null,
      ),
    ]
  }))

test.each(Object.entries(omissions))('leaving out %s never makes a requirement met', (_, omit) =>
  forAll((facts, goal) => {
    const [full, less] = [judge(facts, goal), judge(omit(facts), goal)]
    const gained = [...kindsOf(full.requirements)].filter(
      (kind) =>
        merit(ofKind(less.requirements, kind)) === merits.MET && merit(ofKind(full.requirements, kind)) !== merits.MET,
    )
    return less.eligibleNow && !full.eligibleNow ? ['eligible', ...gained] : gained
  }),
)

test.each(Object.entries(better))('%s never makes a requirement worse', (_, improve) =>
  forAll((facts, goal) => {
    const [before, after] = [judge(facts, goal), judge(improve(facts), goal)]
    const lost = [...kindsOf(before.requirements)].filter((kind) => {
      const [was, is] = [ofKind(before.requirements, kind), ofKind(after.requirements, kind)]
      return merit(is) < merit(was) || (merit(is) === merits.NOT_MET && slowest(is) > slowest(was))
    })
    return before.eligibleNow && !after.eligibleNow ? ['eligible', ...lost] : lost
  }),
)

const isPlain = (sentence: string) =>
  sentence.split(' ').length < 20 && /^[“A-Z0-9].*\.$/.test(sentence) && !/undefined|null|NaN|_| {2}/.test(sentence)

test('every answer is a plain short sentence in both languages, and every gap has a remedy', () =>
  forAll((facts, goal) => {
    const checks = [...judge(facts, goal).requirements, ...(rankPromotion(rules, facts, TODAY)?.requirements ?? [])]
    return checks.filter(
      ({ explanation, required, remedies, status }) =>
        !isPlain(explanation.id) ||
        !isPlain(explanation.en) ||
        !required.id ||
        !required.en ||
        (status !== 'MET' && remedies.length === 0),
    )
  }))
