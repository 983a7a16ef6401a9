import { useSearchParams } from 'react-router'
import { today } from '../../lib/format'
import { isAskable, type RuleSubject, SUBJECTS } from './rules'

/** Which rules are asked for; kept in the address, so that a link shows the same. */
export interface RuleSearch {
  /** Undefined: today, with the rules that do not hold now. */
  day?: string
  subject?: RuleSubject
  /** Code of a family. */
  family?: string
  /** Words that a rule has to hold; empty for any. */
  words: string
  choose: (part: Partial<Record<'day' | 'subject' | 'family' | 'words', string>>) => void
}

const NAMES = { day: 'tanggal', subject: 'jenis', family: 'rumpun', words: 'cari' } as const

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
    subject: SUBJECTS.find((subject) => subject === search.get(NAMES.subject)),
    family: search.get(NAMES.family) || undefined,
    words: search.get(NAMES.words) ?? '',
    choose,
  }
}
