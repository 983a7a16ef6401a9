/** Several records in one request. Pure. */
import { refusalReason, type RefusalReason, type Text } from '@jalur/common'
import type { RefusalCode } from './refusals'

/** Whether one record that is refused holds up the others. */
export const BatchMode = { ALL_OR_NONE: 'ALL_OR_NONE', EACH: 'EACH' } as const
export type BatchMode = keyof typeof BatchMode

export const LARGEST_BATCH = 100

/** What became of a batch: what was done, and why the rest was not, by its place in the input. */
export interface BatchResult {
  done: string[]
  reasons: RefusalReason<RefusalCode>[]
}

/** Why one record of a batch is refused; its place is told with it. */
export const batchReason = (code: RefusalCode, message: Text): RefusalReason<RefusalCode> =>
  refusalReason(code, null, message)

/** What is wrong with the list itself: nothing in it, too much, or one record twice. */
export function batchFaults(field: string, ids: readonly string[]): { field: string; reason: Text }[] {
  if (ids.length < 1 || ids.length > LARGEST_BATCH) {
    return [{ field, reason: { id: `perlu 1 sampai ${LARGEST_BATCH}`, en: `needs 1 to ${LARGEST_BATCH}` } }]
  }
  return ids.flatMap((id, place) =>
    ids.indexOf(id) === place
      ? []
      : [{ field: `${field}.${place}`, reason: { id: 'disebut dua kali', en: 'named twice' } }],
  )
}

/** True where nothing at all is to be done for these reasons. */
export const stopsAll = (mode: BatchMode, asked: number, refused: number): boolean =>
  mode === 'ALL_OR_NONE' ? refused > 0 : refused === asked
