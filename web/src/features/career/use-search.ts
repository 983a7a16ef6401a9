import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { PositionKind } from '../../generated/types'
import { useDebounced } from '../../lib/hooks'

/** The kinds of position from the highest to the functional. */
export const KINDS: PositionKind[] = [
  'PRINCIPAL_EXECUTIVE',
  'SENIOR_EXECUTIVE',
  'EXECUTIVE',
  'ADMINISTRATOR',
  'SUPERVISOR',
  'IMPLEMENTER',
  'FUNCTIONAL',
]

const PAUSE = 300

/** What is searched for. Text and kind live in the address, so that a search can be shared and gone back to. */
export interface Search {
  /** As typed just now. */
  text: string
  /** As searched for, once the typing pauses. */
  settledText: string
  kind: PositionKind | null
  /** False where nothing is searched for. */
  active: boolean
  setText: (text: string) => void
  setKind: (kind: PositionKind | null) => void
}

/** The search of the career map, kept in `?cari=` and `?jenis=`. */
export function useSearch(): Search {
  const [parameters, setParameters] = useSearchParams()
  const inAddress = parameters.get('cari') ?? ''
  const [text, setText] = useState(inAddress)
  const settledText = useDebounced(text.trim(), PAUSE)
  const kind = KINDS.find((candidate) => candidate === parameters.get('jenis')) ?? null

  function put(name: string, value: string): void {
    setParameters(
      (previous) => {
        const next = new URLSearchParams(previous)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  }

  useEffect(() => {
    if (settledText !== inAddress) put('cari', settledText)
  }, [settledText])

  return {
    text,
    settledText,
    kind,
    active: Boolean(settledText || kind),
    setText,
    setKind: (chosen) => put('jenis', chosen ?? ''),
  }
}
