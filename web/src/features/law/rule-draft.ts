import type { PolicyParametersFragment, RuleToChangeFragment } from '../../generated/law'
import type {
  Confidence,
  EducationLevel,
  PolicyChangeInput,
  PolicyParametersInput,
  PolicyScopeInput,
} from '../../generated/types'

/** A change of a rule as it is being written. Empty texts stand for what is not filled in. */
export interface RuleDraft {
  /** True: the requirement shall fall away. */
  repeal: boolean
  /** Single values by the name of the parameter, as typed. */
  values: Partial<Record<string, string>>
  /** Choices of several, by the name of the parameter. */
  lists: Partial<Record<string, string[]>>
  /** Whom it shall be asked of: choices by the name of the list; an empty one means any. */
  scope: Partial<Record<ScopeName, string[]>>
  /** Code of the highest rank, by education. */
  ceilings: Partial<Record<EducationLevel, string>>
  validFrom: string
  validTo: string
  /** Code of the regulation, or {@link NEW_REGULATION}. */
  regulation: string
  newKind: string
  newNumber: string
  newYear: string
  newTitle: string
  article: string
  confidence: Confidence
  reason: string
  /** The last attempt to send it: the same content goes out under the same key, so that it is made once. */
  sent: { input: string; key: string } | null
}

export const POSITION_KINDS = [
  ...['PRINCIPAL_EXECUTIVE', 'SENIOR_EXECUTIVE', 'EXECUTIVE', 'ADMINISTRATOR', 'SUPERVISOR', 'IMPLEMENTER'],
  'FUNCTIONAL',
]
export const POSITION_LEVELS = [
  ...['PEMULA', 'TERAMPIL', 'MAHIR', 'PENYELIA', 'AHLI_PERTAMA', 'AHLI_MUDA', 'AHLI_MADYA', 'AHLI_UTAMA'],
]

/** Says that the regulation is not on record yet. */
export const NEW_REGULATION = 'new'

const LISTS = ['employmentTypes', 'positionKinds', 'positionLevels', 'blockingLevels', 'periodDays'] as const
export type ListName = (typeof LISTS)[number]
const NUMBERS = [
  ...(['years', 'yearsBelowRange', 'stepsBelow', 'maximumAge', 'minimumEquivalence'] as const),
  ...(['months', 'levelsAbove', 'hours'] as const),
]
export type NumberName = (typeof NUMBERS)[number]

export const isList = (name: string): name is ListName => LISTS.some((each) => each === name)
export const isNumber = (name: string): name is NumberName => NUMBERS.some((each) => each === name)

export type ScopeName = keyof PolicyScopeInput

/** The name of the draft of a rule. */
export const draftName = (code: string): string => `rule.${code}`

/** A draft that starts from what the rule said last. */
export function startingDraft({ takes, takesScope, versions }: RuleToChangeFragment): RuleDraft {
  const last = versions.find(({ parameters, status }) => parameters && status !== 'CANCELLED')
  const known = (last?.parameters ?? {}) as Partial<PolicyParametersFragment>
  const single = takes.filter((name) => !isList(name) && name !== 'rankCeilings')
  return {
    repeal: false,
    values: Object.fromEntries(single.map((name) => [name, String(known[name as NumberName] ?? '')])),
    lists: Object.fromEntries(takes.filter(isList).map((name) => [name, known[name] ?? []])),
    scope: Object.fromEntries(takesScope.map((name) => [name, last?.scope?.[name as ScopeName] ?? []])),
    ceilings: Object.fromEntries((known.rankCeilings ?? []).map(({ education, rank }) => [education, rank])),
    ...{ validFrom: '', validTo: '', regulation: '', newKind: '', newNumber: '', newYear: '', newTitle: '' },
    ...{ article: '', confidence: 'UNVERIFIED', reason: '', sent: null },
  }
}

/** The fields that must be filled in before the graph can be asked, by their path in its input. */
export function missingFields({ regulation, validFrom, article, reason }: RuleDraft): string[] {
  return [
    ...(validFrom ? [] : ['change.validFrom']),
    ...(regulation ? [] : ['change.regulationCode']),
    ...(article.trim() ? [] : ['change.article']),
    ...(reason.trim() ? [] : ['reason']),
  ]
}

/** The change as the graph takes it. */
export function changeIn({ code, takes, takesScope }: RuleToChangeFragment, draft: RuleDraft): PolicyChangeInput {
  const { article, confidence, newKind, newNumber, newTitle, newYear, regulation, repeal, validFrom, validTo } = draft
  const isNew = regulation === NEW_REGULATION
  return {
    ...{ code, repeal, validFrom, validTo: validTo || null, article, confidence },
    scope: repeal || takesScope.length === 0 ? null : (draft.scope as PolicyScopeInput),
    parameters: repeal || takes.length === 0 ? null : parametersIn(takes, draft),
    regulationCode: isNew ? null : regulation,
    newRegulation: isNew
      ? { kind: newKind.trim(), number: newNumber.trim(), year: wholeNumber(newYear) ?? 0, title: newTitle.trim() }
      : null,
  }
}

function parametersIn(takes: string[], { ceilings, lists, values }: RuleDraft): PolicyParametersInput {
  return Object.fromEntries(
    takes.map((name) => {
      if (isList(name)) return [name, lists[name] ?? []]
      if (name === 'rankCeilings') return [name, ceilingsIn(ceilings)]
      const typed = values[name]?.trim() ?? ''
      return [name, isNumber(name) ? wholeNumber(typed) : typed || null]
    }),
  )
}

const ceilingsIn = (ceilings: RuleDraft['ceilings']): { education: EducationLevel; rank: string }[] =>
  (Object.entries(ceilings) as [EducationLevel, string][])
    .filter(([, rank]) => rank)
    .map(([education, rank]) => ({ education, rank }))

/** `12` → 12; null for what is no whole number that the graph can take. */
const wholeNumber = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)
