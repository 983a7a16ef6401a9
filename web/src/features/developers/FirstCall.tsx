import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Code } from './Code'
import type { Developers } from './facts'
import { PROGRAM_LANGUAGES, type ProgramLanguage } from './programs'
import { QUERY_PROGRAMS } from './query-programs'
import type { SandboxClient } from './sandbox'
import { SandboxForm } from './SandboxForm'
import { TOKEN_PROGRAMS } from './token-programs'

const LANGUAGES = Object.keys(PROGRAM_LANGUAGES) as ProgramLanguage[]

/** From nothing to the first answer, in three steps. */
export function FirstCall({ facts }: { facts: Developers }) {
  const { t } = useTranslation()
  const [client, setClient] = useState<SandboxClient | null>(null)
  const [language, setLanguage] = useState<ProgramLanguage>('curl')
  const purpose = facts.purposes[0]?.code ?? ''
  const query = QUERY_PROGRAMS[language]({ graphqlUrl: facts.graphqlUrl, purpose })
  const clientId = client?.clientId ?? t('dev.yourClientId')
  const scopes = facts.scopes.map(({ scope }) => scope)
  return (
    <section className="section" aria-labelledby="first-call">
      <h2 id="first-call">{t('dev.firstCall')}</h2>
      <ol className="call-steps">
        <li className="card pad">
          <h3>{t('dev.step1')}</h3>
          <SandboxForm issuer={facts.issuer} client={client} onCreated={setClient} />
        </li>
        <li className="card pad">
          <h3>{t('dev.step2')}</h3>
          <p className="muted">{t('dev.step2Help')}</p>
          <div className="chips" role="group" aria-label={t('dev.programs')}>
            {LANGUAGES.map((name) => (
              <button
                key={name}
                type="button"
                className="chip"
                aria-pressed={name === language}
                onClick={() => setLanguage(name)}
              >
                {PROGRAM_LANGUAGES[name]}
              </button>
            ))}
          </div>
          <Code text={TOKEN_PROGRAMS[language]({ issuer: facts.issuer, clientId, scopes })} label={t('dev.step2')} />
        </li>
        <li className="card pad">
          <h3>{t('dev.step3')}</h3>
          <p className="muted">{t('dev.step3Help')}</p>
          <Code text={query} label={t('dev.step3')} />
          <p>
            <a href={facts.playgroundUrl}>{t('dev.playground')}</a>
          </p>
        </li>
      </ol>
    </section>
  )
}
