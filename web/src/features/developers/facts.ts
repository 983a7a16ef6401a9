import { useEffect, useState } from 'react'
import { loadConfig } from '../../lib/config'
import type { Language } from '../../lib/i18n'

type Text = Record<Language, string>

/** Kinds of caller that a budget is told for. */
export const CALLERS = ['PUBLIC', 'PERSON', 'PARTNER'] as const
export type CallerKind = (typeof CALLERS)[number]

/** The limits of a document, in the order they are shown. */
export const DOCUMENT_LIMITS = ['depth', 'tokens', 'aliases', 'directives', 'rootFields', 'breadth'] as const

/** What the gateway answers at `/developers.json`. */
export interface DevelopersFacts {
  /** Path of the public SDL on the gateway's origin. */
  schema: string
  limits: { document: Record<(typeof DOCUMENT_LIMITS)[number], number>; pageSize: number; bodyBytes: number }
  budgets: { perMinute: Record<CallerKind, number>; perOperation: Record<CallerKind, number> }
  errors: { code: string; statuses: number[]; meaning: Text; remedy: Text }[]
  purposes: { code: string; title: Text; regulation: string }[]
  scopes: { scope: string; meaning: Text }[]
  changeLog: string | null
}

/** The facts with the addresses that a program calls. */
export interface Developers extends DevelopersFacts {
  graphqlUrl: string
  issuer: string
  playgroundUrl: string
  schemaUrl: string
}

async function loadDevelopers(): Promise<Developers> {
  const { graphqlUrl, issuer } = await loadConfig()
  const response = await fetch(new URL('/developers.json', graphqlUrl))
  if (!response.ok) throw new Error(`developers.json answered ${response.status}`)
  const facts = (await response.json()) as DevelopersFacts
  const playgroundUrl = new URL('/playground/', graphqlUrl).href
  return { ...facts, graphqlUrl, issuer, playgroundUrl, schemaUrl: new URL(facts.schema, graphqlUrl).href }
}

/** The facts, as `Async` takes them. */
export function useDevelopers(): { data?: Developers; loading: boolean; error?: unknown; refetch: () => void } {
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<{ data?: Developers; error?: unknown }>({})
  useEffect(() => {
    let current = true
    loadDevelopers().then(
      (data) => current && setState({ data }),
      (error: unknown) => current && setState({ error }),
    )
    return () => void (current = false)
  }, [attempt])
  function refetch(): void {
    setState({})
    setAttempt(attempt + 1)
  }
  return { ...state, loading: !state.data && !state.error, refetch }
}
