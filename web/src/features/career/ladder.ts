import type { FamilyPositionFragment } from '../../generated/career'
import type { CareerMove, PositionKind, PositionLevel } from '../../generated/types'
import { ladderCode, ladderName, LEVELS } from '../../lib/position-name'

/** One functional position with its levels, lowest first. */
export interface Ladder {
  code: string
  name: string
  rungs: FamilyPositionFragment[]
}

const rankOfLevel = (level: PositionLevel | null): number => (level ? LEVELS.indexOf(level) : LEVELS.length)

/** The ladders of a family in the order of their first appearance. */
export function laddersOf(positions: FamilyPositionFragment[]): Ladder[] {
  const groups = new Map<string, FamilyPositionFragment[]>()
  for (const position of positions) {
    const code = ladderCode(position.code)
    groups.set(code, [...(groups.get(code) ?? []), position])
  }
  return [...groups].map(([code, rungs]) => ({
    code,
    name: ladderName(rungs[0]!),
    rungs: rungs.toSorted((a, b) => rankOfLevel(a.level) - rankOfLevel(b.level)),
  }))
}

/** Structural kinds and the functional level that each stands beside; `between` puts it half a row higher. */
export const STRUCTURAL_ROWS: { kind: PositionKind; level: PositionLevel; between?: boolean }[] = [
  { kind: 'SUPERVISOR', level: 'AHLI_MUDA' },
  { kind: 'ADMINISTRATOR', level: 'AHLI_MADYA' },
  { kind: 'EXECUTIVE', level: 'AHLI_MADYA', between: true },
  { kind: 'SENIOR_EXECUTIVE', level: 'AHLI_UTAMA' },
]

/** A line in the picture. */
export type Edge =
  | { type: 'up'; from: string; to: string }
  | { type: 'cross'; from: string; to: string }
  | { type: 'row'; from: string; to: string }
  | { type: 'structural'; from: string; kind: PositionKind; move: CareerMove }

/**
 * The lines between the rungs of these ladders, and from them to structural kinds.
 * `cross` changes category inside one ladder; `row` moves to the next ladder that has the same level, each pair once.
 * Moves to other families are left to the list.
 */
export function edgesOf(ladders: Ladder[]): Edge[] {
  const places = new Map(
    ladders.flatMap((ladder, column) =>
      ladder.rungs.map((rung) => [rung.code, { column, level: rung.level }] as const),
    ),
  )
  const edges = new Map<string, Edge>()
  const add = (key: string, edge: Edge) => edges.set(key, edge)
  for (const { code, stepsFrom } of ladders.flatMap((ladder) => ladder.rungs)) {
    const place = places.get(code)!
    for (const { move, to } of stepsFrom) {
      const target = places.get(to.code)
      if (to.kind !== 'FUNCTIONAL') {
        add(`${code}>${to.kind}`, { type: 'structural', from: code, kind: to.kind, move })
      } else if (target?.column === place.column) {
        add(`${code}>${to.code}`, { type: move === 'VERTICAL' ? 'up' : 'cross', from: code, to: to.code })
      } else if (target && target.level === place.level && target.column === nextInRow(ladders, place)) {
        add(`${code}>${to.code}`, { type: 'row', from: code, to: to.code })
      }
    }
  }
  return [...edges.values()]
}

/** The next ladder to the right that has a rung on this level; -1 where there is none. */
function nextInRow(ladders: Ladder[], { column, level }: { column: number; level: PositionLevel | null }): number {
  return ladders.findIndex(({ rungs }, index) => index > column && rungs.some((rung) => rung.level === level))
}
