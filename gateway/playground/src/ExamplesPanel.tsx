import { type GraphiQLPlugin, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { Kind, parse } from 'graphql'
import { useState } from 'react'
import { useActiveQuery } from './active-query'
import { type Example, findExamples } from './example'
import { EXAMPLES } from './example-files'
import { useLanguage, useTexts } from './language'
import { withPurpose } from './purpose'
import { TEXTS } from './texts'

/** The panel with the saved examples. */
export const EXAMPLES_PLUGIN: GraphiQLPlugin = {
  title: `${TEXTS.id.examples} · ${TEXTS.en.examples}`,
  icon: () => (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path className="stroke" d="M5 4h10l4 4v12H5zM14 4v5h5M8 13h8M8 16.5h5" />
    </svg>
  ),
  content: ExamplesPanel,
}

function ExamplesPanel() {
  const language = useLanguage()
  const texts = useTexts()
  const [search, setSearch] = useState('')
  const open = useOpenExample()
  const { query } = useActiveQuery()
  const found = findExamples(EXAMPLES, search)
  return (
    <section className="panel" aria-label={texts.examples}>
      <h2>{texts.examples}</h2>
      <input
        type="search"
        value={search}
        placeholder={texts.search}
        aria-label={texts.search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {found.length === 0 && <p className="quiet">{texts.nothingFound}</p>}
      {(Object.keys(texts.groups) as Example['group'][]).map((group) => {
        const members = found.filter((example) => example.group === group)
        return (
          members.length > 0 && (
            <div key={group} className="example-group">
              <h3>{texts.groups[group]}</h3>
              <ul>
                {members.map((example) => (
                  <li key={example.name}>
                    <button
                      type="button"
                      data-example={example.name}
                      aria-current={example.query === query}
                      onClick={() => open(example)}
                    >
                      {example.title[language]}
                      <small data-role={example.role}>{texts.roles[example.role]}</small>
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          )
        )
      })}
    </section>
  )
}

/** Puts an example into the editors: of this tab when it holds nothing of the visitor's own, else of a new one. */
function useOpenExample(): (example: Example) => void {
  const { query: current } = useActiveQuery()
  const { addTab, setOperationFacts, setVisiblePlugin, updateActiveTabValues } = useGraphiQLActions()
  const { queryEditor, variableEditor, headerEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'headerEditor'),
  )
  return ({ query, variables, purpose }) => {
    const isOwn = current.trim() !== '' && !EXAMPLES.some((example) => example.query === current)
    if (isOwn) addTab()
    queryEditor?.setValue(query)
    variableEditor?.setValue(variables)
    if (purpose) headerEditor?.setValue(withPurpose(headerEditor.getValue(), purpose))
    updateActiveTabValues({ query, variables })
    // The editor finds the operations only a moment after the text; who runs at once would name the one before.
    setOperationFacts(factsOf(query))
    if (matchMedia('(max-width: 720px)').matches) setVisiblePlugin(null)
  }
}

function factsOf(query: string) {
  const documentAST = parse(query)
  const operations = documentAST.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  return { documentAST, operations, operationName: operations[0]?.name?.value }
}
