import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { useState } from 'react'
import { useActiveQuery } from './active-query'
import { type Example, findExamples } from './example'
import { EXAMPLES } from './example-files'
import type { Language } from './language'
import type { Texts } from './texts'

/** The panel with the saved examples. */
export const examplesPlugin = (texts: Texts, language: Language): GraphiQLPlugin => ({
  title: texts.examples,
  icon: () => (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path className="stroke" d="M5 4h10l4 4v12H5zM14 4v5h5M8 13h8M8 16.5h5" />
    </svg>
  ),
  content: () => <ExamplesPanel texts={texts} language={language} />,
})

function ExamplesPanel({ texts, language }: { texts: Texts; language: Language }) {
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
  const { addTab, setVisiblePlugin, updateActiveTabValues } = useGraphiQLActions()
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({
    queryEditor,
    variableEditor,
  }))
  return ({ query, variables }) => {
    const isOwn = current.trim() !== '' && !EXAMPLES.some((example) => example.query === current)
    if (isOwn) addTab()
    queryEditor?.setValue(query)
    variableEditor?.setValue(variables)
    updateActiveTabValues({ query, variables })
    if (matchMedia('(max-width: 720px)').matches) setVisiblePlugin(null)
  }
}
