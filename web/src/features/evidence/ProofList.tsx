import { useTranslation } from 'react-i18next'
import type { ProofFragment } from '../../generated/objection'
import { formatSize } from '../../lib/format'
import './evidence.css'

/** What somebody shows: each opens beside the page, a file with its type, size and digest. */
export function ProofList({ label, proofs }: { label: string; proofs: ProofFragment[] }) {
  const { t, i18n } = useTranslation()
  if (proofs.length === 0) return null
  return (
    <ul className="proofs" aria-label={label}>
      {proofs.map(({ id, title, url, contentType, sizeBytes, sha256 }) => (
        <li key={id}>
          <a href={url} target="_blank" rel="noreferrer">
            {title}
          </a>
          <p className="fine">
            {contentType && sizeBytes !== null
              ? `${typeText(contentType)}, ${formatSize(sizeBytes, i18n.language)}`
              : t('kinerja.proof.isLink')}
          </p>
          {sha256 && <p className="fine digest">SHA-256 {sha256}</p>}
        </li>
      ))}
    </ul>
  )
}

/** `application/pdf` as people call it: `PDF`. */
const typeText = (contentType: string): string => contentType.split('/').at(-1)!.toUpperCase()
