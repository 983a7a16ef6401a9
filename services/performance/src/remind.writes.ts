/** Reminders of several people in one transaction. */
import { type RefusalReason, Refused, type Text, type Write } from '@jalur/common'
import { type BatchResult, batchReason, stopsAll } from './batch'
import type { RefusalCode } from './refusals'

/** Whom a request reminds, and how it is kept and told. */
export interface Reminding {
  /** The list in the input. */
  field: string
  ids: readonly string[]
  /** Why each is not reminded, in the order of the ids; null where nothing forbids it. */
  refusals: readonly (RefusalReason<RefusalCode> | null)[]
  /** Writes down who is reminded. @returns the ids of those who were not reminded that day before */
  insert: (ids: readonly string[]) => Promise<string[]>
  /** Act of the audit, and type of the event. */
  act: string
  event: string
  payload: object
}

/**
 * Reminds those whom nothing forbids to remind, each once a day.
 * @throws Refused where nobody is
 */
export async function remindEach(write: Write, reminding: Reminding): Promise<BatchResult> {
  const { field, ids, refusals, insert, act, event: type, payload } = reminding
  const done = await insert(ids.filter((_id, place) => refusals[place] === null))
  const reasons = ids.flatMap((id, place): RefusalReason<RefusalCode>[] =>
    done.includes(id)
      ? []
      : [{ ...(refusals[place] ?? batchReason('REMINDED_TODAY', REMINDED)), field: `${field}.${place}` }],
  )
  if (stopsAll('EACH', ids.length, reasons.length)) throw new Refused(reasons)
  for (const id of done) {
    write.audit(act, 'Employee', id)
    write.emit({ aggregateType: 'Employee', aggregateId: id, type, payload })
  }
  return { done, reasons }
}

const REMINDED: Text = {
  id: 'Sudah diingatkan hari ini. Coba lagi besok.',
  en: 'Was reminded today already. Try again tomorrow.',
}
