import { type ChangeEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/Icon'

/** Compares a file on this device with the one that was written. The file does not leave the device. */
export function CompareFile({ sha256 }: { sha256: string }) {
  const { t } = useTranslation()
  const [isSame, setIsSame] = useState<boolean | null>(null)

  async function compare({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = target.files?.[0]
    setIsSame(file ? (await digestOf(file)) === sha256 : null)
  }

  return (
    <div className="verification-file">
      <span className="file-pick">
        <input id="compare-file" type="file" accept="application/pdf,.pdf,.xlsx" onChange={compare} />
        <label className="btn ghost" htmlFor="compare-file">
          {t('verification.compare')}
        </label>
      </span>
      <p className="fine">{t('verification.compareHelp')}</p>
      {isSame !== null && (
        <p role="status">
          <Icon name={isSame ? 'tick' : 'plus'} size={18} />{' '}
          {t(isSame ? 'verification.same' : 'verification.different')}
        </p>
      )}
    </div>
  )
}

async function digestOf(file: File): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
