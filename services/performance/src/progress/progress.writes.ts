import {
  badInput,
  type Context,
  demand,
  type FileDesk,
  notFound,
  readerId,
  refuse,
  type StoredFile,
  type Text,
  type Write,
} from '@jalur/common'
import type { CycleRuleRepository } from '../cycle/rules.repository'
import type { PlanParts } from '../plan/plan.writes'
import { PLAN_OWNER } from '../policy'
import type { RefusalCode } from '../refusals'
import { EVIDENCE } from '../uploads'
import { progressFaults, reportingTime, type SentProgress } from './progress'
import { holdResult, insertProgress, type ReportedResult } from './progress.repository'

/** What a report looks up besides its result. */
export interface ProgressParts extends Pick<PlanParts, 'context' | 'directory'> {
  cycleRules: CycleRuleRepository
  files: FileDesk
}

/** A report on one result of the own, approved plan, while the window of its month is open. @returns the id of the report */
export async function reportProgress(
  write: Write,
  parts: ProgressParts,
  { workResultId, indicatorId, ...report }: SentProgress & { workResultId: string; indicatorId: string | null },
): Promise<string> {
  const { context, directory, cycleRules, files } = parts
  const { language, today } = context
  const result = await holdResult(write.manager, workResultId)
  const owner = result && (await directory.load(result.employeeId))
  if (!result || !owner) throw notFound(language, 'input.workResult')
  demand(context, PLAN_OWNER, owner)
  const proofs = await filesOf(report, files, context)
  const faults = [
    ...progressFaults(report, today),
    ...(indicatorId === null || result.indicatorIds.includes(indicatorId)
      ? []
      : [{ field: 'indicator', reason: UNKNOWN }]),
    ...report.evidence.flatMap(({ fileId }, place) =>
      fileId === null || proofs.has(fileId) ? [] : [{ field: `evidence.${place}.file`, reason: UNKNOWN }],
    ),
  ]
  if (faults.length > 0) {
    throw badInput(
      language,
      faults.map(({ field, reason }) => ({ field: `input.${field}`, reason })),
    )
  }
  refuseWrongTime(result, report.reportedOn)
  const { isOpen, until } = reportingTime(await cycleRules.findWindows(), owner.agencyCode, report.reportedOn, today)
  if (!isOpen) refuse<RefusalCode>('WINDOW_CLOSED', 'input.reportedOn', closed(until ?? today))
  const id = await insertProgress(write.manager, workResultId, indicatorId, report, proofs)
  for (const file of proofs.keys()) await files.attach(write.manager, file)
  write.audit('PROGRESS_REPORTED', 'Progress', id)
  return id
}

function refuseWrongTime({ status, startsOn, endsOn }: ReportedResult, reportedOn: string): void {
  if (status !== 'APPROVED' && status !== 'REVISION_REQUESTED') refuse<RefusalCode>('NOT_NOW', null, NOT_APPROVED)
  if (reportedOn < startsOn || reportedOn > endsOn) refuse<RefusalCode>('OUTSIDE_PERIOD', 'input.reportedOn', OUTSIDE)
}

/** The files of the caller that the evidence names, by id. */
async function filesOf(
  { evidence }: SentProgress,
  files: FileDesk,
  { caller }: Context,
): Promise<Map<string, StoredFile>> {
  const ids = evidence.flatMap(({ fileId }) => fileId ?? [])
  const found = await Promise.all(ids.map((id) => files.find(id, EVIDENCE, readerId(caller))))
  return new Map(found.flatMap((file) => (file ? [[file.id, file] as const] : [])))
}

const UNKNOWN: Text = { id: 'tidak dikenal', en: 'unknown' }
const NOT_APPROVED: Text = {
  id: 'SKP ini belum disetujui atasan, jadi belum dapat diisi progresnya.',
  en: 'The superior has not approved this plan yet, so progress cannot be entered.',
}
const OUTSIDE: Text = { id: 'Hari itu di luar periode SKP ini.', en: 'That day lies outside the period of this plan.' }
const closed = (until: string): Text => ({
  id: `Pengisian untuk bulan itu ditutup ${until} pukul 24.00 WITA.`,
  en: `Entry for that month closed on ${until} at 24:00 WITA.`,
})
