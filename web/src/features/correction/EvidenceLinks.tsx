import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CorrectionFragment } from '../../generated/correction'
import { formatSize } from '../../lib/format'
import { useElapsed } from '../../lib/hooks'

interface EvidenceLinksProps {
  evidence: CorrectionFragment['evidence']
  /** Loads the request again, with fresh links. */
  onReload: () => unknown
}

/** Links work for ten minutes; one is left for whoever is about to press. */
const LINKS_WORK = 9 * 60_000

/** The documents of a request. To be keyed by a link, so that fresh links start a new time. */
export function EvidenceLinks({ evidence, onReload }: EvidenceLinksProps) {
  const { t, i18n } = useTranslation()
  const [busy, setBusy] = useState(false)
  const over = useElapsed(LINKS_WORK)
  if (!evidence.length) return <p className="muted">{t('correction.noEvidence')}</p>

  async function reload(): Promise<void> {
    setBusy(true)
    await onReload()
    setBusy(false)
  }

  return (
    <>
      <ul className="plain-list evidence-list" aria-label={t('correction.evidence')}>
        {evidence.map(({ id, name, contentType, sizeBytes, url }) => (
          <li key={id}>
            {over ? (
              <span>{name}</span>
            ) : (
              <a className="evidence" href={url} download>
                {name}
              </a>
            )}
            <span className="fine">
              {contentType.split('/')[1]?.toUpperCase()}, {formatSize(sizeBytes, i18n.language)}
            </span>
          </li>
        ))}
      </ul>
      {over && (
        <button type="button" className="btn ghost no-print" aria-busy={busy} onClick={reload}>
          {t('correction.freshLinks')}
        </button>
      )}
    </>
  )
}
