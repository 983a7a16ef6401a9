import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '../../lib/format'
import { Code } from './Code'
import { CopyButton } from './CopyButton'
import { createSandboxClient, type SandboxClient, type SandboxFailure } from './sandbox'

interface SandboxFormProps {
  issuer: string
  client: SandboxClient | null
  onCreated: (client: SandboxClient) => void
}

/** Step one: a name, a button, and then the id and the secret that are shown once. */
export function SandboxForm({ issuer, client, onCreated }: SandboxFormProps) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<SandboxFailure | null>(null)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    if (!name.trim()) return setFailure('name')
    setBusy(true)
    setFailure(null)
    const outcome = await createSandboxClient(issuer, name.trim())
    setBusy(false)
    if (typeof outcome === 'string') setFailure(outcome)
    else onCreated(outcome)
  }

  if (client) return <Created client={client} />
  return (
    <form className="sandbox-form" onSubmit={submit} noValidate>
      <label htmlFor="client-name">{t('dev.name')}</label>
      <div className="sandbox-line">
        <input
          id="client-name"
          className="field"
          autoComplete="organization"
          maxLength={60}
          value={name}
          aria-invalid={failure === 'name'}
          aria-describedby="client-help"
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="btn" aria-busy={busy}>
          {t('dev.create')}
        </button>
      </div>
      <p id="client-help" className="fine">
        {t('dev.createHelp')}
      </p>
      {failure && (
        <p className="field-error" role="alert">
          {t(`dev.failure.${failure}`)}
        </p>
      )}
    </form>
  )
}

function Created({ client }: { client: SandboxClient }) {
  const { t, i18n } = useTranslation()
  return (
    <div className="sandbox-client" role="status">
      <dl className="facts">
        <div>
          <dt>{t('dev.clientId')}</dt>
          <dd>
            <code data-client-id>{client.clientId}</code> <CopyButton text={client.clientId} what={t('dev.clientId')} />
          </dd>
        </div>
        <div>
          <dt>{t('dev.secret')}</dt>
          <dd>
            <code data-client-secret>{client.clientSecret}</code>{' '}
            <CopyButton text={client.clientSecret} what={t('dev.secret')} />
          </dd>
        </div>
      </dl>
      <p>
        <strong>{t('dev.once')}</strong> {t('dev.until', { date: formatInstant(client.expiresAt, i18n.language) })}
      </p>
      <Code text={`export JALUR_SECRET='${client.clientSecret}'\n`} label={t('dev.export')} />
    </div>
  )
}
