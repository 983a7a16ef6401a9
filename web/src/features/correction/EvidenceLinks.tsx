import { useTranslation } from 'react-i18next'
import type { CorrectionFragment } from '../../generated/graphql'
import { formatSize } from '../../lib/format'

/** The documents of a request. Their links work for ten minutes. */
export function EvidenceLinks({ evidence }: { evidence: CorrectionFragment['evidence'] }) {
  const { t, i18n } = useTranslation()
  if (!evidence.length) return <p className="muted">{t('correction.noEvidence')}</p>
  return (
    <ul className="plain-list" aria-label={t('correction.evidence')}>
      {evidence.map(({ id, name, contentType, sizeBytes, url }) => (
        <li key={id}>
          <a className="evidence" href={url} download>
            {name}
          </a>
          <span className="fine">
            {contentType.split('/')[1]?.toUpperCase()}, {formatSize(sizeBytes, i18n.language)}
          </span>
        </li>
      ))}
    </ul>
  )
}
