import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FamilyPositionFragment } from '../../generated/career'
import type { PositionKind } from '../../generated/types'
import { fullName, LEVEL_NAMES } from '../../lib/position-name'
import { LadderLines } from './LadderLines'
import { KIND_HEIGHT, NODE_HEIGHT, type Band, type Box } from './ladder-geometry'
import { positionPath, rankRange } from './PositionLink'

/** One row of ladders as a drawing. Every box is a link with the position's whole name. */
export function LadderBand({ band, here }: { band: Band; here: string | null }) {
  const arrows = useId()
  const rungs = band.ladders.flatMap(({ ladder }) => ladder.rungs)
  const next = new Set(rungs.find((rung) => rung.code === here)?.stepsFrom.map(({ to }) => to.code))
  return (
    <svg className="ladder" viewBox={`0 0 ${band.width} ${band.height}`} width={band.width} height={band.height}>
      <g className="row-lines" aria-hidden="true">
        {band.rows.map((y) => (
          <path key={y} d={`M0 ${y}H${band.width}`} />
        ))}
      </g>
      <LadderLines band={band} arrows={arrows} />
      {band.ladders.map(({ ladder, x, width, title, titleY }) => (
        <text key={ladder.code} className="ladder-title" aria-hidden="true">
          {title.map((line, index) => (
            <tspan key={index} x={x + width / 2} y={titleY + index * 19}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
      {rungs.map((rung) => (
        <RungBox
          key={rung.code}
          rung={rung}
          box={band.rungs.get(rung.code)!}
          mark={rung.code === here ? 'here' : next.has(rung.code) ? 'next' : undefined}
        />
      ))}
      {[...band.kinds].map(([kind, box]) => (
        <KindBox key={kind} kind={kind} box={box} count={box.count} />
      ))}
    </svg>
  )
}

function RungBox({ rung, box, mark }: { rung: FamilyPositionFragment; box: Box; mark?: 'here' | 'next' }) {
  const { t } = useTranslation()
  const ranks = rankRange(rung.minimumRank, rung.maximumRank) ?? t('position.anyRank')
  const centre = box.x + box.width / 2
  return (
    <Link
      className="box"
      data-mark={mark}
      to={positionPath(rung.code)}
      aria-label={`${fullName(rung)}, ${ranks}${mark ? `, ${t(`family.${mark}`)}` : ''}`}
    >
      <rect x={box.x} y={box.y} width={box.width} height={NODE_HEIGHT} rx="12" />
      <text className="box-title" x={centre} y={box.y + 24}>
        {rung.level ? LEVEL_NAMES[rung.level] : rung.name}
      </text>
      <text className="box-text" x={centre} y={box.y + 43}>
        {mark === 'here' ? `${ranks} · ${t('family.here')}` : ranks}
      </text>
    </Link>
  )
}

function KindBox({ kind, box, count }: { kind: PositionKind; box: Box; count: number }) {
  const { t } = useTranslation()
  const centre = box.x + box.width / 2
  return (
    <Link
      className="box kind"
      to={`/karier?jenis=${kind}`}
      aria-label={`${t(`kind.${kind}`)}, ${t('family.leadsTo', { count })}`}
    >
      <rect x={box.x} y={box.y} width={box.width} height={KIND_HEIGHT} rx={KIND_HEIGHT / 2} />
      <text className="box-title" x={centre} y={box.y + 19}>
        {t(`kindShort.${kind}`)}
      </text>
      <text className="box-text" x={centre} y={box.y + 34}>
        {t('family.leadsTo', { count })}
      </text>
    </Link>
  )
}
