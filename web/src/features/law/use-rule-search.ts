import { useSearchParams } from 'react-router'
import type { RequirementKind } from '../../generated/types'
import { today } from '../../lib/format'
import { isAskable, KINDS } from './rules'

/** Which rules are asked for; kept in the address, so that a link shows the same. */
export interface RuleSearch {
  /** Undefined: today, with the rules that do not hold now. */
  day?: string
  kind?: RequirementKind
  /** Code of a family. */
  family?: string
  choose: (part: Partial<Record<'day' | 'kind' | 'family', string>>) => void
}

const NAMES = { day: 'tanggal', kind: 'jenis', family: 'rumpun' } as const

/** The search in the address; what cannot be asked for is left out. */
export function useRuleSearch(): RuleSearch {
  const [search, setSearch] = useSearchParams()
  const day = search.get(NAMES.day) ?? ''

  function choose(part: Partial<Record<keyof typeof NAMES, string>>): void {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(part) as [keyof typeof NAMES, string][]) {
      if (value) next.set(NAMES[name], value)
      else next.delete(NAMES[name])
    }
    setSearch(next, { replace: true, preventScrollReset: true })
  }

  return {
    day: isAskable(day, today()) ? day : undefined,
    kind: KINDS.find((kind) => kind === search.get(NAMES.kind)),
    family: search.get(NAMES.family) || undefined,
    choose,
  }
}
