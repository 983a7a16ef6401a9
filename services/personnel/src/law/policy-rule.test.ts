import fc from 'fast-check'
import { addDays } from '@jalur/common'
import { tablesOf } from './law-tables'
import {
  lastVersion,
  policyRule,
  policyRules,
  type ReleasedRow,
  statusOn,
  type StoredVersion,
  versionOn,
} from './policy-rule'

const ROW: ReleasedRow = {
  ...{
    code: 'executive-age',
    area: 'STEP_REQUIREMENT',
    kind: 'AGE',
    selector: { toKinds: ['EXECUTIVE'] },
    parameters: { maximum: 56 },
  },
  ...{
    regulationCode: 'PP_17_2020',
    article: 'ps. 107',
    confidence: 'VERIFIED',
    validFrom: '2020-02-28',
    validTo: null,
  },
}
const change = (number: number, validFrom: string, others: Partial<StoredVersion> = {}): StoredVersion => ({
  ...{
    code: 'executive-age',
    number,
    selector: { toKinds: ['EXECUTIVE'] },
    parameters: { maximum: 56 + number },
    validFrom,
    validTo: null,
  },
  ...{ regulationCode: 'PP_1_2027', article: 'ps. 9', confidence: 'VERIFIED', reason: 'Peraturan baru.' },
  ...{ changedAt: '2026-11-27T00:00:00Z', cancelledAt: null, cancelReason: null, ...others },
})
const CANCELLED = { cancelledAt: '2026-11-28T00:00:00Z', cancelReason: 'Ditunda.' }
const ageOn = (changes: StoredVersion[], day: string): unknown =>
  versionOn(policyRule([ROW], changes), day)?.parameters ?? null

describe('a rule with changes', () => {
  const rule = policyRule([ROW], [change(2, '2027-01-01'), change(3, '2028-01-01')])

  test('ends each version on the day before the next one begins', () =>
    expect(rule.versions.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['2020-02-28', '2026-12-31'],
      ['2027-01-01', '2027-12-31'],
      ['2028-01-01', null],
    ]))

  test.each([
    ['2020-02-27', null],
    ['2020-02-28', 56],
    ['2026-12-31', 56],
    ['2027-01-01', 58],
    ['2028-01-01', 59],
  ])('says on %s: %s', (day, maximum) =>
    expect(versionOn(rule, day)?.parameters ?? null).toEqual(maximum === null ? null : { maximum }),
  )

  test('is judged by as rows of their own, each with its law', () =>
    expect(tablesOf([rule]).policies.map(({ id, validTo, regulationCode }) => [id, validTo, regulationCode])).toEqual([
      ['executive-age', '2026-12-31', 'PP_17_2020'],
      ['executive-age@2', '2027-12-31', 'PP_1_2027'],
      ['executive-age@3', null, 'PP_1_2027'],
    ]))

  test('tells where each version stands', () =>
    expect(rule.versions.map((version) => statusOn(version, '2027-06-01'))).toEqual(['PAST', 'IN_FORCE', 'UPCOMING']))
})

test('what a cancelled version would have ended goes on, and the cancelled one stays to be read', () => {
  const rule = policyRule([ROW], [change(2, '2027-01-01', CANCELLED)])
  expect(versionOn(rule, '2030-01-01')?.number).toBe(1)
  expect(lastVersion(rule).number).toBe(1)
  expect(rule.versions.map((version) => statusOn(version, '2026-11-29'))).toEqual(['IN_FORCE', 'CANCELLED'])
  expect(tablesOf([rule]).policies).toHaveLength(1)
})

test('a repealed requirement is asked of nobody from its day on', () => {
  const changes = [change(2, '2027-01-01', { parameters: null })]
  expect(ageOn(changes, '2026-12-31')).toEqual({ maximum: 56 })
  expect(ageOn(changes, '2027-01-01')).toBeNull()
  expect(tablesOf(policyRules([ROW], changes)).policies.map(({ validTo }) => validTo)).toEqual(['2026-12-31'])
})

test('a version with an end of its own leaves nothing behind it', () => {
  const changes = [change(2, '2027-01-01', { validTo: '2027-06-30' })]
  expect(ageOn(changes, '2027-06-30')).toEqual({ maximum: 58 })
  expect(ageOn(changes, '2027-07-01')).toBeNull()
})

test('the version grows with each change and each cancellation', () => {
  expect(policyRule([ROW], []).version).toBe(1)
  expect(policyRule([ROW], [change(2, '2027-01-01')]).version).toBe(2)
  expect(policyRule([ROW], [change(2, '2027-01-01', CANCELLED)]).version).toBe(3)
})

/** Changes as officers make them: each begins after the last that stands; some are cancelled, some end or repeal. */
const histories = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 400 }),
      length: fc.option(fc.integer({ min: 0, max: 500 })),
      kind: fc.nat(3),
    }),
    { maxLength: 6 },
  )
  .map((steps) => {
    let day = '2026-01-01'
    return steps.map(({ gap, length, kind }, index) => {
      const validFrom = addDays(day, gap)
      const isCancelled = kind === 0
      if (!isCancelled) day = validFrom
      return change(index + 2, validFrom, {
        validTo: length === null ? null : addDays(validFrom, length),
        ...(isCancelled ? CANCELLED : {}),
        ...(kind === 1 ? { parameters: null } : {}),
      })
    })
  })

test('whatever officers do, at most one version holds on a day, and a later change leaves earlier days as they were', () =>
  fc.assert(
    fc.property(histories, fc.integer({ min: -100, max: 3_000 }), (changes, offset) => {
      const day = addDays('2026-01-01', offset)
      const rule = policyRule([ROW], changes)
      const holding = tablesOf([rule]).policies.filter(
        ({ validFrom, validTo }) => validFrom <= day && (!validTo || day <= validTo),
      )
      expect(holding.length).toBeLessThanOrEqual(1)
      const added = change(9, addDays(lastVersion(rule).validFrom, 1_000))
      const expected = day < added.validFrom ? ageOn(changes, day) : added.parameters
      expect(ageOn([...changes, added], day)).toEqual(expected)
    }),
  ))

describe('a rule of several rows of a release', () => {
  const rows = ['2023-01-01', '2024-01-01'].map((validFrom, index) => ({
    ...{ ...ROW, validFrom, validTo: index === 0 ? '2023-12-31' : null, parameters: { maximum: 50 + index } },
  }))
  const rule = policyRule(rows.toReversed(), [change(3, '2027-01-01')])

  test('tells them oldest first, and counts changes alone', () => {
    expect(rule.version).toBe(2)
    expect(rule.versions.map(({ number, validFrom, validTo }) => [number, validFrom, validTo])).toEqual([
      [1, '2023-01-01', '2023-12-31'],
      [2, '2024-01-01', '2026-12-31'],
      [3, '2027-01-01', null],
    ])
  })
  test('says what the row of the day says', () =>
    expect(['2023-06-01', '2024-01-01'].map((day) => versionOn(rule, day)?.parameters)).toEqual([
      { maximum: 50 },
      { maximum: 51 },
    ]))
})
