import { addYears } from '@jalur/common'
import fc from 'fast-check'
import type { RequirementCheck } from '../career-rules/requirement-check'
import { sameText } from '../career-rules/texts'
import { byRisk, isStructural, type PostFacts, readinessOf, riskOf, riskText, SuccessionRiskLevel } from './succession'
import { catalogue, ground, TODAY } from '../talent-map/testing'

const { policy } = ground()
const basis = { regulationCode: 'PP_11_2017', article: null, confidence: 'VERIFIED', validFrom: '2017-01-01' } as const
const check = (kind: RequirementCheck['kind'], change: Partial<RequirementCheck> = {}): RequirementCheck => ({
  ...{ kind, status: 'MET', required: sameText('x'), actual: null, explanation: sameText('x') },
  ...{ earliestDate: null, holdsUntil: null, legalBasis: basis, remedies: [], measure: null },
  ...change,
})
const failing = (kind: RequirementCheck['kind'], earliestDate: string | null = null) =>
  check(kind, { status: 'NOT_MET', earliestDate })
const unknown = (kind: RequirementCheck['kind']) => check(kind, { status: 'UNKNOWN' })
const judge = (requirements: RequirementCheck[], bounds = {}) =>
  readinessOf({ requirements }, policy, { day: TODAY, retiresOn: null, isLearningKnown: true, ...bounds })

describe('somebody of the pool', () => {
  test('who meets everything is ready now', () =>
    expect(judge([check('RANK'), check('PERFORMANCE')])).toEqual({
      ...{ readiness: 'NOW', readyOn: TODAY, met: ['RANK', 'PERFORMANCE'], open: [] },
    }))

  test('is not held up by what is settled when the post is filled', () =>
    expect(judge([check('RANK'), failing('VACANCY'), unknown('FITNESS'), failing('PLEDGE')])?.readiness).toBe('NOW'))

  test('is not held up by what a selection judges, which is told', () => {
    const field = unknown('FIELD_EXPERIENCE')
    expect(judge([check('RANK'), field])).toEqual({
      ...{ readiness: 'NOW', readyOn: TODAY, met: ['RANK'], open: [field] },
    })
    expect(judge([failing('FIELD_EXPERIENCE')])).toBeNull()
  })

  test.each([
    ['waits two years to the day', [failing('TIME_IN_POSITION', '2028-08-01')], '2028-08-01'],
    ['waits for the slower of two', [failing('RANK', '2027-04-01'), failing('TIME_IN_POSITION', '2027-01-01')], '2027-04-01'], // prettier-ignore
    ['needs training', [failing('COMPETENCY')], null],
    ['was not assessed', [unknown('COMPETENCY'), failing('RANK', '2027-04-01')], null],
  ])('who %s is ready within two years', (_, requirements, readyOn) =>
    expect(judge(requirements)).toMatchObject({ readiness: 'WITHIN_TWO_YEARS', readyOn, open: requirements }),
  )

  test.each<[string, RequirementCheck[], object]>([
    ['waits a day longer', [failing('TIME_IN_POSITION', '2028-08-02')], {}],
    ['lacks what waiting does not mend', [failing('EDUCATION')], {}],
    ['is not known to meet something', [unknown('PERFORMANCE')], {}],
    ['cannot be compared, for learning is silent', [unknown('COMPETENCY')], { isLearningKnown: false }],
    ['retires first', [failing('RANK', '2027-04-01')], { retiresOn: '2027-04-01' }],
    ['has retired by now', [check('RANK')], { retiresOn: TODAY }],
    ['is too old by then', [check('AGE', { holdsUntil: '2027-03-31' }), failing('RANK', '2027-04-01')], {}],
  ])('who %s is no candidate', (_, requirements, bounds) => expect(judge(requirements, bounds)).toBeNull())
})

const post = (change: Partial<PostFacts> = {}): PostFacts => ({
  ...{ retiresOn: '2040-01-01', openings: 0, readyNow: 1, readyWithinTwoYears: 0, ...change },
})

describe('the risk of a post', () => {
  test.each<[string, Partial<PostFacts>, SuccessionRiskLevel]>([
    ['vacant, nobody ready', { retiresOn: null, openings: 1, readyNow: 0, readyWithinTwoYears: 5 }, 'HIGH'],
    ['free within two years, nobody ready', { retiresOn: '2028-08-01', readyNow: 0 }, 'HIGH'],
    ['free within two years, somebody ready', { retiresOn: '2028-08-01' }, 'MEDIUM'],
    ['free later, nobody in sight', { retiresOn: '2028-09-01', readyNow: 0 }, 'MEDIUM'],
    ['free later, somebody in two years', { readyNow: 0, readyWithinTwoYears: 1 }, 'LOW'],
    ['held, of unknown retirement', { retiresOn: null }, 'LOW'],
  ])('%s', (_, change, risk) => expect(riskOf(post(change), policy, TODAY)).toBe(risk))

  test('is said with its reasons', () => {
    expect(riskText(post({ retiresOn: '2027-03-01', readyNow: 0 }))).toEqual({
      id: 'Pejabatnya pensiun 1 Maret 2027. Belum ada calon dalam kelompok rencana suksesi.',
      en: 'The holder retires on 1 March 2027. The succession pool holds no candidate.',
    })
    expect(riskText(post({ retiresOn: null, openings: 2, readyWithinTwoYears: 3 })).en).toBe(
      '2 posts are vacant. Candidates ready now: 1; within two years: 3.',
    )
    expect(riskText(post({ retiresOn: null })).en).toContain('not known')
  })

  const posts = fc.record({
    retiresOn: fc.option(fc.integer({ min: 0, max: 20 }).map((years) => addYears(TODAY, years))),
    openings: fc.integer({ min: 0, max: 2 }),
    readyNow: fc.integer({ min: 0, max: 3 }),
    readyWithinTwoYears: fc.integer({ min: 0, max: 3 }),
  })

  test('never grows with another candidate who is ready', () =>
    fc.assert(
      fc.property(posts, (it) => {
        const levels = Object.values(SuccessionRiskLevel)
        const more = riskOf({ ...it, readyNow: it.readyNow + 1 }, policy, TODAY)
        expect(levels.indexOf(more)).toBeGreaterThanOrEqual(levels.indexOf(riskOf(it, policy, TODAY)))
      }),
    ))

  test('orders posts: the order is the same both ways round', () =>
    fc.assert(
      fc.property(posts, posts, (a, b) => {
        const [one, other] = [a, b].map((it) => ({ ...it, risk: riskOf(it, policy, TODAY) }))
        expect(Math.sign(byRisk(one!, other!))).toBe(-Math.sign(byRisk(other!, one!)) + 0)
      }),
    ))
})

test('leaders, administrators and supervisors are structural', () => {
  const structural = catalogue.positions.filter(isStructural)
  expect(structural).toHaveLength(27)
  expect(structural.every(({ eselon }) => eselon !== null)).toBe(true)
})
