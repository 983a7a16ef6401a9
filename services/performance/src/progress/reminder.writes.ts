/** Superiors remind those who have reported nothing, or have to mend a report. */
import { badInput, type Day, isUuid, type RefusalReason, type Text, type Write } from '@jalur/common'
import { batchFaults, type BatchResult, batchReason } from '../batch'
import type { CycleRuleRepository } from '../cycle/rules.repository'
import type { RefusalCode } from '../refusals'
import { remindEach } from '../remind.writes'
import { type DecisionParts, isAppraiser } from './decision.writes'
import type { ProgressMonth } from './month'
import type { MonthRepository } from './month.repository'
import { insertReminders } from './month.repository'
import { reportingTime } from './progress'

export interface ReminderParts extends DecisionParts {
  months: MonthRepository
  cycleRules: CycleRuleRepository
}

/**
 * Reminds direct subordinates of a month while they can still report on it, each once a day.
 * @returns the ids of those who were reminded
 * @throws Refused where nobody is
 */
export async function remindProgress(
  write: Write,
  parts: ReminderParts,
  employees: readonly string[],
  month: Day,
): Promise<BatchResult> {
  const { context, months } = parts
  const faults = batchFaults('input.employees', employees)
  if (faults.length > 0) throw badInput(context.language, faults)
  const known = employees.filter(isUuid)
  const states = await months.findMonths(known.map((employeeId) => ({ employeeId, month })))
  const stateOf = new Map(states.map((state) => [state.employeeId, state]))
  const refusals = await Promise.all(employees.map((id) => refusalOf(parts, stateOf.get(id))))
  const superiorId = (context.caller.kind === 'PERSON' && context.caller.employeeId) || ''
  return remindEach(write, {
    ...{ field: 'input.employees', ids: employees, refusals },
    insert: (ids) => insertReminders(write.manager, ids, { month, superiorId, on: context.today }),
    ...{ act: 'PROGRESS_REMINDED', event: 'ProgressReminded', payload: { month, superiorId } },
  })
}

async function refusalOf(
  { context, directory, cycleRules }: ReminderParts,
  state: ProgressMonth | undefined,
): Promise<RefusalReason<RefusalCode> | null> {
  const person = state ? await directory.load(state.employeeId) : null
  if (!state || !person || !isAppraiser(context, person)) return batchReason('UNKNOWN_RECORD', UNKNOWN)
  if (state.state === 'SUBMITTED' || state.state === 'APPROVED') return batchReason('NOT_NOW', REPORTED)
  const time = { reportedOn: state.month, wasReturned: state.state === 'RETURNED' }
  const today = context.todayIn(person.agencyCode)
  const { isOpen } = reportingTime(await cycleRules.findWindows(), person.agencyCode, time, today)
  return isOpen ? null : batchReason('WINDOW_CLOSED', CLOSED)
}

const UNKNOWN: Text = { id: 'Bukan bawahan langsung Anda.', en: 'Is no direct subordinate of yours.' }
const REPORTED: Text = { id: 'Progres bulan itu sudah dikirim.', en: 'The reports of that month were handed in.' }
const CLOSED: Text = {
  id: 'Progres bulan itu tidak dapat diisi hari ini.',
  en: 'Nothing can be reported on that month today.',
}
