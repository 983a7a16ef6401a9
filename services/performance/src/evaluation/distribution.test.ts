import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  distributionFindings,
  distributionWarnings,
  type DistributionPattern,
  NO_COUNTS,
  type OrganisationPredicate,
  type PredicateCounts,
} from './distribution'

const patterns = JSON.parse(
  readFileSync(path.join(__dirname, '..', '..', 'reference', 'distribution-patterns.json'), 'utf8'),
) as DistributionPattern[]
const findings = (organisation: OrganisationPredicate, counts: Partial<PredicateCounts>) =>
  distributionFindings(patterns.find((it) => it.organisationPredicate === organisation)!, { ...NO_COUNTS, ...counts })

describe('the spread of predicates', () => {
  test.each<[OrganisationPredicate, Partial<PredicateCounts>, string[][]]>([
    ['EXCELLENT', { VERY_GOOD: 7, GOOD: 3 }, []],
    ['EXCELLENT', { VERY_GOOD: 8, GOOD: 2 }, [['VERY_GOOD']]],
    ['GOOD', { VERY_GOOD: 2, GOOD: 7, NEEDS_IMPROVEMENT: 1 }, []],
    ['GOOD', { VERY_GOOD: 3, GOOD: 7 }, [['NEEDS_IMPROVEMENT', 'POOR']]],
    ['GOOD', { GOOD: 9, POOR: 1 }, [['GOOD']]],
    ['NEEDS_IMPROVEMENT', { VERY_GOOD: 1, GOOD: 3, NEEDS_IMPROVEMENT: 6 }, []],
    ['NEEDS_IMPROVEMENT', { VERY_GOOD: 2, GOOD: 3, NEEDS_IMPROVEMENT: 5 }, [['NEEDS_IMPROVEMENT'], ['VERY_GOOD']]],
    ['POOR', { POOR: 6, NEEDS_IMPROVEMENT: 1, GOOD: 3 }, []],
    ['POOR', { POOR: 6, GOOD: 4 }, [['NEEDS_IMPROVEMENT']]],
    ['VERY_POOR', { VERY_POOR: 6, POOR: 1, GOOD: 3 }, []],
    ['VERY_POOR', { VERY_POOR: 6, POOR: 1, VERY_GOOD: 3 }, [['VERY_GOOD']]],
  ])('of an organisation that is %s: %o leaves %o', (organisation, counts, expected) =>
    expect(findings(organisation, counts).map(({ limit }) => limit.predicates)).toEqual(expected),
  )
  test('of nobody is in order', () => expect(findings('GOOD', {})).toEqual([]))
  test('counts exactly: seven of ten is not more than 70 %', () =>
    expect(findings('EXCELLENT', { VERY_GOOD: 70, GOOD: 30 })).toEqual([]))
})

describe('a predicate that is about to be given', () => {
  const warned = (
    organisation: OrganisationPredicate,
    others: Partial<PredicateCounts>,
    given: keyof PredicateCounts,
  ) =>
    distributionWarnings(
      patterns.find((it) => it.organisationPredicate === organisation)!,
      { ...NO_COUNTS, ...others },
      given,
    ).map(({ limit }) => limit.predicates)

  test.each<[string, Partial<PredicateCounts>, keyof PredicateCounts, string[][]]>([
    ['asks nothing of nine people', { GOOD: 8 }, 'GOOD', []],
    ['adds to too many', { GOOD: 8, POOR: 2 }, 'GOOD', [['GOOD']]],
    ['does not add to too many', { GOOD: 9, POOR: 2 }, 'VERY_GOOD', []],
    ['is none of those that are missing', { GOOD: 6, VERY_GOOD: 4 }, 'VERY_GOOD', [['NEEDS_IMPROVEMENT', 'POOR']]],
    ['is one of those that are missing', { GOOD: 6, VERY_GOOD: 4 }, 'POOR', []],
  ])('%s', (_what, others, given, limits) => expect(warned('GOOD', others, given)).toEqual(limits))
})
