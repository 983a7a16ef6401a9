import type { PositionFactsFragment } from '../../generated/graphql'

type Standard = NonNullable<PositionFactsFragment['competencyStandard']>

/** One competency in two positions; a level is null where the position does not ask for it. */
export interface ComparedCompetency {
  code: string
  name: string
  left: number | null
  right: number | null
  outcome: 'same' | 'left-higher' | 'right-higher' | 'left-only' | 'right-only'
}

/** Every competency of either standard once: those that differ first, in the order of the standards. */
export function compareStandards(left: Standard, right: Standard): ComparedCompetency[] {
  const names = new Map([...left, ...right].map(({ competency }) => [competency.code, competency.name]))
  const levelIn = (standard: Standard, code: string) =>
    standard.find(({ competency }) => competency.code === code)?.requiredLevel ?? null
  const compared = [...names].map(([code, name]) => {
    const levels = { left: levelIn(left, code), right: levelIn(right, code) }
    return { code, name, ...levels, outcome: outcomeOf(levels.left, levels.right) }
  })
  return [
    ...compared.filter(({ outcome }) => outcome !== 'same'),
    ...compared.filter(({ outcome }) => outcome === 'same'),
  ]
}

function outcomeOf(left: number | null, right: number | null): ComparedCompetency['outcome'] {
  if (left === null) return 'right-only'
  if (right === null) return 'left-only'
  if (left === right) return 'same'
  return left > right ? 'left-higher' : 'right-higher'
}
