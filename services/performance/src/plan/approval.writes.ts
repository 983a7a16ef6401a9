/** Approvals of several plans in one transaction, and taking them back. */
import { badInput, type Context, type RefusalReason, Refused, type Text, type Write } from '@jalur/common'
import { batchFaults, type BatchMode, type BatchResult, batchReason, stopsAll } from '../batch'
import { isAppraiser } from '../progress/decision.writes'
import type { RefusalCode } from '../refusals'
import { approvalFault, type ApprovalFault, UNDO_MINUTES } from './approval'
import { type ApprovedPlan, holdPlans, putState } from './plan.repository'
import { movePlan, type PlanAct } from './plan-state'
import { NOT_NOW } from './plan-words'
import { callerOf, type PlanParts } from './plan.writes'

export type ApprovalAct = Extract<PlanAct, 'APPROVE' | 'UNDO_APPROVAL'>

/** Which plans, each in the version that was looked at. */
export interface PlanBatch {
  plans: readonly { id: string; expectedVersion: number }[]
  mode: BatchMode
}

/**
 * Approves submitted plans of direct subordinates, or takes approvals back that the caller gave.
 * @throws Refused where nothing is done at all
 */
export async function decideApprovals(
  write: Write,
  { context, directory }: Pick<PlanParts, 'context' | 'directory'>,
  { plans, mode }: PlanBatch,
  act: ApprovalAct,
): Promise<BatchResult> {
  const ids = plans.map(({ id }) => id)
  const faults = batchFaults('input.plans', ids)
  if (faults.length > 0) throw badInput(context.language, faults)
  const held = await holdPlans(write.manager, ids)
  const reasons: RefusalReason<RefusalCode>[] = []
  const done: string[] = []
  for (const [place, { id, expectedVersion }] of plans.entries()) {
    const plan = held.get(id)
    const owner = plan ? await directory.load(plan.employeeId) : null
    const refused =
      plan && owner && isAppraiser(context, owner)
        ? refusalOf(context, plan, act, expectedVersion)
        : batchReason('UNKNOWN_RECORD', UNKNOWN)
    if (refused) reasons.push({ ...refused, field: `input.plans.${place}` })
    else done.push(id)
  }
  if (stopsAll(mode, plans.length, reasons.length)) throw new Refused(reasons)
  for (const id of done) {
    const [status, approverId] =
      act === 'APPROVE' ? (['APPROVED', callerOf(context)] as const) : (['SUBMITTED'] as const)
    await putState(write.manager, id, { status, approverId, reason: null })
    write.audit(`PLAN_${act}`, 'PerformancePlan', id)
  }
  return { done, reasons }
}

function refusalOf(
  context: Context,
  plan: ApprovedPlan,
  act: ApprovalAct,
  expectedVersion: number,
): RefusalReason<RefusalCode> | null {
  if (plan.status === 'DRAFT') return batchReason('UNKNOWN_RECORD', UNKNOWN)
  if (plan.version !== expectedVersion) return batchReason('CHANGED_MEANWHILE', CHANGED)
  if ('refused' in movePlan(plan.status, act, 'APPRAISER', null)) return batchReason('NOT_NOW', NOT_NOW[plan.status])
  const fault = act === 'UNDO_APPROVAL' ? approvalFault(plan, callerOf(context)) : null
  return fault && batchReason(fault, STANDS[fault])
}

const UNKNOWN: Text = {
  id: 'Tidak ada SKP seperti itu dari bawahan langsung Anda.',
  en: 'None of your direct subordinates has handed in such a plan.',
}
const CHANGED: Text = {
  id: 'SKP ini berubah sejak Anda membukanya. Baca kembali sebelum memutuskan.',
  en: 'This plan was changed since you opened it. Read it again before you decide.',
}
const STANDS: Readonly<Record<ApprovalFault, Text>> = {
  NOT_YOUR_DECISION: {
    id: 'Persetujuan ini diberikan atasan lain; hanya pemberinya yang dapat menariknya.',
    en: 'Another superior gave this approval; only who gave it can take it back.',
  },
  WINDOW_CLOSED: {
    id: `Persetujuan hanya dapat ditarik dalam ${UNDO_MINUTES} menit. Sesudah itu pemilik SKP dapat meminta revisi.`,
    en: `An approval can be taken back within ${UNDO_MINUTES} minutes only. Afterwards the owner can ask for a revision.`,
  },
  BUILT_ON: {
    id: 'Sudah ada progres, umpan balik, atau tautan bawahan yang bertumpu pada SKP ini. Pemilik SKP dapat meminta revisi.',
    en: 'Reports, feedback or links of subordinates rest on this plan already. The owner can ask for a revision.',
  },
}
