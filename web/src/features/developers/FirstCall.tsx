import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SNIPPET_LANGUAGES, type SnippetLanguage } from '../../../../gateway/playground/src/snippet-languages'
import { Skeleton } from '../../components/Skeleton'
import { currentLanguage } from '../../lib/i18n'
import { Code } from './Code'
import type { Developers } from './facts'
import type { SandboxClient } from './sandbox'
import { SandboxForm } from './SandboxForm'
import { TOKEN_PROGRAMS } from './token-programs'

const LANGUAGES = Object.keys(SNIPPET_LANGUAGES) as SnippetLanguage[]

/** From nothing to the first answer, in three steps. */
export function FirstCall({ facts }: { facts: Developers }) {
  const { t } = useTranslation()
  const [client, setClient] = useState<SandboxClient | null>(null)
  const [language, setLanguage] = useState<SnippetLanguage>('curl')
  const query = useFirstQuery(language, facts)
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
                {SNIPPET_LANGUAGES[name]}
              </button>
            ))}
          </div>
          <Code text={TOKEN_PROGRAMS[language]({ issuer: facts.issuer, clientId, scopes })} label={t('dev.step2')} />
        </li>
        <li className="card pad">
          <h3>{t('dev.step3')}</h3>
          <p className="muted">{t('dev.step3Help')}</p>
          {query === null && <Skeleton lines={4} />}
          {query === 'failed' && <p className="field-error">{t('state.general')}</p>}
          {query && query !== 'failed' && <Code text={query} label={t('dev.step3')} />}
          <p>
            <a href={facts.playgroundUrl}>{t('dev.playground')}</a>
          </p>
        </li>
      </ol>
    </section>
  )
}

/** The program of step three; null while what writes it is on its way. */
function useFirstQuery(program: SnippetLanguage, facts: Developers): string | null {
  const { i18n } = useTranslation()
  const [text, setText] = useState<string | null>(null)
  const { graphqlUrl, schemaUrl } = facts
  const purpose = facts.purposes[0]?.code ?? null
  useEffect(() => {
    let current = true
    import('./first-query')
      .then(({ writeFirstQuery }) =>
        writeFirstQuery(program, { graphqlUrl, schemaUrl, purpose, language: currentLanguage() }),
      )
      .catch(() => 'failed')
      .then((written) => current && setText(written))
    return () => void (current = false)
  }, [program, graphqlUrl, schemaUrl, purpose, i18n.language])
  return text
}
