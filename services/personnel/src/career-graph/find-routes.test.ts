import { buildCatalogue } from '../catalogue/build-catalogue'
import { referenceRows } from '../catalogue/testing'
import { findRoutes } from './find-routes'

const LAST_DAY = '2026-12-31'
const rows = referenceRows()
const credit = rows.policies.find(({ id }) => id === 'level-credit-points')!
const catalogue = buildCatalogue({
  ...rows,
  policies: [
    ...rows.policies.filter((row) => row !== credit),
    { ...credit, validTo: LAST_DAY },
    {
      ...credit,
      id: 'level-credit-points-2027',
      parameters: { assumedPredicate: 'VERY_GOOD', assumedMultiplier: '1.6' },
      validFrom: '2027-01-01',
    },
  ],
})
const position = (code: string) => catalogue.positionsByCode.get(code)!
const years = (onDate: string) =>
  findRoutes(catalogue, position('AUDITOR.AHLI_PERTAMA'), position('AUDITOR.AHLI_MUDA'), 1, onDate)[0]?.typicalYears

test('a route takes as long as the law of the day asks, in whatever order the days are asked about', () => {
  expect([years(LAST_DAY), years('2027-01-01'), years('2026-01-01'), years('2027-06-30')]).toEqual([8, 5, 8, 5])
})
