import { useEffect, useState } from 'react'
import { loadConfig } from '../lib/config'

/** A link to the open data, which lie beside the graph; nothing until its address is known. */
export function OpenDataLink({ text }: { text: string }) {
  const [href, setHref] = useState<string>()
  useEffect(() => {
    loadConfig().then(
      ({ graphqlUrl }) => setHref(new URL('/open-data/', graphqlUrl).href),
      () => undefined,
    )
  }, [])
  return href ? <a href={href}>{text}</a> : null
}
