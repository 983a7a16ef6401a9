import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import type { GraphQLSchema } from 'graphql'
import { useMemo, useState } from 'react'
import type { Config } from './config'
import { CostLine } from './CostLine'
import { EXAMPLES } from './example-files'
import { examplesPlugin } from './ExamplesPanel'
import { fetcher } from './fetcher'
import { keepLanguage, type Language, storedLanguage } from './language'
import type { SharedQuery } from './share'
import { ShareButton } from './ShareButton'
import { snippetPlugin } from './SnippetPanel'
import { TEXTS } from './texts'
import { TopBar } from './TopBar'

interface PlaygroundProps {
  config: Config
  schema: GraphQLSchema
  /** The query that the address brought along; it fills the editors and is not run. */
  shared: SharedQuery | null
  signInFailed: boolean
}

const first = EXAMPLES.find(({ name }) => name === 'search-positions')

/** GraphiQL with sign-in, saved examples, programs to copy, links to share and the cost of the last answer. */
export function Playground({ config, schema, shared, signInFailed }: PlaygroundProps) {
  const [language, setLanguage] = useState<Language>(storedLanguage)
  const texts = TEXTS[language]
  const plugins = useMemo(
    () => [examplesPlugin(texts, language), snippetPlugin(texts, language), HISTORY_PLUGIN],
    [texts, language],
  )
  const changeLanguage = () => {
    const next = language === 'id' ? 'en' : 'id'
    keepLanguage(next)
    setLanguage(next)
  }
  return (
    <>
      <TopBar config={config} language={language} texts={texts} onLanguage={changeLanguage} failed={signInFailed} />
      <main className="stage">
        <GraphiQL
          key={language}
          fetcher={fetcher}
          schema={schema}
          plugins={plugins}
          defaultTabs={[{ query: first?.query ?? null, variables: first?.variables ?? null }]}
          initialQuery={shared?.query}
          initialVariables={shared?.variables}
          defaultEditorToolsVisibility
          showPersistHeadersSettings={false}
        >
          <GraphiQL.Logo> </GraphiQL.Logo>
          <GraphiQL.Toolbar>
            {({ prettify, merge, copy }) => (
              <>
                {prettify}
                {merge}
                {copy}
                <ShareButton texts={texts} />
              </>
            )}
          </GraphiQL.Toolbar>
          <GraphiQL.Footer>
            <CostLine language={language} texts={texts} />
          </GraphiQL.Footer>
        </GraphiQL>
      </main>
    </>
  )
}
