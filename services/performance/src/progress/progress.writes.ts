import {
  badInput,
  checkVersion,
  type Day,
  demand,
  type DirectoryEntry,
  notFound,
  refuse,
  type StoredFile,
  type Text,
  type Write,
  zoneName,
} from '@jalur/common'
import type { CycleRuleRepository } from '../cycle/rules.repository'
import { attachFiles, checkEvidence, type EvidenceParts } from '../evidence/evidence.writes'
import type { PlanParts } from '../plan/plan.writes'
import { PLAN_OWNER } from '../policy'
import type { RefusalCode } from '../refusals'
import { indicatorFaults, progressFaults, reportingTime, type SentProgress } from './progress'
import {
  type HeldProgress,
  holdProgress,
  holdResult,
  insertProgress,
  putDecision,
  type ReportedResult,
  updateProgress,
} from './progress.repository'
import { moveProgress, type ProgressStatus } from './progress-state'
import { moveRefusal } from './progress-words'

/** What a report looks up besides its result. */
export type ProgressParts = Pick<PlanParts, 'context' | 'directory'> &
  EvidenceParts & {
    cycleRules: CycleRuleRepository
  }

/**
 * A report on one result of the own, approved plan, while the window of its month is open.
 * @returns the id of the report
 */
export async function reportProgress(
  write: Write,
  parts: ProgressParts,
  { workResultId, ...sent }: SentProgress & { workResultId: string },
  isDraft: boolean,
): Promise<string> {
  const result = await holdOwnResult(write, parts, workResultId, 'input.workResult')
  const files = await checkReport(write, parts, sent, { ...result, evidenceIds: [] })
  await refuseWrongTime(parts, result, { reportedOn: sent.reportedOn, wasReturned: false })
  const status = isDraft ? 'DRAFT' : 'SUBMITTED'
  const id = await insertProgress(write.manager, workResultId, { report: sent, status, files })
  write.audit(isDraft ? 'PROGRESS_SAVED' : 'PROGRESS_REPORTED', 'Progress', id)
  return id
}

/** The new content of an own draft, or of a report that was returned; handed to the superior unless it stays a draft. */
export async function changeProgress(
  write: Write,
  parts: ProgressParts,
  change: { id: string; expectedVersion: number },
  sent: SentProgress,
  isDraft: boolean,
): Promise<string> {
  const held = await holdOwn(write, parts, change)
  const result = await holdOwnResult(write, parts, held.workResultId, 'input.id')
  const files = await checkReport(write, parts, sent, { ...result, ...held })
  const status = moveOrRefuse(held, isDraft ? 'SAVE' : 'SUBMIT')
  await refuseWrongTime(parts, result, { reportedOn: sent.reportedOn, wasReturned: held.returnReason !== null })
  await updateProgress(write.manager, held.id, { report: sent, status, files })
  write.audit(isDraft ? 'PROGRESS_SAVED' : 'PROGRESS_REPORTED', 'Progress', held.id)
  return held.id
}

/** Takes an own report back that nobody has decided on; it is a draft then. */
export async function withdrawProgress(
  write: Write,
  parts: Pick<ProgressParts, 'context' | 'directory'>,
  change: { id: string; expectedVersion: number },
): Promise<string> {
  const held = await holdOwn(write, parts, change)
  const status = moveOrRefuse(held, 'WITHDRAW')
  await putDecision(write.manager, [held.id], { status, reason: null, deciderId: null })
  write.audit('PROGRESS_WITHDRAWN', 'Progress', held.id)
  return held.id
}

/** The own report, held; somebody else's is not to be known of. */
async function holdOwn(
  { manager }: Write,
  { context, directory }: Pick<ProgressParts, 'context' | 'directory'>,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<HeldProgress> {
  const held = (await holdProgress(manager, [id])).get(id)
  const owner = held && (await directory.load(held.employeeId))
  if (!held || !owner) throw notFound(context.language, 'input.id')
  demand(context, PLAN_OWNER, owner)
  checkVersion(expectedVersion, held.version, context.language)
  return held
}

/** The result of an own plan, which cannot change meanwhile. */
async function holdOwnResult(
  { manager }: Write,
  { context, directory }: ProgressParts,
  workResultId: string,
  field: string,
): Promise<ReportedResult & { owner: DirectoryEntry }> {
  const result = await holdResult(manager, workResultId)
  const owner = result && (await directory.load(result.employeeId))
  if (!result || !owner) throw notFound(context.language, field)
  demand(context, PLAN_OWNER, owner)
  return { ...result, owner }
}

/** @returns the files that the evidence names, which the report refers to from now on */
async function checkReport(
  write: Write,
  parts: ProgressParts,
  report: SentProgress,
  {
    owner,
    indicators,
    evidenceIds,
  }: Pick<ReportedResult, 'indicators'> & {
    owner: DirectoryEntry
    evidenceIds: readonly string[]
  },
): Promise<ReadonlyMap<string, StoredFile>> {
  const { language, todayIn } = parts.context
  const proofs = await checkEvidence(parts, report.evidence, evidenceIds)
  const faults = [
    ...progressFaults(report, todayIn(owner.agencyCode)),
    ...indicatorFaults(report, indicators),
    ...proofs.faults,
  ]
  if (faults.length > 0) {
    throw badInput(
      language,
      faults.map(({ field, reason }) => ({ field: `input.${field}`, reason })),
    )
  }
  await attachFiles(write, parts, proofs)
  return proofs.files
}

function moveOrRefuse(held: HeldProgress, act: 'SAVE' | 'SUBMIT' | 'WITHDRAW'): ProgressStatus {
  const move = moveProgress(held, act, 'OWNER', null)
  if ('to' in move) return move.to
  const { code, message } = moveRefusal(move.refused, held.status)
  return refuse<RefusalCode>(code, null, message)
}

async function refuseWrongTime(
  { context, cycleRules }: ProgressParts,
  { status, startsOn, endsOn, owner }: ReportedResult & { owner: DirectoryEntry },
  time: { reportedOn: string; wasReturned: boolean },
): Promise<void> {
  const { reportedOn } = time
  if (status !== 'APPROVED' && status !== 'REVISION_REQUESTED') refuse<RefusalCode>('NOT_NOW', null, NOT_APPROVED)
  if (reportedOn < startsOn || reportedOn > endsOn) refuse<RefusalCode>('OUTSIDE_PERIOD', 'input.reportedOn', OUTSIDE)
  const today = context.todayIn(owner.agencyCode)
  const { isOpen, until } = reportingTime(await cycleRules.findWindows(), owner.agencyCode, time, today)
  const zone = zoneName(context.zoneOf(owner.agencyCode))
  if (!isOpen) refuse<RefusalCode>('WINDOW_CLOSED', 'input.reportedOn', closed(until ?? today, zone))
}

const NOT_APPROVED: Text = {
  id: 'SKP ini belum disetujui atasan, jadi belum dapat diisi progresnya.',
  en: 'The superior has not approved this plan yet, so progress cannot be entered.',
}
const OUTSIDE: Text = { id: 'Hari itu di luar periode SKP ini.', en: 'That day lies outside the period of this plan.' }
const closed = (until: Day, zone: string): Text => ({
  id: `Pengisian untuk bulan itu ditutup ${until} pukul 24.00 ${zone}.`,
  en: `Entry for that month closed on ${until} at 24:00 ${zone}.`,
})
