/** Whether an officer may change a rule as asked. Pure. */
import { type Day, refusalReason, type RefusalReason, type Text } from '@jalur/common'
import { asOfProblem } from '../career-rules/as-of'
import { dayText } from '../career-rules/texts'
import type { Confidence, LegalBasis } from '../career-rules/requirement-policy'
import type { Catalogue } from '../catalogue/catalogue'
import type { RefusalCode } from '../refusals'
import type { Regulation } from '../regulation/regulation'
import { parameterProblems, type PolicyParameters, storedParameters } from './policy-parameters'
import { reachOf } from './policy-reach'
import { alwaysHolds, lastVersion, type PolicyRule, type PolicyVersion, statusOn, versionOn } from './policy-rule'
import { type PolicyScope, scopeProblems, storedScope } from './policy-scope'

/** What a rule shall say, since when, and by which law. */
export interface PolicyChange {
  validFrom: Day
  /** Null: until it is changed again. */
  validTo: Day | null
  /** True: the rule falls away, and there are neither parameters nor scope. */
  repeal: boolean
  /** Which steps, or rises in rank, it is about; null: the same as before. */
  scope: Partial<PolicyScope> | null
  parameters: Partial<PolicyParameters>
  /** A regulation on record, or else a new one. */
  regulationCode: string | null
  newRegulation: Pick<Regulation, 'kind' | 'number' | 'year' | 'title'> | null
  article: string
  confidence: Confidence
}

/** A field of the input, below `input`, with what is wrong with it. */
export interface ChangeProblem {
  field: string
  reason: Text
}

/** A written reason says more than a word, and less than a page. */
const REASON = { shortest: 10, longest: 1_000 }
const LONGEST = { article: 200, kind: 60, number: 30, title: 500 }
const OLDEST_YEAR = 1945

/** Everything that cannot be understood in a change; nothing where it can be judged. */
export function changeProblems(
  change: PolicyChange,
  rule: PolicyRule,
  catalogue: Catalogue,
  today: Day,
): ChangeProblem[] {
  const { validFrom, validTo, repeal, article } = change
  return [
    ...problemOf('validFrom', validFrom > today ? asOfProblem(validFrom, today) : null),
    ...problemOf('validTo', validTo !== null && validTo < validFrom ? ENDS_BEFORE : null),
    ...endProblems(change, rule),
    ...(repeal ? contentWithRepeal(change) : contentProblems(change, rule, catalogue)),
    ...basisProblems(change, catalogue.regulations, today),
    ...problemOf('article', lengthProblem(article, 1, LONGEST.article)),
  ]
}

/** A rule that always holds neither falls away nor has a last day. */
function endProblems({ repeal, validTo }: PolicyChange, { area }: PolicyRule): ChangeProblem[] {
  if (!alwaysHolds(area)) return []
  return [
    ...problemOf('repeal', repeal ? ALWAYS_HOLDS : null),
    ...problemOf('validTo', validTo === null ? null : ALWAYS_HOLDS),
  ]
}

const contentWithRepeal = ({ parameters, scope }: PolicyChange): ChangeProblem[] => [
  ...Object.entries(parameters)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name]) => ({ field: `parameters.${name}`, reason: NONE_WITH_REPEAL })),
  ...problemOf('scope', scope === null ? null : NONE_WITH_REPEAL),
]

function contentProblems(change: PolicyChange, rule: PolicyRule, catalogue: Catalogue): ChangeProblem[] {
  const { area } = rule
  const selector = selectorOf(change, rule)
  const inScope = change.scope === null ? [] : scopeProblems(area, change.scope)
  const touchesNothing =
    area === 'STEP_REQUIREMENT' &&
    inScope.length === 0 &&
    !isSame(selector, lastVersion(rule).selector) &&
    reachOf({ area, selector }, catalogue).steps === 0
  return [
    ...parameterProblems(rule, change.parameters, catalogue.ranksByCode).map(({ name, reason }) => ({
      ...{ field: `parameters.${name}`, reason },
    })),
    ...inScope.map(({ name, reason }) => ({ field: `scope.${name}`, reason })),
    ...problemOf('scope', touchesNothing ? NO_SUCH_STEP : null),
  ]
}

const isSame = (a: object, b: object): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))

/** Whom a changed rule is asked of. */
const selectorOf = ({ scope }: PolicyChange, rule: PolicyRule): object =>
  scope === null ? lastVersion(rule).selector : storedScope(rule.area, scope)

/** What is wrong with a reason. */
export const reasonProblem = (reason: string): Text | null => lengthProblem(reason, REASON.shortest, REASON.longest)

function basisProblems(
  { regulationCode, newRegulation }: PolicyChange,
  regulations: ReadonlyMap<string, Regulation>,
  today: Day,
): ChangeProblem[] {
  if ((regulationCode === null) === (newRegulation === null)) return [{ field: 'regulationCode', reason: ONE_BASIS }]
  if (newRegulation === null) {
    return problemOf('regulationCode', regulations.has(regulationCode!) ? null : UNKNOWN)
  }
  const { kind, number, title, year } = newRegulation
  const latest = Number(today.slice(0, 4)) + 1
  return [
    ...problemOf('newRegulation.kind', KIND.test(kind) ? lengthProblem(kind, 1, LONGEST.kind) : LETTERS),
    ...problemOf('newRegulation.number', NUMBER.test(number) ? lengthProblem(number, 1, LONGEST.number) : LETTERS),
    ...problemOf('newRegulation.title', lengthProblem(title, 1, LONGEST.title)),
    ...problemOf(
      'newRegulation.year',
      year < OLDEST_YEAR || year > latest
        ? { id: `harus ${OLDEST_YEAR} sampai ${latest}`, en: `must be ${OLDEST_YEAR} to ${latest}` }
        : null,
    ),
    ...problemOf('newRegulation', regulations.has(regulationCodeOf(newRegulation)) ? ON_RECORD : null),
  ]
}

/** The code of a regulation that an officer puts on record: `Peraturan BKN 4/2025` is `PERATURAN_BKN_4_2025`. */
export const regulationCodeOf = ({ kind, number, year }: Pick<Regulation, 'kind' | 'number' | 'year'>): string =>
  [kind, number, year]
    .join('_')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase()

/** The version that a change would make, beside those of the rule. */
export const versionMade = (change: PolicyChange, rule: PolicyRule): Omit<PolicyVersion, 'change' | 'cancellation'> => {
  const { validFrom, validTo, confidence, article } = change
  return {
    number: rule.versions.length + 1,
    selector: selectorOf(change, rule),
    parameters: change.repeal ? null : storedParameters(rule, change.parameters),
    legalBasis: { regulationCode: basisOf(change), article: article.trim(), confidence, validFrom },
    ...{ validFrom, validTo },
  }
}

const basisOf = ({ regulationCode, newRegulation }: PolicyChange): string =>
  regulationCode ?? regulationCodeOf(newRegulation!)

/** Why a change is refused; nothing where it may be made. */
export function changeRefusals(change: PolicyChange, rule: PolicyRule, today: Day): RefusalReason<RefusalCode>[] {
  const { validFrom } = change
  if (validFrom < today) return [IN_PAST]
  const last = lastVersion(rule)
  if (last.validFrom >= validFrom)
    return [last.validFrom > today ? overlaps(last.validFrom) : begunToday(last.validFrom)]
  return saysTheSame(versionMade(change, rule), rule) ? [NOTHING_NEW] : []
}

/** Does a rule say the same already, by the same law, for as long? */
function saysTheSame(made: Omit<PolicyVersion, 'change' | 'cancellation'>, rule: PolicyRule): boolean {
  const said = versionOn(rule, made.validFrom) ?? lastVersion(rule)
  return meaningOf(said) === meaningOf(made)
}

const meaningOf = ({
  selector,
  parameters,
  legalBasis,
  validTo,
}: Omit<PolicyVersion, 'change' | 'cancellation'>): string => {
  const { regulationCode, article, confidence }: LegalBasis = legalBasis
  return JSON.stringify([
    inOrder(selector),
    parameters && inOrder(parameters),
    regulationCode,
    article,
    confidence,
    validTo,
  ])
}

const inOrder = (content: object): [string, unknown][] => Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1))

/** Why a version cannot be cancelled; nothing where it can. */
export function cancelRefusals(version: PolicyVersion, today: Day): RefusalReason<RefusalCode>[] {
  if (version.change === null) return [OF_RELEASE]
  const status = statusOn(version, today)
  return status === 'UPCOMING' ? [] : [status === 'CANCELLED' ? CANCELLED : BEGUN]
}

function lengthProblem(text: string, shortest: number, longest: number): Text | null {
  const { length } = text.trim()
  if (length >= shortest && length <= longest) return null
  return { id: `harus ${shortest} sampai ${longest} huruf`, en: `must have ${shortest} to ${longest} characters` }
}

const problemOf = (field: string, reason: Text | null): ChangeProblem[] => (reason ? [{ field, reason }] : [])

const KIND = /^[A-Za-z][A-Za-z .]*$/
const NUMBER = /^[A-Za-z0-9][A-Za-z0-9 ./-]*$/

const UNKNOWN: Text = { id: 'peraturan tidak dikenal', en: 'unknown regulation' }
const ONE_BASIS: Text = {
  id: 'pilih satu peraturan, atau catat yang baru',
  en: 'choose one regulation, or give a new one',
}
const ON_RECORD: Text = {
  id: 'peraturan ini sudah tercatat; pilih dari daftar',
  en: 'is on record; choose it from the list',
}
const LETTERS: Text = { id: 'berisi huruf yang tidak dipakai di sini', en: 'has characters that are not used here' }
const ENDS_BEFORE: Text = { id: 'tidak boleh sebelum hari mulai', en: 'must not be before the first day' }
const NONE_WITH_REPEAL: Text = {
  id: 'kosongkan bila aturan dihapus',
  en: 'must be left out where the rule falls away',
}
const ALWAYS_HOLDS: Text = {
  id: 'aturan ini harus selalu ada; tetapkan isi baru saja',
  en: 'this rule has to hold always; give it new words instead',
}
const NO_SUCH_STEP: Text = {
  id: 'tidak ada langkah karier yang seperti itu',
  en: 'no step of a career is like that',
}

const IN_PAST = refusalReason<RefusalCode>('POLICY_IN_PAST', 'input.change.validFrom', {
  id: 'Aturan berlaku paling awal hari ini: yang lampau tidak diubah.',
  en: 'A rule begins today at the earliest: the past is not edited.',
})
const NOTHING_NEW = refusalReason<RefusalCode>('NOTHING_CHANGES', null, {
  id: 'Aturan ini sudah berbunyi demikian, dengan dasar hukum yang sama.',
  en: 'The rule says so already, by the same law.',
})
const OF_RELEASE = refusalReason<RefusalCode>('POLICY_BEGUN', 'input.number', {
  id: 'Versi dari rilis tidak dapat dibatalkan; tetapkan versi baru.',
  en: 'A version of a release cannot be cancelled; make a new one.',
})
const BEGUN = refusalReason<RefusalCode>('POLICY_BEGUN', 'input.number', {
  id: 'Versi ini sudah berlaku. Tetapkan versi baru mulai hari lain.',
  en: 'This version has begun. Make a new one from another day on.',
})
const CANCELLED = refusalReason<RefusalCode>('POLICY_CANCELLED', 'input.number', {
  id: 'Versi ini sudah dibatalkan.',
  en: 'This version is cancelled already.',
})
const overlaps = (day: Day): RefusalReason<RefusalCode> =>
  refusalReason('POLICY_OVERLAPS', 'input.change.validFrom', {
    id: `Versi lain menunggu mulai ${dayText(day).id}. Batalkan dahulu, atau pilih hari sesudahnya.`,
    en: `Another version waits from ${dayText(day).en} on. Cancel it first, or choose a later day.`,
  })
const begunToday = (day: Day): RefusalReason<RefusalCode> =>
  refusalReason('POLICY_OVERLAPS', 'input.change.validFrom', {
    id: `Versi yang berlaku dimulai ${dayText(day).id}. Pilih hari sesudahnya.`,
    en: `The version in force began on ${dayText(day).en}. Choose a later day.`,
  })
