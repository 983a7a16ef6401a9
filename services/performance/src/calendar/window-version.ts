/** Windows and cadence that an agency sets for itself, as versions with a validity. Pure. */
import { addDays, type Day, type RefusalReason, refusalReason } from '@jalur/common'
import { cadenceOf, type CadenceRule } from '../cycle/terms'
import { WindowKind, type WindowRule, windowsFor } from '../cycle/window'
import type { Cadence } from '../evaluation/period'
import type { RefusalCode } from '../refusals'

/** On which days of a month a window is open; see `WindowRule`. */
export type WindowDays = Pick<WindowRule, 'kind' | 'fromDay' | 'toDay' | 'monthsAfter'>

/** What a version sets: one window of each kind, and how often plans that start under it are evaluated. */
export interface WindowSetting {
  windows: readonly WindowDays[]
  cadence: Cadence
}

/** A version as stored. */
export interface StoredWindowVersion extends WindowSetting {
  agencyCode: string
  /** Within the agency, from 1 on. */
  number: number
  /** First day of the first month whose windows are these. */
  validFrom: Day
  /** Number and date of the decision of the agency. */
  decision: string
  reason: string
  changedAt: Date
  cancelledAt: Date | null
  cancelReason: string | null
}

/** Where a version stands. */
export const WindowVersionStatus = {
  PAST: 'PAST',
  IN_FORCE: 'IN_FORCE',
  UPCOMING: 'UPCOMING',
  CANCELLED: 'CANCELLED',
} as const
export type WindowVersionStatus = keyof typeof WindowVersionStatus

/** A version with its end, which is not stored but follows: the day before the next one begins. */
export interface WindowVersion extends StoredWindowVersion {
  validTo: Day | null
  status: WindowVersionStatus
}

/** The versions of one agency on a day, oldest first. */
export function windowVersions(stored: readonly StoredWindowVersion[], today: Day): WindowVersion[] {
  const ends = new Map(withEnds(stored).map(({ version, validTo }) => [version, validTo]))
  return [...stored]
    .sort((a, b) => a.number - b.number)
    .map((version) => {
      const validTo = ends.get(version) ?? null
      return { ...version, validTo, status: statusOn(version, validTo, today) }
    })
}

/** Grows with each version and each cancellation; 1 before the first. */
export const policyVersion = (stored: readonly StoredWindowVersion[]): number =>
  1 + stored.length + stored.filter(({ cancelledAt }) => cancelledAt !== null).length

/** The version that was put on record last and not cancelled. */
export const lastVersion = (stored: readonly StoredWindowVersion[]): StoredWindowVersion | null =>
  liveVersions(stored).at(-1) ?? null

/** What holds for the windows of a month; null where a kind of window has no rule. */
export function settingFor(
  { windows, cadences }: { windows: readonly WindowRule[]; cadences: readonly CadenceRule[] },
  agencyCode: string,
  month: Day,
): WindowSetting | null {
  const found = windowsFor(windows, agencyCode, month)
  if (found.length < Object.keys(WindowKind).length) return null
  return {
    windows: found.map(({ rule: { kind, fromDay, toDay, monthsAfter } }) => ({ kind, fromDay, toDay, monthsAfter })),
    cadence: cadenceOf(cadences, agencyCode, month),
  }
}

/** When the first of the windows opens that a version sets: until then it can be cancelled. */
export const beginsOn = (version: NewSetting): Day =>
  windowsFor(rulesOf(version), version.agencyCode, version.validFrom)[0]!.opensOn

/** A setting of an agency from a month on, on record or only thought of. */
export type NewSetting = WindowSetting & Pick<StoredWindowVersion, 'agencyCode' | 'validFrom' | 'decision'>

/** The regulation that windows of agencies serve. */
const SERVED = { regulationCode: 'PERMENPANRB_6_2022', article: null, confidence: 'PARTLY_VERIFIED' } as const

/** A setting as rules of windows, which go before the common ones. */
export const rulesOf = ({ windows, agencyCode, validFrom, decision }: NewSetting, validTo: Day | null = null) =>
  windows.map((days): WindowRule => ({ ...days, agencyCode, validFrom, validTo, decision, ...SERVED }))

/** A setting as a rule of the cadence. */
export const cadenceRuleOf = (
  { cadence, agencyCode, validFrom }: NewSetting,
  validTo: Day | null = null,
): CadenceRule => ({
  ...{ cadence, agencyCode, validFrom, validTo, ...SERVED },
})

/** What the versions of agencies say, as rules that go before those of a release. */
export function ownRules(stored: readonly StoredWindowVersion[]): { windows: WindowRule[]; cadences: CadenceRule[] } {
  const agencies = [...new Set(stored.map(({ agencyCode }) => agencyCode))]
  const timed = agencies.flatMap((code) => withEnds(stored.filter(({ agencyCode }) => agencyCode === code)))
  return {
    windows: timed.flatMap(({ version, validTo }) => rulesOf(version, validTo)),
    cadences: timed.map(({ version, validTo }) => cadenceRuleOf(version, validTo)),
  }
}

/** Why a version cannot be cancelled; nothing where it can. */
export function cancelRefusals({ status }: WindowVersion): RefusalReason<RefusalCode>[] {
  if (status === 'UPCOMING') return []
  return [status === 'CANCELLED' ? CANCELLED : BEGUN]
}

const liveVersions = (stored: readonly StoredWindowVersion[]): StoredWindowVersion[] =>
  stored.filter(({ cancelledAt }) => cancelledAt === null).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))

/** The versions of one agency that stand, each to the day before the next one begins. */
const withEnds = (stored: readonly StoredWindowVersion[]) =>
  liveVersions(stored).map((version, index, live) => {
    const next = live[index + 1]
    return { version, validTo: next ? addDays(next.validFrom, -1) : null }
  })

function statusOn(version: StoredWindowVersion, validTo: Day | null, today: Day): WindowVersionStatus {
  if (version.cancelledAt !== null) return 'CANCELLED'
  if (today < beginsOn(version)) return 'UPCOMING'
  return validTo === null || today <= validTo ? 'IN_FORCE' : 'PAST'
}

const BEGUN = refusalReason<RefusalCode>('POLICY_BEGUN', 'input.number', {
  id: 'Versi ini sudah berlaku. Tetapkan versi baru mulai bulan lain.',
  en: 'This version has begun. Make a new one from another month on.',
})
const CANCELLED = refusalReason<RefusalCode>('POLICY_CANCELLED', 'input.number', {
  id: 'Versi ini sudah dibatalkan.',
  en: 'This version is cancelled already.',
})
