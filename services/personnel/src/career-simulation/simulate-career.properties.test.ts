import { addDays, addMonths, type Day } from '@jalur/common'
import fc from 'fast-check'
import { type CareerFacts, EducationLevel, PerformancePredicate } from '../career-rules/career-facts'
import { periodFrom, regimeOn } from '../career-rules/promotion-periods'
import { evaluateStep } from '../career-rules/evaluate-step'
import { factsWith, holding, rank, rules, TODAY } from '../career-rules/testing'
import { buildCatalogue } from '../catalogue/build-catalogue'
import { referenceRows } from '../catalogue/testing'
import { type CareerAssumptions, assumptionsOf, type Preparation } from './career-assumptions'
import { type CareerQuestion, careerSimulation, problemsWith } from './career-simulation'
import { simulateCareer } from './simulate-career'
import { startWith } from './testing'

const catalogue = buildCatalogue(referenceRows())
const at = (code: string) => catalogue.positionsByCode.get(code)!
const predicates = Object.values(PerformancePredicate)
const someDay = (first: Day, days: number) => fc.nat(days).map((count) => addDays(first, count))

/** Mostly the first, so that most careers get somewhere. */
const mostly = <Value>(usual: Value, ...others: Value[]) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(usual, ...others) })
const anyPredicate = mostly<PerformancePredicate>('GOOD', ...predicates)

/** Ways of several kinds: up a ladder, across, and into the structure. */
const ways = [
  ['ANALIS_SDM_APARATUR.AHLI_PERTAMA', 'ANALIS_SDM_APARATUR.AHLI_MADYA'],
  ['PERAWAT.TERAMPIL', 'PERAWAT.PENYELIA'],
  ['PENELAAH_TEKNIS_KEBIJAKAN', 'KEPALA_BIDANG_KABUPATEN_KOTA'],
  ['KEPALA_SEKSI', 'KEPALA_DINAS_KABUPATEN_KOTA'],
  ['PERENCANA.AHLI_MADYA', 'KEPALA_DINAS_KABUPATEN_KOTA'],
  ['GURU.AHLI_MUDA', 'ANALIS_KEBIJAKAN.AHLI_MADYA'],
] as const

const anyFacts = fc.record({
  way: fc.constantFrom(...ways),
  birthDate: fc.oneof(someDay('1984-01-01', 5_000), someDay('1966-01-01', 12_000)),
  since: someDay('2008-01-01', 6_500),
  ranked: someDay('2014-01-01', 4_500),
  below: fc.nat(1),
  education: mostly<EducationLevel>('BACHELOR', ...Object.values(EducationLevel)),
  points: fc.integer({ min: 0, max: 480 }),
  rated: fc.tuple(anyPredicate, anyPredicate),
  shortfall: fc.boolean(),
  pledgeSigned: fc.boolean(),
  silent: mostly(null, 'learning', 'performance', 'integrity'),
})

const anyQuestion: fc.Arbitrary<CareerQuestion> = anyFacts.map(({ way: [from, to], silent, ...person }) => {
  const position = at(from)
  const lowest = position.minimumRank ?? rank('III/a')
  const held = rules.ranks.find(({ ordinal }) => ordinal === lowest.ordinal - person.below) ?? lowest
  const code = catalogue.stepsFrom.get(from)![0]!.to.code
  const shortfall = {
    competency: { code: 'INTEGRITAS', name: 'Integritas' },
    ...{ requiredLevel: 3, currentLevel: 2, assessedOn: '2025-01-15' },
    programme: { code: 'P1', title: 'Kepemimpinan' },
  }
  const facts: CareerFacts = factsWith({
    birthDate: person.birthDate,
    rank: { ...held, since: person.ranked },
    ...holding(position, person.since),
    education: person.education,
    vacancies: {},
    performance: {
      creditPoints: position.level ? String(person.points) : null,
      creditPointsThrough: position.level ? '2025-12-31' : null,
      recentPredicates: person.rated.map((predicate, index) => ({ year: 2025 - index, predicate })),
    },
    learning: {
      competencyTests: [],
      readiness: [{ positionCode: code, met: 8, total: 9, shortfalls: person.shortfall ? [shortfall] : [] }],
    },
    integrity: { pledgeSigned: person.pledgeSigned, disciplineCheckedOn: '2026-11-01', activeSanction: null },
    ...(silent ? { [silent]: null } : {}),
  })
  return { catalogue, start: startWith(facts), goal: at(to), agencyKind: 'REGENCY' }
})

const anyAssumptions: fc.Arbitrary<CareerAssumptions> = fc
  .record({
    predicate: anyPredicate,
    years: fc.uniqueArray(fc.record({ year: fc.integer({ min: 2026, max: 2032 }), predicate: anyPredicate }), {
      selector: ({ year }) => year,
      maxLength: 3,
    }),
    creditConversion: fc.constantFrom('PERIODIC', 'ANNUAL'),
    preparation: mostly<Preparation>('IN_TIME', 'PLANNED_ONLY'),
    training: fc.option(someDay(TODAY, 1_500)),
    vacancies: mostly(true, false),
    degree: fc.option(someDay('2028-01-01', 1_500)),
    pledgeSignedOn: fc.option(someDay(TODAY, 900)),
  })
  .map(({ years, training, degree, ...others }) =>
    assumptionsOf({
      ...others,
      predicates: years,
      trainings: training ? [{ programme: 'P1', completedOn: training }] : [],
      degree: degree ? { level: 'DOCTORATE', finishedOn: degree } : null,
    }),
  )

jest.setTimeout(120_000)

/** Checks a property over many careers; it lists what is wrong, and nothing may be. */
const forAll = (faults: (question: CareerQuestion, assumptions: CareerAssumptions) => unknown[], numRuns = 60) =>
  fc.assert(
    fc.property(anyQuestion, anyAssumptions, (question, assumptions) => {
      fc.pre(problemsWith(question, assumptions).length === 0)
      expect(faults(question, assumptions)).toEqual([])
    }),
    { numRuns },
  )

test('looking only when something may have become possible finds what looking every month finds', () =>
  forAll(({ start, ...question }, assumptions) => {
    const { route } = careerSimulation({ start, ...question }, assumptions)
    const [quick, slow] = [{}, { everyMonth: true }].map((options) =>
      simulateCareer(start, route, assumptions, options),
    )
    const told = (forecast: typeof quick) =>
      forecast?.timeline.map(({ date, event, rankCode }) => [date, event, rankCode])
    return JSON.stringify(told(quick)) === JSON.stringify(told(slow)) ? [] : [told(quick), told(slow)]
  }))

test('the same question has the same answer and digest', () =>
  forAll((question, assumptions) => {
    const [one, other] = [careerSimulation(question, assumptions), careerSimulation(question, assumptions)]
    return JSON.stringify(one) === JSON.stringify(other) ? [] : [one.digest, other.digest]
  }, 20))

test('everything happens in order, on firsts of months, ranks on periods, nothing after retirement', () =>
  forAll((question, assumptions) => {
    const { timeline, reachableOn } = careerSimulation(question, assumptions)
    const end = timeline.at(-1)
    const wrong = timeline.filter(
      ({ date, event }, index) =>
        !date.endsWith('-01') ||
        (index > 0 && date < timeline[index - 1]!.date) ||
        (event === 'RANK_PROMOTION' && periodFrom(date, regimeOn(rules.promotionRegimes, date)) !== date) ||
        (event !== 'RETIREMENT' && end!.date <= date && event !== 'CREDIT_POINTS'),
    )
    const goal = timeline.find(({ event }) => event === 'GOAL_REACHED')?.date ?? null
    return end?.event === 'RETIREMENT' && goal === reachableOn ? wrong : [end, goal, reachableOn]
  }))

test('each promised gain is what the change brings, and the list is in order', () =>
  forAll((question, assumptions) => {
    const { sensitivity, reachableOn } = careerSimulation(question, assumptions)
    const wrong = sensitivity.filter((each, index) => {
      const again = careerSimulation(question, each.assumptions)
      const isPromised = again.reachableOn === each.reachableOn
      const gain = reachableOn && addMonths(each.reachableOn, each.monthsGained ?? 0)
      const isOrdered = index === 0 || sensitivity[index - 1]!.reachableOn <= each.reachableOn
      return !isPromised || !isOrdered || gain !== reachableOn
    })
    return wrong.map(({ change }) => change.en)
  }, 40))

const ranking = predicates.toReversed()
test('a better predicate never brings the goal later', () =>
  forAll((question, assumptions) => {
    const better = ranking[ranking.indexOf(assumptions.predicate) + 1] ?? assumptions.predicate
    const before = careerSimulation(question, assumptions).reachableOn
    const after = careerSimulation(question, { ...assumptions, predicate: better }).reachableOn
    return before !== null && (after === null || after > before) ? [assumptions.predicate, before, after] : []
  }))

test('a silent service leaves the goal open, and is named', () =>
  forAll(({ start, ...question }, assumptions) => {
    const facts = { ...start.facts, learning: null }
    const { reachableOn, route, blockedBy } = careerSimulation({ start: { ...start, facts }, ...question }, assumptions)
    return route.length === 0 || (reachableOn === null && blockedBy.some(({ status }) => status === 'UNKNOWN'))
      ? []
      : [reachableOn]
  }, 30))

test('with all else in order the first step comes when today’s judgement says it can', () =>
  forAll(({ start, ...question }) => {
    const good = assumptionsOf({})
    const step = careerSimulation({ start, ...question }, good).route[0]
    if (!step) return []
    const verdict = evaluateStep(rules, start.facts, step, TODAY)
    if (verdict.earliestDate === null) return []
    const reached = simulateCareer(start, [step], good).reachableOn
    const [first, month] = [
      addMonths(`${verdict.earliestDate.slice(0, 7)}-01`, 1),
      `${verdict.earliestDate.slice(0, 7)}-01`,
    ]
    return reached === (verdict.earliestDate === month ? month : first)
      ? []
      : [step.to.code, verdict.earliestDate, reached]
  }))
