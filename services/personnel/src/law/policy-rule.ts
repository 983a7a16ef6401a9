/** A rule of law with a history: the rows of a release, and what officers of BKN changed. Pure. */
import { addDays, type Day } from '@jalur/common'
import { isInForce } from '../career-rules/promotion-periods'
import type { Confidence, LegalBasis, Validity } from '../career-rules/requirement-policy'

/** What rules are about, in the order in which they are told. */
export const PolicyArea = {
  STEP_REQUIREMENT: 'STEP_REQUIREMENT',
  RANK_REQUIREMENT: 'RANK_REQUIREMENT',
  PROMOTION_PERIOD: 'PROMOTION_PERIOD',
  MOVEMENT: 'MOVEMENT',
  SERVICE_TERM: 'SERVICE_TERM',
} as const
export type PolicyArea = keyof typeof PolicyArea

const ALWAYS: readonly PolicyArea[] = ['PROMOTION_PERIOD', 'SERVICE_TERM']

/** Is it about something that nothing can be answered without, so that a rule of it neither falls away nor ends? */
export const alwaysHolds = (area: PolicyArea): boolean => ALWAYS.includes(area)

/** What a rule asks and of whom, as stored. */
interface Content {
  /** Which steps, rises in rank or movements it is about; empty where there is nothing to choose from. */
  selector: object
  /** Fitting the area and the kind; null where the rule falls away. */
  parameters: object | null
}

/** A row of a release, of whatever table. Several rows of one code follow each other in time. */
export interface ReleasedRow extends Validity, Content {
  code: string
  area: PolicyArea
  kind: string
  parameters: object
  regulationCode: string
  article: string | null
  confidence: Confidence
}

/** A change by an officer as stored. */
export interface StoredVersion extends Validity, Content {
  code: string
  /** Goes on after the rows of the release. */
  number: number
  regulationCode: string
  article: string
  confidence: Confidence
  reason: string
  /** ISO 8601. */
  changedAt: string
  cancelledAt: string | null
  cancelReason: string | null
}

/** What a rule says from a day on. */
export interface PolicyVersion extends Validity, Content {
  number: number
  legalBasis: LegalBasis
  /** Null for a row of a release. */
  change: { at: string; reason: string } | null
  cancellation: { at: string; reason: string } | null
}

/** A rule with all that it said and will say. */
export interface PolicyRule {
  code: string
  area: PolicyArea
  /** Kind of requirement, code of a rule of movements or of a term. */
  kind: string
  /** Grows with each change and each cancellation. */
  version: number
  /** Oldest first; `validTo` is the day before the next one begins, where that is earlier than its own end. */
  versions: PolicyVersion[]
}

/** What is said of a rule as a whole, whatever its versions. */
export type RuleName = Pick<PolicyRule, 'area' | 'kind'>

/** Where a version stands on a day. */
export const PolicyVersionStatus = {
  PAST: 'PAST',
  IN_FORCE: 'IN_FORCE',
  UPCOMING: 'UPCOMING',
  CANCELLED: 'CANCELLED',
} as const
export type PolicyVersionStatus = keyof typeof PolicyVersionStatus

/** The rules of a release with the changes of officers. */
export function policyRules(rows: readonly ReleasedRow[], changes: readonly StoredVersion[]): PolicyRule[] {
  const codes = [...new Set(rows.map(({ code }) => code))]
  return codes.map((code) =>
    policyRule(
      rows.filter((row) => row.code === code),
      changes.filter((change) => change.code === code),
    ),
  )
}

/** One rule with its changes; `rows` has at least one. */
export function policyRule(rows: readonly ReleasedRow[], changes: readonly StoredVersion[]): PolicyRule {
  const { code, area, kind } = rows[0]!
  const released = [...rows].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).map(releasedVersion)
  const added = changes.map(addedVersion).sort((a, b) => a.number - b.number)
  const versions = [...released, ...added]
  const live = versions.filter(isLive)
  return {
    ...{ code, area, kind },
    version: 1 + added.length + added.filter((version) => !isLive(version)).length,
    versions: versions.map((version) => {
      const next = live[live.indexOf(version) + 1]
      return isLive(version) && next ? { ...version, validTo: earlier(version.validTo, next.validFrom) } : version
    }),
  }
}

/** The rule of a code. */
export const ruleIn = (
  { policyRules: rules }: { policyRules: readonly PolicyRule[] },
  code: string,
): PolicyRule | undefined => rules.find((rule) => rule.code === code)

/** What a rule says on a day; null before it began, after it ended, and where it has fallen away. */
export const versionOn = ({ versions }: PolicyRule, day: Day): PolicyVersion | null =>
  versions.find((version) => saysSomething(version) && isInForce(version, day)) ?? null

/** The version that was put on record last and not cancelled. */
export const lastVersion = ({ versions }: PolicyRule): PolicyVersion => versions.filter(isLive).at(-1)!

/** Does it hold at some time: is it neither cancelled nor the end of the rule? */
export const saysSomething = (version: PolicyVersion): version is PolicyVersion & { parameters: object } =>
  isLive(version) && version.parameters !== null

/** Where a version stands on a day. */
export function statusOn(version: PolicyVersion, day: Day): PolicyVersionStatus {
  if (!isLive(version)) return 'CANCELLED'
  if (version.validFrom > day) return 'UPCOMING'
  return isInForce(version, day) ? 'IN_FORCE' : 'PAST'
}

const isLive = ({ cancellation }: PolicyVersion): boolean => cancellation === null

function releasedVersion(row: ReleasedRow, index: number): PolicyVersion {
  const { selector, parameters, regulationCode, article, confidence, validFrom, validTo } = row
  const legalBasis = { regulationCode, article, confidence, validFrom }
  return { number: index + 1, selector, parameters, legalBasis, validFrom, validTo, change: null, cancellation: null }
}

function addedVersion(stored: StoredVersion): PolicyVersion {
  const { number, selector, parameters, regulationCode, article, confidence, validFrom, validTo } = stored
  const { changedAt, reason, cancelledAt, cancelReason } = stored
  return {
    ...{ number, selector, parameters, validFrom, validTo },
    legalBasis: { regulationCode, article, confidence, validFrom },
    change: { at: changedAt, reason },
    cancellation: cancelledAt === null ? null : { at: cancelledAt, reason: cancelReason ?? '' },
  }
}

function earlier(ownEnd: Day | null, nextBegin: Day): Day {
  const end = addDays(nextBegin, -1)
  return ownEnd !== null && ownEnd < end ? ownEnd : end
}
