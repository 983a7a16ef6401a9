/** What a direct superior decides on reports, several in one transaction. */
import {
  badInput,
  type Context,
  type DirectoryEntry,
  isGranted,
  type RefusalReason,
  Refused,
  relationsOf,
  type Text,
  type Write,
} from '@jalur/common'
import { batchFaults, type BatchMode, type BatchResult, batchReason, stopsAll } from '../batch'
import { noteFaults } from '../evaluation/evaluation'
import type { PlanParts } from '../plan/plan.writes'
import { PLAN_APPRAISER } from '../policy'
import type { RefusalCode } from '../refusals'
import { type HeldProgress, holdProgress, putDecision } from './progress.repository'
import { moveProgress, type ProgressAct, type ProgressStatus } from './progress-state'
import { moveRefusal } from './progress-words'

export type DecisionParts = Pick<PlanParts, 'context' | 'directory'>

/** What superiors do to reports, with what each leaves behind. */
const DECISIONS = {
  APPROVE: { to: 'APPROVED', audit: 'PROGRESS_APPROVED' },
  RETURN: { to: 'RETURNED', audit: 'PROGRESS_RETURNED' },
  UNDO_APPROVAL: { to: 'SUBMITTED', audit: 'PROGRESS_APPROVAL_UNDONE' },
} as const satisfies Partial<Record<ProgressAct, { to: ProgressStatus; audit: string }>>
export type DecisionAct = keyof typeof DECISIONS

/** Which reports, each in the version that was looked at. */
export interface ReportBatch {
  reports: readonly { id: string; expectedVersion: number }[]
  mode: BatchMode
}

/**
 * Approves or returns reports of direct subordinates, or takes approvals back that the caller gave.
 * @throws Refused where nothing is done at all
 */
export async function decideProgress(
  write: Write,
  { context, directory }: DecisionParts,
  { reports, mode }: ReportBatch,
  act: DecisionAct,
  reason: string | null,
): Promise<BatchResult> {
  const ids = reports.map(({ id }) => id)
  const faults = [...batchFaults('reports', ids), ...noteFaults('reason', reason)]
  if (faults.length > 0) throw badInput(context.language, faults.map(inInput))
  const held = await holdProgress(write.manager, ids)
  const reasons: RefusalReason<RefusalCode>[] = []
  const done: string[] = []
  for (const [place, { id, expectedVersion }] of reports.entries()) {
    const report = held.get(id)
    const owner = report ? await directory.load(report.employeeId) : null
    const refused =
      report && owner && isAppraiser(context, owner)
        ? refusalOf(context, report, { act, reason, expectedVersion })
        : batchReason('UNKNOWN_RECORD', UNKNOWN)
    if (refused) reasons.push({ ...refused, field: `input.reports.${place}` })
    else done.push(id)
  }
  if (stopsAll(mode, reports.length, reasons.length)) throw new Refused(reasons)
  const { to: status, audit } = DECISIONS[act]
  const deciderId = context.caller.kind === 'PERSON' && act !== 'UNDO_APPROVAL' ? context.caller.employeeId : null
  await putDecision(write.manager, done, { status, reason: act === 'RETURN' ? reason : null, deciderId })
  for (const id of done) write.audit(audit, 'Progress', id)
  return { done, reasons }
}

function refusalOf(
  { caller }: Context,
  report: HeldProgress,
  { act, reason, expectedVersion }: { act: DecisionAct; reason: string | null; expectedVersion: number },
): RefusalReason<RefusalCode> | null {
  if (report.status === 'DRAFT') return batchReason('UNKNOWN_RECORD', UNKNOWN)
  if (report.version !== expectedVersion) return batchReason('CHANGED_MEANWHILE', CHANGED)
  const move = moveProgress(report, act, 'APPRAISER', reason)
  if ('refused' in move) return moveRefusal(move.refused, report.status)
  const isOwn = caller.kind === 'PERSON' && report.deciderId === caller.employeeId
  return act === 'UNDO_APPROVAL' && !isOwn ? batchReason('NOT_YOUR_DECISION', NOT_YOURS) : null
}

/** True where the caller is the direct superior, who decides. */
export const isAppraiser = ({ caller }: Context, owner: DirectoryEntry): boolean =>
  isGranted(PLAN_APPRAISER, caller, relationsOf(caller, { ...owner, superiorIds: owner.superiorIds.slice(0, 1) }))

const inInput = ({ field, reason }: { field: string; reason: Text }) => ({ field: `input.${field}`, reason })

const UNKNOWN: Text = {
  id: 'Tidak ada progres seperti itu dari bawahan langsung Anda.',
  en: 'None of your direct subordinates has handed in such a report.',
}
const CHANGED: Text = {
  id: 'Progres ini berubah sejak Anda membukanya. Baca kembali sebelum memutuskan.',
  en: 'This report was changed since you opened it. Read it again before you decide.',
}
const NOT_YOURS: Text = {
  id: 'Persetujuan ini diberikan atasan lain; hanya pemberinya yang dapat menariknya.',
  en: 'Another superior gave this approval; only who gave it can take it back.',
}
