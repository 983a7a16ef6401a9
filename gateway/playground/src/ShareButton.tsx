import { ToolbarButton } from '@graphiql/react'
import { useState } from 'react'
import { useActiveQuery } from './active-query'
import { useTexts } from './language'
import { linkTo } from './share'

/** Copies a link that fills the editors with this query. */
export function ShareButton() {
  const texts = useTexts()
  const { query, variables } = useActiveQuery()
  const [copied, setCopied] = useState(false)
  const share = async () => {
    await navigator.clipboard.writeText(linkTo(location.href, { query, variables }))
    setCopied(true)
    setTimeout(() => setCopied(false), 2_000)
  }
  return (
    <ToolbarButton label={copied ? texts.copied : texts.share} onClick={() => void share()}>
      <svg className="graphiql-toolbar-icon" viewBox="0 0 24 24" aria-hidden="true">
        {copied ? (
          <path className="stroke" d="m5 13 4 4 10-11" />
        ) : (
          <path
            className="stroke"
            d="M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 1 0-5.7-5.7L12 7m2 3a4 4 0 0 0-6-.5l-3 3a4 4 0 1 0 5.7 5.7L12 17"
          />
        )}
      </svg>
    </ToolbarButton>
  )
}
