import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWidth } from '../../lib/hooks'
import type { Ladder } from './ladder'
import { LadderBand } from './LadderBand'
import { bandsOf } from './ladder-geometry'

/** The ladders side by side, as many in a row as the width holds, with the moves between them as lines. */
export function LadderPicture({ ladders, name, here }: { ladders: Ladder[]; name: string; here: string | null }) {
  const { t } = useTranslation()
  const [element, setElement] = useState<HTMLElement | null>(null)
  const width = useWidth(element)
  return (
    <figure className="card picture">
      <div ref={setElement} className="picture-bands" role="group" aria-label={t('family.pictureLabel', { name })}>
        {width > 0 && bandsOf(ladders, width).map((band) => <LadderBand key={band.key} band={band} here={here} />)}
      </div>
      <figcaption className="key">
        <Line className="up" text={t('move.VERTICAL')} />
        <Line className="side" text={t('move.HORIZONTAL')} />
        <Line className="diagonal" text={t('move.DIAGONAL')} />
        <span className="key-hint">{t('family.hint')}</span>
      </figcaption>
    </figure>
  )
}

function Line({ className, text }: { className: string; text: string }) {
  return (
    <span>
      <svg width="28" height="8" aria-hidden="true">
        <path className={`edge ${className}`} d="M0 4H28" />
      </svg>
      {text}
    </span>
  )
}
