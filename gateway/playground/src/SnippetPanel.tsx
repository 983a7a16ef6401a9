import { type GraphiQLPlugin, useGraphiQL } from '@graphiql/react'
import type { GraphQLSchema } from 'graphql'
import { useState } from 'react'
import { type ActiveQuery, useActiveQuery } from './active-query'
import { endpoint } from './fetcher'
import { useLanguage, useTexts } from './language'
import { purposeOf } from './purpose'
import { useSession } from './session'
import { SNIPPET_LANGUAGES, type SnippetLanguage, type SnippetRequest, writeSnippet } from './snippets'
import { TEXTS } from './texts'

/** The panel that writes the query in the editor as a program. */
export const SNIPPET_PLUGIN: GraphiQLPlugin = {
  title: `${TEXTS.id.code} · ${TEXTS.en.code}`,
  icon: () => (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path className="stroke" d="m8 7-5 5 5 5m8-10 5 5-5 5M14 4l-4 16" />
    </svg>
  ),
  content: SnippetPanel,
}

function SnippetPanel() {
  const language = useLanguage()
  const texts = useTexts()
  const [chosen, choose] = useState<SnippetLanguage>('curl')
  const [copied, setCopied] = useState(false)
  const active = useActiveQuery()
  const signedIn = useSession() !== null
  const schema = useGraphiQL((state) => state.schema)
  const snippet = schema ? snippetOf(chosen, active, { signedIn, language }, schema) : null
  const copy = async () => {
    await navigator.clipboard.writeText(snippet ?? '')
    setCopied(true)
    setTimeout(() => setCopied(false), 2_000)
  }
  return (
    <section className="panel snippet" aria-label={texts.code}>
      <h2>{texts.code}</h2>
      <div className="choices" role="group" aria-label={texts.code}>
        {(Object.keys(SNIPPET_LANGUAGES) as SnippetLanguage[]).map((name) => (
          <button key={name} type="button" aria-pressed={name === chosen} onClick={() => choose(name)}>
            {SNIPPET_LANGUAGES[name]}
          </button>
        ))}
      </div>
      {snippet === null ? (
        <p className="quiet">{texts.cannotWrite}</p>
      ) : (
        <>
          <pre tabIndex={0} data-snippet={chosen}>
            {snippet}
          </pre>
          <button type="button" className="main" onClick={() => void copy()}>
            {copied ? texts.copied : texts.copy}
          </button>
          {signedIn && <p className="quiet">{texts.tokenVariable}</p>}
        </>
      )}
    </section>
  )
}

/** The program, null while the query or its variables cannot be read. */
function snippetOf(
  chosen: SnippetLanguage,
  { query, variables, operationName, headers }: ActiveQuery,
  rest: Pick<SnippetRequest, 'signedIn' | 'language'>,
  schema: GraphQLSchema,
): string | null {
  try {
    const read = JSON.parse(variables.trim() || '{}') as SnippetRequest['variables']
    const request = { ...rest, url: endpoint(), query, variables: read, operationName, purpose: purposeOf(headers) }
    return query.trim() ? writeSnippet(chosen, request, schema) : null
  } catch {
    return null
  }
}
