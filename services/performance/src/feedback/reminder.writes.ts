/** HR officers remind superiors who owe feedback about a month. */
import {
  badInput,
  type Context,
  type Day,
  type DirectoryEntry,
  isGranted,
  isUuid,
  type RefusalReason,
  relationsOf,
  type Text,
  type Write,
} from '@jalur/common'
import { batchFaults, type BatchResult, batchReason } from '../batch'
import type { WindowRule } from '../cycle/window'
import { FEEDBACK_REMINDER } from '../policy'
import type { RefusalCode } from '../refusals'
import { remindEach } from '../remind.writes'
import { dutyTime } from './duty'
import type { OwedFeedbackRepository } from './owed.repository'
import { reminderFault, type ReminderFault } from './reminder'
import { insertFeedbackReminders } from './reminder.repository'

export interface FeedbackReminderParts {
  context: Context
  directory: { load(id: string): Promise<DirectoryEntry | null> }
  owedFeedback: OwedFeedbackRepository
  windows: readonly WindowRule[]
}

/**
 * Reminds superiors of the own agency who owe feedback about a month, each once a day.
 * @returns the ids of those who were reminded
 * @throws Refused where nobody is
 */
export async function remindOwedFeedback(
  write: Write,
  parts: FeedbackReminderParts,
  superiors: readonly string[],
  month: Day,
): Promise<BatchResult> {
  const { context } = parts
  const faults = batchFaults('input.superiors', superiors)
  if (faults.length > 0) throw badInput(context.language, faults)
  const refusals = await refusalsOf(parts, superiors, month)
  const officerId = context.caller.kind === 'PERSON' ? context.caller.employeeId : null
  return remindEach(write, {
    ...{ field: 'input.superiors', ids: superiors, refusals },
    insert: (ids) => insertFeedbackReminders(write.manager, ids, { month, officerId, on: context.today }),
    ...{ act: 'FEEDBACK_REMINDED', event: 'FeedbackReminded', payload: { month, officerId } },
  })
}

async function refusalsOf(
  { context, directory, owedFeedback, windows }: FeedbackReminderParts,
  superiors: readonly string[],
  month: Day,
): Promise<(RefusalReason<RefusalCode> | null)[]> {
  const { caller, today } = context
  const people = await Promise.all(superiors.map((id) => (isUuid(id) ? directory.load(id) : null)))
  const own = people.flatMap((it) => (it && isGranted(FEEDBACK_REMINDER, caller, relationsOf(caller, it)) ? [it] : []))
  const [agencyCode] = own.map((it) => it.agencyCode)
  if (agencyCode === undefined) return superiors.map(() => batchReason('UNKNOWN_RECORD', UNKNOWN))
  const time = dutyTime(windows, agencyCode, month)
  const ids = own.map(({ id }) => id)
  const owing = await owedFeedback.findFor(ids, { agencyCode, unitId: null, time })
  const owed = new Map(owing.map((it) => [it.superiorId, it.owed]))
  return superiors.map((id) => {
    if (!ids.includes(id)) return batchReason('UNKNOWN_RECORD', UNKNOWN)
    const fault = reminderFault(owed.get(id) ?? 0, time, today)
    return fault && batchReason(fault, FAULTS[fault])
  })
}

const UNKNOWN: Text = { id: 'Bukan pegawai instansi Anda.', en: 'Is no employee of your agency.' }
const FAULTS: Readonly<Record<ReminderFault, Text>> = {
  WINDOW_CLOSED: {
    id: 'Umpan balik untuk bulan itu tidak lagi, atau belum, dihitung.',
    en: 'Feedback about that month no longer counts, or does not count yet.',
  },
  NOT_NOW: {
    id: 'Sudah memberi umpan balik kepada semua bawahan langsung.',
    en: 'Has given every direct subordinate feedback.',
  },
}
