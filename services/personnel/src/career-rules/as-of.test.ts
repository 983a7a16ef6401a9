import { addYears } from '@jalur/common'
import { asOfProblem, factsOnDay, LAW_RECORDED_SINCE } from './as-of'
import type { CareerFacts, UndatedFact } from './career-facts'
import { evaluateStep } from './evaluate-step'
import { rankPromotion } from './rank-promotion'
import { factsWith, functional, holding, performing, rules, storedPolicies, TODAY } from './testing'

const held = functional('AHLI_PERTAMA')
const goal = { move: 'VERTICAL', to: functional('AHLI_MUDA') } as const
const onDay = (facts: CareerFacts, day: string) => factsOnDay(facts, held, day, TODAY)
const undatedOf = (facts: CareerFacts, day: string) => [...onDay(facts, day).undated].sort()
const WITHOUT_HISTORY: UndatedFact[] = ['COMPETENCY', 'DISCIPLINE', 'FITNESS', 'PLEDGE', 'VACANCY']

describe('the days that may be asked about', () => {
  test('begin when the last of the rules on record came into force', () => {
    const firstDays = storedPolicies.map(({ validFrom }) => validFrom).sort()
    expect(firstDays.at(-1)).toBe(LAW_RECORDED_SINCE)
  })
  test.each([
    ['2022-12-31', false],
    [LAW_RECORDED_SINCE, true],
    [TODAY, true],
    [addYears(TODAY, 10), true],
    ['2036-11-24', false],
    ['9999-12-31', false],
  ])('%s: %s', (day, answered) => expect(asOfProblem(day, TODAY) === null).toBe(answered))
})

describe('the facts of an earlier day', () => {
  test('lack everything without a history', () => expect(undatedOf(factsWith(), '2026-06-30')).toEqual(WITHOUT_HISTORY))
  test('are all known today and taken to go on', () => {
    for (const day of [TODAY, '2027-01-01']) expect(onDay(factsWith(), day)).toEqual(factsWith())
  })

  test.each([
    ['nothing was credited since', '2026-06-30', held, false],
    ['the last credited day itself', '2025-12-31', held, false],
    ['points were credited since', '2025-12-30', held, true],
    ['another position is held today', '2026-06-30', functional('AHLI_MUDA'), true],
  ])('and credit points: %s', (_, day, heldToday, lacking) => {
    const { undated } = factsOnDay(factsWith(), heldToday, day, TODAY)
    expect(undated.includes('CREDIT_POINTS')).toBe(lacking)
  })

  test('hold the predicates of the years over by then', () => {
    const facts = factsWith(performing('100', '2025-12-31', { 2025: 'GOOD', 2024: 'GOOD', 2023: 'POOR' }))
    const years = onDay(facts, '2025-12-31').performance?.recentPredicates.map(({ year }) => year)
    expect(years?.sort()).toEqual([2023, 2024])
  })
})

describe('what is not known of a day', () => {
  const performance = performing('100', '2025-12-31', { 2025: 'GOOD', 2024: 'GOOD', 2023: 'GOOD' })
  const facts = onDay(factsWith({ ...holding(held, '2017-01-01'), ...performance }), '2025-09-30')

  test('is UNKNOWN in a step, with what it asks and without an act that could change the past', () => {
    const { requirements, eligibleNow } = evaluateStep(rules, facts, goal, '2025-09-30')
    const unknown = requirements.filter(({ status }) => status === 'UNKNOWN')
    expect(unknown.map(({ kind }) => kind).sort()).toEqual([...WITHOUT_HISTORY, 'CREDIT_POINTS'].sort())
    for (const { explanation, remedies, required } of unknown) {
      expect(explanation.en).toContain('30 September 2025')
      expect([remedies, required.en.length > 0]).toEqual([[], true])
    }
    expect(eligibleNow).toBe(false)
  })

  test('is UNKNOWN in a rise in rank', () => {
    const promotion = rankPromotion(rules, facts, '2025-09-30')
    const points = promotion?.requirements.find(({ kind }) => kind === 'CREDIT_POINTS')
    expect(points).toMatchObject({ status: 'UNKNOWN', required: { en: '100 credit points' } })
  })
})
