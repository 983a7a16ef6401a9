import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TalentMapHeadFragment } from '../../generated/talent'
import type { TalentPerformance, TalentPotential } from '../../generated/types'
import { formatNumber } from '../../lib/format'
import { cellAfter } from './grid-keys'
import { useChoice } from './use-choice'

type Box = TalentMapHeadFragment['boxes'][number]

const ROWS: TalentPerformance[] = ['ABOVE', 'MEETS', 'BELOW']
const COLUMNS: TalentPotential[] = ['LOW', 'MEDIUM', 'HIGH']

/** The picture: performance upward, potential to the right. Arrow keys move, Enter opens a box. */
export function NineBox({ boxes }: { boxes: Box[] }) {
  const { t } = useTranslation()
  const help = useId()
  const grid = useRef<HTMLTableElement>(null)
  const [chosen, choose] = useChoice('kotak')
  const [at, setAt] = useState<[number, number]>([0, COLUMNS.length - 1])

  function move(event: KeyboardEvent): void {
    const next = cellAfter(event.key, at, [ROWS.length, COLUMNS.length])
    if (!next) return
    event.preventDefault()
    setAt(next)
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next.join()}"]`)?.focus()
  }

  return (
    <div className="nine-box">
      <p className="nine-box-axis fine" aria-hidden="true">
        {t('talent.performanceAxis')} ↑
      </p>
      <table role="grid" ref={grid} aria-label={t('talent.gridTitle')} aria-describedby={help} onKeyDown={move}>
        <thead className="sr">
          <tr>
            <td />
            {COLUMNS.map((potential) => (
              <th key={potential} scope="col">
                {t(`talent.potential.${potential}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((performance, row) => (
            <tr key={performance}>
              <th scope="row">{t(`talent.performance.${performance}`)}</th>
              {COLUMNS.map((potential, column) => {
                const box = boxes.find((it) => it.performance === performance && it.potential === potential)
                const isHere = at[0] === row && at[1] === column
                return (
                  <td key={potential}>
                    {box && (
                      <BoxButton
                        box={box}
                        cell={`${row},${column}`}
                        tabIndex={isHere ? 0 : -1}
                        isChosen={chosen === String(box.box)}
                        onFocus={() => setAt([row, column])}
                        onChoose={() => choose(String(box.box))}
                      />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot aria-hidden="true">
          <tr>
            <td />
            {COLUMNS.map((potential) => (
              <td key={potential}>{t(`talent.potential.${potential}`)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
      <p className="nine-box-axis across fine" aria-hidden="true">
        {t('talent.potentialAxis')} →
      </p>
      <p id={help} className="fine no-print">
        {t('talent.gridHelp')}
      </p>
    </div>
  )
}

interface BoxButtonProps {
  box: Box
  cell: string
  tabIndex: number
  isChosen: boolean
  onFocus: () => void
  onChoose: () => void
}

function BoxButton({ box: { box, count, inPool, performance, potential }, cell, isChosen, ...rest }: BoxButtonProps) {
  const { t, i18n } = useTranslation()
  const { onChoose, ...handlers } = rest
  return (
    <button
      {...handlers}
      type="button"
      data-cell={cell}
      data-pool={inPool}
      aria-pressed={isChosen}
      aria-label={t('talent.cell', {
        box,
        count,
        performance: t(`talent.performance.${performance}`),
        potential: t(`talent.potential.${potential}`),
      })}
      onClick={onChoose}
    >
      <span className="nine-box-number">{t('talent.box', { box })}</span>
      <strong>{formatNumber(count, i18n.language)}</strong>
      {inPool && <span className="nine-box-pool">{t('talent.pool')}</span>}
    </button>
  )
}
