import fc from 'fast-check'
import type { PerformancePredicate } from '../evaluation/predicate'
import { explainFinding } from './explanation'
import { fairnessReport, type GroupedRating } from './fairness'
import { chanceOf, chanceOfAtLeast, chanceOfAtMost } from './hypergeometric'

/** Random numbers of a seed: the same seed, the same world. */
function randomOf(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 4_294_967_296
  }
}
function predicateOf(chance: number, best = 0.13): PerformancePredicate {
  if (chance < best) return 'VERY_GOOD'
  return chance < 0.95 ? 'GOOD' : chance < 0.985 ? 'NEEDS_IMPROVEMENT' : 'POOR'
}

/** Ratings of 600 people under 30 assessors in 12 units, given alike; `best` bends the chance of the best predicate. */
function world(
  seed: number,
  best: (groups: GroupedRating['groups'], isBefore: boolean) => number = () => 0.13,
): GroupedRating[] {
  const random = randomOf(seed)
  for (let warm = 0; warm < 20; warm++) random()
  return Array.from({ length: 600 }, (_, place) => {
    const groups = {
      ASSESSOR: `a${place % 30}`,
      SEX: random() < 0.66 ? 'F' : 'M',
      AGE_BAND: ['<35', '35-44', '45-54', '55+'][Math.floor(random() * 4)]!,
      UNIT: `u${place % 12}`,
    }
    return {
      groups,
      predicate: predicateOf(random(), best(groups, false)),
      before: predicateOf(random(), best(groups, true)),
    }
  })
}
const flags = (ratings: readonly GroupedRating[]) =>
  fairnessReport(ratings, 10).groups.flatMap(({ dimension, group, findings }) =>
    findings.map(({ flag }) => `${dimension} ${group} ${flag}`),
  )

test('ratings given alike raise a flag in at most 5 of 100 worlds', () => {
  const seeds = Array.from({ length: 200 }, (_, seed) => seed + 1)
  expect(seeds.filter((seed) => flags(world(seed)).length > 0).length).toBeLessThanOrEqual(10)
})

describe.each([1, 2, 3, 4, 5])('in world %i', (seed) => {
  test('a lenient assessor is flagged', () =>
    expect(flags(world(seed, ({ ASSESSOR }) => (ASSESSOR === 'a7' ? 0.75 : 0.1)))).toContain('ASSESSOR a7 LENIENT'))
  test('men who get the best predicate three times as often are flagged, and women with them', () =>
    expect(flags(world(seed, ({ SEX }) => (SEX === 'M' ? 0.36 : 0.09)))).toEqual(
      expect.arrayContaining(['SEX M LENIENT', 'SEX F SEVERE']),
    ))
  test('an age that hardly gets it is flagged', () =>
    expect(flags(world(seed, ({ AGE_BAND }) => (AGE_BAND === '55+' ? 0.01 : 0.3)))).toContain('AGE_BAND 55+ SEVERE'))
  test('a unit that always gets it is flagged', () =>
    expect(flags(world(seed, ({ UNIT }) => (UNIT === 'u3' ? 0.6 : 0.1)))).toContain('UNIT u3 LENIENT'))
  test('an assessor who was strict and is lenient now has drifted', () =>
    expect(flags(world(seed, ({ ASSESSOR }, isBefore) => (ASSESSOR === 'a5' && !isBefore ? 0.9 : 0.1)))).toContain(
      'ASSESSOR a5 DRIFTED',
    ))
  test('an assessor who gives all the same while others tell people apart is flagged', () => {
    const apart = world(seed, () => 0.5).map((rating) => ({
      ...rating,
      predicate: rating.groups.ASSESSOR === 'a2' ? ('GOOD' as const) : rating.predicate,
    }))
    expect(flags(apart)).toContain('ASSESSOR a2 COMPRESSED')
  })
})

test('groups below the smallest size are counted, and not told', () => {
  const ratings = world(1).map((rating, place) => ({
    ...rating,
    groups: {
      ...rating.groups,
      UNIT: ['small', 'little', 'large', 'largest'][place < 9 ? 0 : place < 16 ? 1 : place < 99 ? 2 : 3]!,
    },
  }))
  const { groups, hiddenGroups } = fairnessReport(ratings, 10)
  const units = groups.filter(({ dimension }) => dimension === 'UNIT').map(({ group }) => group)
  expect([units.toSorted(), hiddenGroups]).toEqual([['large', 'largest'], 2])
  expect(groups.every(({ count }) => count >= 10)).toBe(true)
})
test('where small groups have too few people together, the smallest of the others is hidden with them', () => {
  const ratings = world(1).map((rating, place) => ({
    ...rating,
    groups: { ...rating.groups, UNIT: place < 9 ? 'small' : place < 99 ? 'large' : 'largest' },
  }))
  const { groups, hidden } = fairnessReport(ratings, 10)
  expect(groups.filter(({ dimension }) => dimension === 'UNIT').map(({ group }) => group)).toEqual(['largest'])
  expect(hidden).toEqual([{ dimension: 'UNIT', groups: 2 }])
})
test('what is hidden of a kind is never fewer people than the smallest size', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 120 }), (units) => {
      const [like] = world(1)
      const ratings = units.map((unit) => ({
        ...like!,
        groups: { ASSESSOR: null, SEX: null, AGE_BAND: null, UNIT: `u${unit}` },
      }))
      const { groups, hiddenGroups } = fairnessReport(ratings, 10)
      const told = groups.reduce((sum, { count }) => sum + count, 0)
      const isAllHidden = groups.length === 0
      expect(hiddenGroups === 0 || isAllHidden || ratings.length - told >= 10).toBe(true)
    }),
  ))
test('what is not known of people makes no group, and nobody makes an empty report', () => {
  const ratings = world(1).map((rating) => ({ ...rating, groups: { ...rating.groups, SEX: null } }))
  expect(fairnessReport(ratings, 10).groups.map(({ dimension }) => dimension)).not.toContain('SEX')
  expect(fairnessReport([], 10)).toMatchObject({ ratings: 0, groups: [], hiddenGroups: 0 })
})

describe('exact chances', () => {
  test('are those of the textbook: 5 cards, at least 3 of 13 hearts in 52', () =>
    expect(chanceOfAtLeast({ all: 52, marked: 13, drawn: 5 }, 3)).toBeCloseTo(241_098 / 2_598_960, 12))
  test('add up to one, and the tails meet', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(200), fc.nat(200), fc.nat(200), (all, some, few, at) => {
        const urn = { all, marked: some % (all + 1), drawn: few % (all + 1) }
        const count = at % (urn.drawn + 1)
        const whole = Array.from({ length: urn.drawn + 1 }, (_, it) => chanceOf(urn, it)).reduce((a, b) => a + b, 0)
        expect(whole).toBeCloseTo(1, 9)
        expect(chanceOfAtLeast(urn, count) + chanceOfAtMost(urn, count)).toBeCloseTo(1 + chanceOf(urn, count), 9)
      }),
    ))
})

describe('what is told of a group', () => {
  const ratings = world(1, ({ ASSESSOR }) => (ASSESSOR === 'a7' ? 0.75 : 0.1))
  const report = fairnessReport(ratings, 10)
  test('is its mean with an interval around it; the means of groups come to that of all', () => {
    for (const { mean } of report.groups) {
      expect(mean.low).toBeLessThanOrEqual(mean.average)
      expect(mean.high).toBeGreaterThanOrEqual(mean.average)
    }
    const units = report.groups.filter(({ dimension }) => dimension === 'UNIT')
    const weighed = units.reduce((sum, { mean, count }) => sum + mean.average * count, 0) / ratings.length
    expect(weighed).toBeCloseTo(report.average!, 9)
  })
  test('hides small groups by kind', () => {
    const small = ratings.map((rating, place) => ({
      ...rating,
      groups: {
        ...rating.groups,
        UNIT: `u${place < 20 ? place % 5 : 9}`,
        ASSESSOR: `a${place < 12 ? place % 2 : place % 9}x`,
      },
    }))
    expect(fairnessReport(small, 10).hidden).toEqual([{ dimension: 'UNIT', groups: 5 }])
    expect(report.hidden).toEqual([])
    expect(fairnessReport([], 10)).toMatchObject({ average: null, hidden: [] })
  })
  test('explains itself by what was counted, and says what it does not mean', () => {
    const { findings, count } = report.groups.find(({ group }) => group === 'a7')!
    const lenient = findings.find(({ flag }) => flag === 'LENIENT')!
    const own = ratings.filter(({ groups }) => groups.ASSESSOR === 'a7')
    const best = (some: readonly GroupedRating[]) => some.filter(({ predicate }) => predicate === 'VERY_GOOD').length
    const about = { count, ratings: ratings.length, threshold: report.threshold, fewest: 10 }
    expect(explainFinding(lenient, about)).toMatchObject({
      inputs: [
        { en: `${count} predicates in the group, of 600 in the agency` },
        { id: `Sangat Baik: ${best(own)} dalam kelompok, ${best(ratings)} di instansi` },
      ],
      notMeant: { en: expect.stringContaining('no proof') },
    })
  })
  test.each([
    [9, [{ en: 'fewer than 10 people were rated in both years, so their numbers are not told' }]],
    [10, [{ en: '10 people were rated in both years' }, { en: 'Very good: 1 the year before, 9 now' }]],
  ])('of %i people who were rated in both years, numbers are told from ten on', (people, inputs) =>
    expect(
      explainFinding(
        { flag: 'DRIFTED', probability: 0.00001, evidence: { test: 'MOVED', people, now: 9, before: 1 } },
        { count: 20, ratings: 600, threshold: 0.0004, fewest: 10 },
      ),
    ).toMatchObject({ inputs, result: { id: expect.stringContaining('di bawah 0,01 %') } }),
  )
})
