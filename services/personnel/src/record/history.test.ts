import fc from 'fast-check'
import { addDays } from '@jalur/common'
import {
  type EducationEntry,
  educationOn,
  type HistoryEntry,
  inForceOn,
  type RankEntry,
  stateOn,
  withLastDays,
} from './history'

const known = { source: null, recordedAt: null }
const rank = (effectiveFrom: string, rankCode: string): RankEntry => ({
  ...{ effectiveFrom, rankCode, decreeNumber: null, decreeDate: null },
  ...known,
})
const degree = (graduatedOn: string, level: EducationEntry['level']): EducationEntry => ({
  ...{ graduatedOn, level, major: null, institution: null },
  ...known,
})
const RANKS = [rank('2026-04-01', 'III/c'), rank('2022-04-01', 'III/b'), rank('2018-04-01', 'III/a')]

describe('a history', () => {
  test.each([
    ['2018-03-31', null],
    ['2018-04-01', 'III/a'],
    ['2022-03-31', 'III/a'],
    ['2022-04-01', 'III/b'],
    ['2030-01-01', 'III/c'],
  ])('says for %s the entry that began last: %s', (day, code) =>
    expect(inForceOn(RANKS, day)?.rankCode ?? null).toBe(code),
  )
  test('ends an entry on the day before the next', () =>
    expect(withLastDays(RANKS).map(({ effectiveTo }) => effectiveTo)).toEqual([null, '2026-03-31', '2022-03-31']))
})

describe('education', () => {
  const studies = [degree('2024-08-01', 'DIPLOMA_3'), degree('2015-08-01', 'BACHELOR'), degree('2010-06-01', 'MASTER')]
  test.each([
    ['2010-05-31', null],
    ['2012-01-01', 'MASTER'],
    ['2025-01-01', 'MASTER'],
  ])('of %s is the highest level finished, not the newest: %s', (day, level) =>
    expect(educationOn(studies, day)?.level ?? null).toBe(level),
  )
})

test('on a day before everything nothing is known', () =>
  expect(stateOn({ ranks: RANKS, positions: [], supervisions: [], educations: [] }, '2000-01-01')).toEqual({
    rank: null,
    position: null,
    supervision: null,
    education: null,
  }))

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('1970-01-01', count))
const histories = fc.uniqueArray(days, { maxLength: 12 }).map((starts): HistoryEntry[] =>
  starts
    .sort()
    .toReversed()
    .map((effectiveFrom) => ({ effectiveFrom, ...known })),
)

test('every day from the first entry on belongs to exactly one entry, the one in force', () =>
  fc.assert(
    fc.property(histories, days, (entries, day) => {
      const holding = withLastDays(entries).filter(
        ({ effectiveFrom, effectiveTo }) => effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo),
      )
      expect(holding.map(({ effectiveFrom }) => effectiveFrom)).toEqual(
        [inForceOn(entries, day)?.effectiveFrom].filter(Boolean),
      )
    }),
  ))
