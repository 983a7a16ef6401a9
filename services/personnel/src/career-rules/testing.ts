/** The real reference data as a rule book, and a person ready for Ahli Muda: what the tests of the rules start from. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CareerFacts, PerformancePredicate, PositionFacts, PositionLevel, Rank } from './career-facts'
import { createRuleBook, promotionRegimeOf, type StoredPeriod, type StoredPolicy } from './policies'
import type { FunctionalLevel, RankParameters, RankPolicyOf, RequirementKind, StepPolicyOf } from './requirement-policy'

export const TODAY = '2026-11-23'

interface StoredLevel extends Omit<FunctionalLevel, 'minimumRank' | 'maximumRank' | 'coefficient'> {
  minimumRank: string
  maximumRank: string
  coefficient: number
  retirementAge: number
  equivalence: number
}

const read = <Row>(name: string): Row[] =>
  JSON.parse(readFileSync(join(__dirname, '../../reference', `${name}.json`), 'utf8')) as Row[]
const decimal = (value: number | string | null) => (value === null ? null : String(value))

export const storedPolicies = read<StoredPolicy>('requirement-policies')
export const storedPeriods = read<StoredPeriod>('promotion-periods').map(promotionRegimeOf)
export const regulationCodes = read<{ code: string }>('regulations').map(({ code }) => code)
const ranks = read<Rank>('ranks')
const storedLevels = read<StoredLevel>('functional-levels')

export function rank(code: string): Rank {
  const found = ranks.find((each) => each.code === code)
  if (!found) throw new Error(`No rank ${code}`)
  return found
}

export const rules = createRuleBook({
  policies: storedPolicies,
  promotionRegimes: storedPeriods,
  careerRules: read('career-rules'),
  ranks,
  levels: storedLevels.map((level) => ({
    ...level,
    minimumRank: rank(level.minimumRank),
    maximumRank: rank(level.maximumRank),
    coefficient: String(level.coefficient),
    pointsPerRank: String(level.pointsPerRank),
    pointsToNextLevel: decimal(level.pointsToNextLevel),
  })),
})

/** A stored rule for steps, by id. */
export function stepPolicy<K extends RequirementKind>(kind: K, id: string): StepPolicyOf<K> {
  const found = rules.stepPolicies.find(
    (policy): policy is StepPolicyOf<K> & typeof policy => policy.id === id && policy.kind === kind,
  )
  if (!found) throw new Error(`No policy ${id}`)
  return found
}

/** A stored rule for rises in rank, by id. */
export function rankPolicy<K extends keyof RankParameters>(kind: K, id: string): RankPolicyOf<K> {
  const found = rules.rankPolicies.find(
    (policy): policy is RankPolicyOf<K> & typeof policy => policy.id === id && policy.kind === kind,
  )
  if (!found) throw new Error(`No policy ${id}`)
  return found
}

/** Analis SDM Aparatur at a level of the expertise ladder, or any other functional level of the same family. */
export function functional(code: PositionLevel, others: Partial<PositionFacts> = {}): PositionFacts {
  const level = storedLevels.find((each) => each.code === code)
  if (!level) throw new Error(`No level ${code}`)
  return {
    code: `ANALIS_SDM_APARATUR.${code}`,
    name: `Analis SDM Aparatur ${code}`,
    kind: 'FUNCTIONAL',
    level: code,
    category: level.category,
    familyCode: 'KEPEGAWAIAN',
    group: 'JF',
    equivalence: level.equivalence,
    minimumRank: rank(level.minimumRank),
    maximumRank: rank(level.maximumRank),
    minimumEducation: null,
    retirementAge: level.retirementAge,
    ...others,
  }
}

const structuralDefaults = { level: null, category: null, familyCode: null, minimumEducation: null } as const

export const implementer: PositionFacts = {
  ...structuralDefaults,
  code: 'PENELAAH_TEKNIS_KEBIJAKAN',
  name: 'Penelaah Teknis Kebijakan',
  kind: 'IMPLEMENTER',
  group: 'JA',
  equivalence: 1,
  minimumRank: null,
  maximumRank: null,
  minimumEducation: 'BACHELOR',
  retirementAge: 58,
}
export const supervisor: PositionFacts = {
  ...structuralDefaults,
  code: 'KEPALA_SEKSI',
  name: 'Kepala Seksi',
  kind: 'SUPERVISOR',
  group: 'JA',
  equivalence: 2,
  minimumRank: rank('III/c'),
  maximumRank: rank('III/d'),
  retirementAge: 58,
}
export const administrator: PositionFacts = {
  ...structuralDefaults,
  code: 'KEPALA_BIDANG',
  name: 'Kepala Bidang',
  kind: 'ADMINISTRATOR',
  group: 'JA',
  equivalence: 3,
  minimumRank: rank('III/d'),
  maximumRank: rank('IV/a'),
  retirementAge: 58,
}
export const executive: PositionFacts = {
  ...structuralDefaults,
  code: 'KEPALA_DINAS_KABUPATEN',
  name: 'Kepala Dinas',
  kind: 'EXECUTIVE',
  group: 'JPT',
  equivalence: 4,
  minimumRank: rank('IV/b'),
  maximumRank: rank('IV/c'),
  retirementAge: 60,
}

/** Holds a position from a day, with a history of just that. */
export const holding = (position: PositionFacts, since: string): Pick<CareerFacts, 'position' | 'positionHistory'> => ({
  position: { ...position, since },
  positionHistory: [{ ...position, effectiveFrom: since }],
})

/** Born 1985, III/b, Ahli Pertama since 2017, 100 points, Good throughout, everything in order for Ahli Muda. */
export function factsWith(others: Partial<CareerFacts> = {}): CareerFacts {
  return {
    employmentType: 'PNS',
    birthDate: '1985-06-15',
    rank: { ...rank('III/b'), since: '2022-04-01' },
    education: 'BACHELOR',
    ...holding(functional('AHLI_PERTAMA'), '2017-01-01'),
    fitnessValidUntil: '2027-06-30',
    vacancies: { 'ANALIS_SDM_APARATUR.AHLI_MUDA': 2 },
    learning: {
      competencyTests: [
        { positionCode: 'ANALIS_SDM_APARATUR.AHLI_MUDA', passedOn: '2026-05-01', validUntil: '2028-05-01' },
      ],
      readiness: [{ positionCode: 'ANALIS_SDM_APARATUR.AHLI_MUDA', met: 9, total: 9, shortfalls: [] }],
    },
    performance: {
      creditPoints: '100',
      creditPointsThrough: '2025-12-31',
      recentPredicates: [
        { year: 2025, predicate: 'GOOD' },
        { year: 2024, predicate: 'GOOD' },
      ],
    },
    integrity: { pledgeSigned: true, disciplineCheckedOn: '2026-11-01', activeSanction: null },
    undated: [],
    ...others,
  }
}

/** Checks with all their words, to compare them: they are told only when read. */
export const inWords = (checks: unknown): unknown => JSON.parse(JSON.stringify(checks))

/** The same facts with another performance standing. */
export const performing = (
  creditPoints: string | null,
  creditPointsThrough: string | null,
  predicates: Record<number, PerformancePredicate> = { 2025: 'GOOD', 2024: 'GOOD' },
): Pick<CareerFacts, 'performance'> => ({
  performance: {
    creditPoints,
    creditPointsThrough,
    recentPredicates: Object.entries(predicates).map(([year, predicate]) => ({ year: Number(year), predicate })),
  },
})
