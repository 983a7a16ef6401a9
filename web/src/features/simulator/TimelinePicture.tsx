import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CareerEventFragment } from '../../generated/simulator'
import { today } from '../../lib/format'
import { useWidth } from '../../lib/hooks'
import { timelineGeometry } from './timeline-geometry'

const HEIGHT = 92
const LINE = 44
const RADIUS = { rank: 5, post: 9, goal: 11, end: 7 }

/** The career as a line of nodes: small for ranks, rings for posts, gold for the goal. The list below says the same. */
export function TimelinePicture({ timeline }: { timeline: CareerEventFragment[] }) {
  const { t } = useTranslation()
  const [frame, setFrame] = useState<HTMLElement | null>(null)
  const width = useWidth(frame)
  const { stops, years, start, end } = timelineGeometry(timeline, today(), width)
  return (
    <figure ref={setFrame} className="timeline">
      {width > 0 && (
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <line className="timeline-line" x1={start} x2={end} y1={LINE} y2={LINE} />
          {years.map(({ year, x }) => (
            <g key={year} className="timeline-year" transform={`translate(${x} 0)`}>
              <line y1={LINE + 16} y2={LINE + 22} />
              <text y={LINE + 38}>{year}</text>
            </g>
          ))}
          <circle className="timeline-stop" data-kind="now" cx={start} cy={LINE} r={7} />
          {stops.map(({ x, kind, label }, index) => (
            <g key={index} className="timeline-node" style={{ transform: `translateX(${x}px)` }}>
              <circle className="timeline-stop" data-kind={kind} cy={LINE} r={RADIUS[kind]} />
              {kind === 'rank' && <text y={LINE - 16}>{label}</text>}
            </g>
          ))}
        </svg>
      )}
      <figcaption className="fine">{t('simulator.picture')}</figcaption>
    </figure>
  )
}
