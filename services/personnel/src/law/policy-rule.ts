/** A requirement of careers as a rule with a history: the row of the release, and what officers of BKN changed. Pure. */
import { addDays, type Day } from '@jalur/common'
import type { StoredPolicy } from '../career-rules/policies'
import { isInForce } from '../career-rules/promotion-periods'
import type { Confidence, LegalBasis, RequirementKind, Validity } from '../career-rules/requirement-policy'

/** A change by an officer as stored. */
export interface StoredVersion extends Validity {
  /** Id of the release's row. */
  code: string
  /** From 2 on: 1 is the row of the release. */
  number: number
  /** Null where the requirement falls away. */
  parameters: object | null
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
export interface PolicyVersion extends Validity {
  number: number
  /** As stored, fitting the kind; null where the requirement falls away. */
  parameters: object | null
  legalBasis: LegalBasis
  /** Null for the row of the release. */
  change: { at: string; reason: string } | null
  cancellation: { at: string; reason: string } | null
}

/** A requirement with all that it said and will say. */
export interface PolicyRule {
  code: string
  kind: RequirementKind
  /** Which steps, or rises in rank, it is about. */
  selector: object
  /** Grows with each change and each cancellation. */
  version: number
  /** Oldest first; `validTo` is the day before the next one begins, where that is earlier than its own end. */
  versions: PolicyVersion[]
}

/** Where a version stands on a day. */
export const PolicyVersionStatus = {
  PAST: 'PAST',
  IN_FORCE: 'IN_FORCE',
  UPCOMING: 'UPCOMING',
  CANCELLED: 'CANCELLED',
} as const
export type PolicyVersionStatus = keyof typeof PolicyVersionStatus

/** The rules of a release with the changes of officers. */
export const policyRules = (rows: readonly StoredPolicy[], changes: readonly StoredVersion[]): PolicyRule[] =>
  rows.map((row) =>
    policyRule(
      row,
      changes.filter(({ code }) => code === row.id),
    ),
  )

/** One rule with its changes. */
export function policyRule(row: StoredPolicy, changes: readonly StoredVersion[]): PolicyRule {
  const versions = [firstVersion(row), ...changes.map(laterVersion).sort((a, b) => a.number - b.number)]
  const live = versions.filter(isLive)
  return {
    code: row.id,
    kind: row.kind as RequirementKind,
    selector: row.selector as object,
    version: versions.length + versions.filter(({ cancellation }) => cancellation !== null).length,
    versions: versions.map((version) => {
      const next = live[live.indexOf(version) + 1]
      return isLive(version) && next ? { ...version, validTo: earlier(version.validTo, next.validFrom) } : version
    }),
  }
}

/** The rows that the rules judge by: what was cancelled, and what lets a requirement fall away, is none. */
export const policiesOf = (rules: readonly PolicyRule[]): StoredPolicy[] =>
  rules.flatMap(({ code, kind, selector, versions }) =>
    versions
      .filter((version) => isLive(version) && version.parameters !== null)
      .map(({ number, parameters, legalBasis, validFrom, validTo }) => {
        const { regulationCode, article, confidence } = legalBasis
        const id = number === 1 ? code : `${code}@${number}`
        return { id, kind, selector, parameters, regulationCode, article, confidence, validFrom, validTo }
      }),
  )

/** What a rule says on a day; null before it began, after it ended, and where the requirement has fallen away. */
export const versionOn = ({ versions }: PolicyRule, day: Day): PolicyVersion | null =>
  versions.find((version) => isLive(version) && version.parameters !== null && isInForce(version, day)) ?? null

/** The version that was put on record last and not cancelled. */
export const lastVersion = ({ versions }: PolicyRule): PolicyVersion => versions.filter(isLive).at(-1)!

/** Where a version stands on a day. */
export const statusOn = (version: PolicyVersion, day: Day): PolicyVersionStatus =>
  version.cancellation ? 'CANCELLED' : statusOfValidity(version, day)

/** Where a time of validity stands on a day. */
export function statusOfValidity(validity: Validity, day: Day): PolicyVersionStatus {
  if (validity.validFrom > day) return 'UPCOMING'
  return isInForce(validity, day) ? 'IN_FORCE' : 'PAST'
}

const isLive = ({ cancellation }: PolicyVersion): boolean => cancellation === null

function firstVersion({ parameters, regulationCode, article, confidence, validFrom, validTo }: StoredPolicy) {
  const legalBasis = { regulationCode, article, confidence: confidence as Confidence, validFrom }
  const version = { number: 1, parameters: parameters as object, legalBasis, validFrom, validTo }
  return { ...version, change: null, cancellation: null }
}

function laterVersion(stored: StoredVersion): PolicyVersion {
  const { number, parameters, regulationCode, article, confidence, validFrom, validTo } = stored
  const { changedAt, reason, cancelledAt, cancelReason } = stored
  return {
    ...{ number, parameters, validFrom, validTo },
    legalBasis: { regulationCode, article, confidence, validFrom },
    change: { at: changedAt, reason },
    cancellation: cancelledAt === null ? null : { at: cancelledAt, reason: cancelReason ?? '' },
  }
}

function earlier(ownEnd: Day | null, nextBegin: Day): Day {
  const end = addDays(nextBegin, -1)
  return ownEnd !== null && ownEnd < end ? ownEnd : end
}
