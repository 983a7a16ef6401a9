import fc from 'fast-check'
import { buildCatalogue } from '../catalogue/build-catalogue'
import { referenceRows } from '../catalogue/testing'
import type { CareerFacts } from '../career-rules/career-facts'
import { rankPromotion } from '../career-rules/rank-promotion'
import { factsWith, functional, holding, inWords, performing, rank } from '../career-rules/testing'
import { candidaciesOf, type Candidacy, type PromotionAim } from './candidacy'

const catalogue = buildCatalogue(referenceRows())
const PERIOD = '2026-12-01'

const judged = (change: Partial<CareerFacts> = {}, period = PERIOD): Candidacy[] =>
  candidaciesOf(catalogue, factsWith(change), period)
const of = (aim: PromotionAim, candidacies: Candidacy[]) => candidacies.find((it) => it.aim === aim)

test('whoever meets everything may be proposed for the next rank and for the next level', () => {
  const candidacies = judged({ rank: { ...rank('III/a'), since: '2022-04-01' } })
  expect(of('RANK', candidacies)).toMatchObject({ status: 'ELIGIBLE', kind: 'FUNCTIONAL', toCode: 'III/b' })
  expect(of('RANK', candidacies)?.blockedBy).toEqual([])
  expect(of('LEVEL', judged())).toMatchObject({
    status: 'ELIGIBLE',
    kind: null,
    toCode: 'ANALIS_SDM_APARATUR.AHLI_MUDA',
  })
})

test('a fact that is missing is neither a pass nor a failure', () => {
  const lowRank = judged({ rank: { ...rank('III/a'), since: '2022-04-01' }, performance: null })
  expect(of('RANK', lowRank)).toMatchObject({ status: 'UNKNOWN', blockedBy: ['CREDIT_POINTS', 'PERFORMANCE'] })
  expect(of('LEVEL', judged({ learning: null }))?.status).toBe('UNKNOWN')
})

test('what is known to fail counts before what is unknown', () => {
  const candidacies = judged({ ...performing('10', '2025-12-31'), learning: null })
  expect(of('LEVEL', candidacies)).toMatchObject({ status: 'NOT_YET' })
  expect(of('LEVEL', candidacies)?.blockedBy).toEqual(['CREDIT_POINTS', 'COMPETENCY', 'COMPETENCY_TEST'])
})

test.each([
  ['2026-10-01', 'ELIGIBLE'],
  ['2026-09-01', 'NOT_YET'],
])('the years in a rank are counted to the first day of the period: %s is %s', (period, status) => {
  const regular = {
    ...holding(
      { ...functional('AHLI_PERTAMA'), ...catalogue.positionsByCode.get('PENELAAH_TEKNIS_KEBIJAKAN') },
      '2017-01-01',
    ),
  }
  expect(of('RANK', judged({ ...regular, rank: { ...rank('III/a'), since: '2022-10-01' } }, period))).toMatchObject({
    status,
    kind: 'REGULAR',
  })
})

test('a PPPK, who has no rank, is proposed for nothing', () =>
  expect(judged({ employmentType: 'PPPK', rank: null })).toEqual([]))

test('at the top of a ladder only the rank is left, at the top of both nothing', () => {
  const top = { ...functional('AHLI_UTAMA'), code: 'ANALIS_SDM_APARATUR.AHLI_UTAMA' }
  const atTop = (code: string) =>
    judged({ ...holding(top, '2020-01-01'), rank: { ...rank(code), since: '2020-04-01' } })
  expect(atTop('IV/d').map(({ aim }) => aim)).toEqual(['RANK'])
  expect(atTop('IV/e')).toEqual([])
})

test('the answer for the rank is that of the own path on that day, whatever the facts', () => {
  const ranks = catalogue.ranks.map(({ code }) => code)
  const facts = fc
    .record({
      code: fc.constantFrom(...ranks),
      points: fc.option(fc.integer({ min: 0, max: 300 })),
      year: fc.integer({ min: 2015, max: 2026 }),
    })
    .map(({ code, points, year }) =>
      factsWith({
        rank: { ...rank(code), since: `${year}-04-01` },
        ...performing(points === null ? null : String(points), '2025-12-31'),
      }),
    )
  fc.assert(
    fc.property(facts, (known) => {
      const own = rankPromotion(catalogue.rules, known, PERIOD)
      const listed = of('RANK', candidaciesOf(catalogue, known, PERIOD))
      expect(inWords(listed?.requirements ?? null)).toEqual(inWords(own?.requirements ?? null))
      expect(listed?.status === 'ELIGIBLE').toBe(own?.eligibleNow ?? false)
    }),
  )
})
