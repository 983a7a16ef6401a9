/** HR officers set the windows of their agency, each act in the transaction of a mutation. */
import { badInput, checkVersion, demand, notFound, readerId, Refused, type Text, type Write } from '@jalur/common'
import type { PerformanceContext } from '../context'
import { WINDOW_SETTER } from '../policy'
import { cancelVersion, insertVersion, lockVersions } from './calendar.repository'
import { changeFaults, changeRefusals, type KnownRules, lengthFaults } from './window-change'
import { cancelRefusals, type NewSetting, policyVersion, windowVersions } from './window-version'

/** Refuses who is no HR officer of the agency. */
export const demandSetter = (context: PerformanceContext, agencyCode: string): void =>
  demand(context, WINDOW_SETTER, { id: '', agencyCode, superiorIds: [] })

/** Refuses a change that cannot be understood. @throws BAD_USER_INPUT naming each field below `path` */
export function checkChange({ language, todayIn }: PerformanceContext, change: NewSetting, path: string): void {
  refuseFields(language, path, changeFaults(change, todayIn(change.agencyCode)))
}

/** Lets windows lie elsewhere from a month on. What was set until then stays. @returns the code of the agency */
export async function setWindows(
  write: Write,
  context: PerformanceContext,
  change: NewSetting,
  { reason, expectedVersion }: { reason: string; expectedVersion: number },
): Promise<string> {
  const { agencyCode } = change
  demandSetter(context, agencyCode)
  checkChange(context, change, 'input.change')
  refuseFields(context.language, 'input', lengthFaults('reason', reason))
  const stored = await lockVersions(write.manager, agencyCode)
  checkVersion(expectedVersion, policyVersion(stored), context.language)
  const known: KnownRules = { ...(await rulesNow(context)), stored }
  const refusals = changeRefusals(change, known, context.todayIn(agencyCode))
  if (refusals.length > 0) throw new Refused(refusals)
  const number = stored.length + 1
  await insertVersion(write.manager, number, change, actOf(context, reason))
  write.audit('PERFORMANCE_WINDOWS_SET', 'Agency', agencyCode)
  write.emit({
    ...{ aggregateType: 'Agency', aggregateId: agencyCode, type: 'PerformanceWindowsSet' },
    payload: { ...change, number },
  })
  return agencyCode
}

/** Takes a version back that has not begun; what it would have ended goes on. @returns the code of the agency */
export async function cancelWindows(
  write: Write,
  context: PerformanceContext,
  { agencyCode, number }: { agencyCode: string; number: number },
  { reason, expectedVersion }: { reason: string; expectedVersion: number },
): Promise<string> {
  demandSetter(context, agencyCode)
  refuseFields(context.language, 'input', lengthFaults('reason', reason))
  const stored = await lockVersions(write.manager, agencyCode)
  const version = windowVersions(stored, context.todayIn(agencyCode)).find((each) => each.number === number)
  if (!version) throw notFound(context.language, 'input.number')
  checkVersion(expectedVersion, policyVersion(stored), context.language)
  const refusals = cancelRefusals(version)
  if (refusals.length > 0) throw new Refused(refusals)
  await cancelVersion(write.manager, version, actOf(context, reason))
  write.audit('PERFORMANCE_WINDOWS_CANCELLED', 'Agency', agencyCode)
  write.emit({
    ...{ aggregateType: 'Agency', aggregateId: agencyCode, type: 'PerformanceWindowsCancelled' },
    payload: { number },
  })
  return agencyCode
}

/** The rules as they are on record, whatever a process keeps in memory. */
export async function rulesNow({ cycleRules }: PerformanceContext): Promise<Omit<KnownRules, 'stored'>> {
  const [windows, cadences] = await Promise.all([cycleRules.findWindows(), cycleRules.findCadences()])
  return { windows, cadences }
}

const actOf = ({ caller, receivedAt }: PerformanceContext, reason: string) => ({
  ...{ reason: reason.trim(), at: receivedAt, by: readerId(caller) },
})

function refuseFields(
  language: PerformanceContext['language'],
  path: string,
  faults: readonly { field: string; reason: Text }[],
): void {
  if (faults.length === 0) return
  throw badInput(
    language,
    faults.map(({ field, reason }) => ({ field: `${path}.${field}`, reason })),
  )
}
