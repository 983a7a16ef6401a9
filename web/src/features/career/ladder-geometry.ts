import type { PositionKind, PositionLevel } from '../../generated/types'
import { LEVELS } from '../../lib/position-name'
import { edgesOf, STRUCTURAL_ROWS, type Edge, type Ladder } from './ladder'

/** Sizes in CSS pixels. */
export const NODE_HEIGHT = 56
export const KIND_HEIGHT = 44
const PITCH = 104
const MARGIN = 14
const GAP = 34
const GUTTER = 14
const LINE = 19
const TITLE_LIFT = 20
const NARROWEST = 118
const WIDEST = 190
const LETTER = 7.9

/** A box of the picture: its left top corner and its width. */
export interface Box {
  x: number
  y: number
  width: number
}

/** One row of ladders with everything placed: what {@link bandsOf} computes and the drawing only paints. */
export interface Band {
  key: string
  width: number
  height: number
  ladders: { ladder: Ladder; x: number; width: number; title: string[]; titleY: number }[]
  rungs: Map<string, Box>
  kinds: Map<PositionKind, Box & { count: number }>
  rows: number[]
  edges: Edge[]
}

/** Breaks a title into lines of at most `width` pixels; a longer word keeps its line. */
export function wrap(title: string, width: number): string[] {
  const lines: string[] = []
  for (const word of title.split(/(?<=\/)|\s+/)) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : last.endsWith('/') ? last + word : `${last} ${word}`
    if (last !== undefined && joined.length * LETTER <= width) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}

/** Splits the ladders into rows that fit `width`, and places every rung, structural kind and row line. */
export function bandsOf(ladders: Ladder[], width: number): Band[] {
  const structural = edgesOf(ladders).some((edge) => edge.type === 'structural') ? 1 : 0
  const columns = Math.max(
    1 + structural,
    Math.floor((width - 2 * MARGIN - structural * GUTTER + GAP) / (NARROWEST + GAP)),
  )
  const perBand = columns - structural
  const bands: Ladder[][] = []
  for (let start = 0; start < ladders.length; start += perBand) bands.push(ladders.slice(start, start + perBand))
  const used = Math.min(columns, Math.min(perBand, ladders.length) + structural)
  const column = Math.min(WIDEST, (width - 2 * MARGIN - structural * GUTTER - (used - 1) * GAP) / used)
  return bands.map((members) => bandOf(members, width, column))
}

function bandOf(ladders: Ladder[], width: number, column: number): Band {
  const edges = edgesOf(ladders)
  const kinds = new Map<PositionKind, number>()
  for (const rung of ladders.flatMap((ladder) => ladder.rungs)) {
    for (const { to } of rung.stepsFrom) if (to.kind !== 'FUNCTIONAL') kinds.set(to.kind, 0)
  }
  const levels = levelsOf(ladders, [...kinds.keys()])
  const titles = ladders.map(({ name }) => wrap(name, column))
  const head = Math.max(...titles.map((lines) => lines.length)) * LINE + TITLE_LIFT
  const rowY = (level: PositionLevel | null) => head + (levels.length - 1 - levels.indexOf(level!)) * PITCH
  const x = (index: number) => MARGIN + index * (column + GAP)
  const rungs = new Map(
    ladders.flatMap((ladder, index) =>
      ladder.rungs.map((rung) => [rung.code, { x: x(index), y: rowY(rung.level), width: column }] as const),
    ),
  )
  const kindBoxes = new Map(
    STRUCTURAL_ROWS.filter(({ kind }) => kinds.has(kind)).map(({ kind, level, between }) => {
      const y = rowY(level) + (NODE_HEIGHT - KIND_HEIGHT) / 2 - (between ? PITCH / 2 : 0)
      return [kind, { x: x(ladders.length) + GUTTER, y, width: column, count: countOf(ladders, kind) }] as const
    }),
  )
  return {
    key: ladders[0]!.code,
    width,
    height: head + levels.length * PITCH - (PITCH - NODE_HEIGHT) + MARGIN,
    ladders: ladders.map((ladder, index) => ({
      ladder,
      x: x(index),
      width: column,
      title: titles[index]!,
      titleY:
        Math.min(...ladder.rungs.map((rung) => rungs.get(rung.code)!.y)) -
        TITLE_LIFT -
        (titles[index]!.length - 1) * LINE,
    })),
    rungs,
    kinds: kindBoxes,
    rows: levels.map((level) => rowY(level) + NODE_HEIGHT + (PITCH - NODE_HEIGHT) / 2).slice(1),
    edges: edges.filter((edge) => edge.type !== 'structural' || kindBoxes.has(edge.kind)),
  }
}

/** The levels that occur, and those that the structural kinds stand beside, lowest first. */
function levelsOf(ladders: Ladder[], kinds: PositionKind[]): PositionLevel[] {
  const present = new Set(ladders.flatMap((ladder) => ladder.rungs.map((rung) => rung.level)))
  for (const { kind, level, between } of STRUCTURAL_ROWS) {
    if (!kinds.includes(kind)) continue
    present.add(level)
    if (between) present.add('AHLI_UTAMA')
  }
  return LEVELS.filter((level) => present.has(level))
}

/** How many positions of a structural kind these ladders lead to. */
function countOf(ladders: Ladder[], kind: PositionKind): number {
  const targets = ladders.flatMap((ladder) => ladder.rungs.flatMap((rung) => rung.stepsFrom.map(({ to }) => to)))
  return new Set(targets.filter((to) => to.kind === kind).map((to) => to.code)).size
}
