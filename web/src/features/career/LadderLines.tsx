import type { PositionKind } from '../../generated/graphql'
import type { Edge } from './ladder'
import { KIND_HEIGHT, NODE_HEIGHT, type Band, type Box } from './ladder-geometry'

const ROUND = 8
const ARROW = 7
const SIDEWAYS_GUTTER = 12
/** How far before the structural column each kind's lines climb, so that they do not run into each other. */
const GUTTERS: Partial<Record<PositionKind, number>> = {
  SUPERVISOR: 20,
  ADMINISTRATOR: 30,
  EXECUTIVE: 20,
  SENIOR_EXECUTIVE: 30,
}

/** The moves as lines, for the eye only: the list twin says them in words. */
export function LadderLines({ band, arrows }: { band: Band; arrows: string }) {
  return (
    <g aria-hidden="true">
      <defs>
        {(['up', 'side', 'diagonal'] as const).map((kind) => (
          <marker
            key={kind}
            id={`${arrows}-${kind}`}
            className={`arrow ${kind}`}
            viewBox="0 0 8 8"
            refX="6"
            refY="4"
            markerWidth={ARROW}
            markerHeight={ARROW}
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M1 1 6.5 4 1 7" />
          </marker>
        ))}
      </defs>
      {crossRails(band).map((d) => (
        <path key={d} className="edge side" d={d} markerEnd={`url(#${arrows}-side)`} />
      ))}
      {band.edges.map((edge) => {
        const line = lineOf(edge, band)
        return (
          line && (
            <path
              key={line.d}
              className={`edge ${line.kind}`}
              d={line.d}
              markerEnd={line.both ? undefined : `url(#${arrows}-${line.kind})`}
            />
          )
        )
      })}
    </g>
  )
}

/** `both` where the move goes either way, so that no arrow is drawn. */
interface Line {
  kind: 'up' | 'side' | 'diagonal'
  d: string
  both?: boolean
}

function lineOf(edge: Edge, band: Band): Line | null {
  const from = band.rungs.get(edge.from)!
  if (edge.type === 'up') {
    const to = band.rungs.get(edge.to)!
    return { kind: 'up', d: `M${from.x + from.width / 2} ${from.y}V${to.y + NODE_HEIGHT + 2}` }
  }
  if (edge.type === 'row') {
    const to = band.rungs.get(edge.to)!
    return { kind: 'side', d: `M${from.x + from.width} ${from.y + NODE_HEIGHT / 2}H${to.x}`, both: true }
  }
  if (edge.type === 'structural') {
    const to = band.kinds.get(edge.kind)!
    return edge.move === 'HORIZONTAL'
      ? { kind: 'side', d: sidewaysToKind(from, to) }
      : { kind: 'diagonal', d: upwardsToKind(from, to, GUTTERS[edge.kind] ?? 20) }
  }
  return null
}

/** Straight to the right where both stand in one row, otherwise along the gutter before the structural kinds. */
function sidewaysToKind(from: Box, to: Box): string {
  const y = from.y + NODE_HEIGHT / 2
  const target = to.y + KIND_HEIGHT / 2
  if (Math.abs(target - y) < 1) return `M${from.x + from.width} ${y}H${to.x - 2}`
  return `M${from.x + from.width} ${y}${bend(y, to.x - SIDEWAYS_GUTTER, target, to.x - 2)}`
}

/** Out of the top of the box, along the space between two rows, up the gutter, into the structural kind. */
function upwardsToKind(from: Box, to: Box, gutter: number): string {
  const x = from.x + from.width * 0.8
  const y = from.y - 12
  const target = to.y + KIND_HEIGHT / 2
  return `M${x} ${from.y}V${y + ROUND}Q${x} ${y} ${x + ROUND} ${y}${bend(y, to.x - gutter, target, to.x - 2)}`
}

/** To the right to the gutter, along it to the target's height, to the right again. */
function bend(y: number, gutter: number, target: number, end: number): string {
  const turn = target < y ? -ROUND : ROUND
  return `H${gutter - ROUND}Q${gutter} ${y} ${gutter} ${y + turn}V${target - turn}Q${gutter} ${target} ${gutter + ROUND} ${target}H${end}`
}

/** From skilled to expert inside one ladder: one rail on the left, joined by every rung that may cross. */
function crossRails(band: Band): string[] {
  const crossings = band.edges.filter((edge) => edge.type === 'cross')
  const targets = [...new Set(crossings.map(({ to }) => to))]
  return targets.flatMap((target) => {
    const to = band.rungs.get(target)!
    const sources = crossings.filter((edge) => edge.to === target).map(({ from }) => band.rungs.get(from)!)
    const below = sources.filter((source) => source.y > to.y).toSorted((a, b) => b.y - a.y)
    if (!below.length) return []
    const rail = to.x - 9
    const middle = (box: Box) => box.y + NODE_HEIGHT / 2
    const joins = below.map((source) => `M${source.x} ${middle(source)}H${rail}`).join('')
    return [`${joins}M${rail} ${middle(below[0]!)}V${middle(to)}H${to.x - 2}`]
  })
}
