import type { Band } from './ladder-geometry'
import { linesOf } from './ladder-lines'

const ARROW = 7

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
      {linesOf(band).map(({ kind, d, arrow }) => (
        <path key={d} className={`edge ${kind}`} d={d} markerEnd={arrow ? `url(#${arrows}-${kind})` : undefined} />
      ))}
    </g>
  )
}
