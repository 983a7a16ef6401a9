import type { PositionKind } from '../../generated/types'
import type { Edge } from './ladder'
import { KIND_HEIGHT, NODE_HEIGHT, type Band, type Box } from './ladder-geometry'

const ROUND = 8
const SIDEWAYS_GUTTER = 12
/** How far before the structural column each kind's lines climb, so that they do not run into each other. */
const GUTTERS: Partial<Record<PositionKind, number>> = {
  SUPERVISOR: 20,
  ADMINISTRATOR: 30,
  EXECUTIVE: 20,
  SENIOR_EXECUTIVE: 30,
}

/** A line to paint. Without an arrow where the move goes either way. */
export interface Line {
  kind: 'up' | 'side' | 'diagonal'
  d: string
  arrow: boolean
}

type Structural = Extract<Edge, { type: 'structural' }>

/** Every line of one row of ladders. Dashed lines that would lie on each other become one. */
export function linesOf(band: Band): Line[] {
  const structural = band.edges.filter((edge) => edge.type === 'structural')
  return [
    ...crossRails(band),
    ...rowLines(band),
    ...sidewaysLines(
      structural.filter(({ move }) => move === 'HORIZONTAL'),
      band,
    ),
    ...structural
      .filter(({ move }) => move !== 'HORIZONTAL')
      .map((edge) => ({ kind: 'diagonal' as const, d: upwardsToKind(edge, band), arrow: true })),
    ...band.edges.flatMap((edge) => (edge.type === 'up' ? [upLine(edge, band)] : [])),
  ]
}

const middleOf = (box: Box): number => box.y + NODE_HEIGHT / 2
const rungAt = (band: Band, code: string): Box => band.rungs.get(code)!

function upLine({ from, to }: { from: string; to: string }, band: Band): Line {
  const [start, end] = [rungAt(band, from), rungAt(band, to)]
  return { kind: 'up', d: `M${start.x + start.width / 2} ${start.y}V${end.y + NODE_HEIGHT + 2}`, arrow: true }
}

/** Between neighbours on one level. */
function rowLines(band: Band): Line[] {
  return band.edges.flatMap((edge) => {
    if (edge.type !== 'row') return []
    const [from, to] = [rungAt(band, edge.from), rungAt(band, edge.to)]
    return [{ kind: 'side' as const, d: `M${from.x + from.width} ${middleOf(from)}H${to.x}`, arrow: false }]
  })
}

/** For each row and structural kind one rail under the boxes, joined by every rung that may move across. */
function sidewaysLines(edges: Structural[], band: Band): Line[] {
  const rails = new Map<string, Structural[]>()
  for (const edge of edges) {
    const key = `${rungAt(band, edge.from).y} ${edge.kind}`
    rails.set(key, [...(rails.get(key) ?? []), edge])
  }
  return [...rails.values()].map((members) => ({ kind: 'side', d: railToKind(members, band), arrow: true }))
}

function railToKind(edges: Structural[], band: Band): string {
  const boxes = edges.map(({ from }) => rungAt(band, from)).toSorted((a, b) => b.x - a.x)
  const first = boxes.at(-1)!
  const to = band.kinds.get(edges[0]!.kind)!
  const y = first.y + NODE_HEIGHT + 12
  const outOf = (box: Box) => `M${box.x + box.width * 0.8} ${box.y + NODE_HEIGHT}V${y}`
  const rail = bend(y, to.x - SIDEWAYS_GUTTER, to.y + KIND_HEIGHT / 2, to.x - 2)
  return boxes.map(outOf).join('') + rail
}

/** Out of the top of the box, along the space between two rows, up the gutter, into the structural kind. */
function upwardsToKind(edge: Structural, band: Band): string {
  const [from, to] = [rungAt(band, edge.from), band.kinds.get(edge.kind)!]
  const x = from.x + from.width * 0.8
  const y = from.y - 12
  const gutter = to.x - (GUTTERS[edge.kind] ?? SIDEWAYS_GUTTER)
  return `M${x} ${from.y}V${y + ROUND}Q${x} ${y} ${x + ROUND} ${y}${bend(y, gutter, to.y + KIND_HEIGHT / 2, to.x - 2)}`
}

/** To the right to the gutter, along it to the target's height, to the right again. */
function bend(y: number, gutter: number, target: number, end: number): string {
  const turn = target < y ? -ROUND : ROUND
  return `H${gutter - ROUND}Q${gutter} ${y} ${gutter} ${y + turn}V${target - turn}Q${gutter} ${target} ${gutter + ROUND} ${target}H${end}`
}

/** From skilled to expert inside one ladder: one rail on the left, joined by every rung that may cross. */
function crossRails(band: Band): Line[] {
  const crossings = band.edges.filter((edge) => edge.type === 'cross')
  return [...new Set(crossings.map(({ to }) => to))].flatMap((target) => {
    const to = rungAt(band, target)
    const sources = crossings.filter((edge) => edge.to === target).map(({ from }) => rungAt(band, from))
    const below = sources.filter((source) => source.y > to.y).toSorted((a, b) => b.y - a.y)
    if (!below.length) return []
    const rail = to.x - 9
    const joins = below.map((source) => `M${source.x} ${middleOf(source)}H${rail}`).join('')
    const d = `${joins}M${rail} ${middleOf(below[0]!)}V${middleOf(to)}H${to.x - 2}`
    return [{ kind: 'side' as const, d, arrow: true }]
  })
}
