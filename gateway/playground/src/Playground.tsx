import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import type { GraphQLSchema } from 'graphql'
import { useState } from 'react'
import type { Config } from './config'
import { CostLine } from './CostLine'
import { EXAMPLES } from './example-files'
import { EXAMPLES_PLUGIN } from './ExamplesPanel'
import { fetcher } from './fetcher'
import type { SharedQuery } from './share'
import { ShareButton } from './ShareButton'
import { SNIPPET_PLUGIN } from './SnippetPanel'
import { TopBar } from './TopBar'

interface PlaygroundProps {
  config: Config
  schema: GraphQLSchema
  /** The query that the address brought along; it fills the editors and is not run. */
  shared: SharedQuery | null
  signInFailed: boolean
}

const PLUGINS = [EXAMPLES_PLUGIN, SNIPPET_PLUGIN, HISTORY_PLUGIN]

/** Where GraphiQL keeps the tabs of earlier visits. */
const TABS = 'graphiql:tabState'

/** What a first visitor finds in the editors. */
const welcome = (): SharedQuery | undefined =>
  localStorage.getItem(TABS) === null ? EXAMPLES.find(({ name }) => name === 'search-positions') : undefined

/** GraphiQL with sign-in, saved examples, programs to copy, links to share and the cost of the last answer. */
export function Playground({ config, schema, shared, signInFailed }: PlaygroundProps) {
  const [initial] = useState(() => shared ?? welcome())
  return (
    <>
      <TopBar config={config} failed={signInFailed} />
      <main className="stage">
        <GraphiQL
          fetcher={fetcher}
          schema={schema}
          plugins={PLUGINS}
          initialQuery={initial?.query}
          initialVariables={initial?.variables}
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
                <ShareButton />
              </>
            )}
          </GraphiQL.Toolbar>
          <GraphiQL.Footer>
            <CostLine />
          </GraphiQL.Footer>
        </GraphiQL>
      </main>
    </>
  )
}
