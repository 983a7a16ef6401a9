/** What owners and appraisers do to a plan, each in the transaction of a mutation. */
import {
  badInput,
  checkVersion,
  type Context,
  type DirectoryEntry,
  demand,
  notFound,
  refusalReason,
  refuse,
  Refused,
  type Text,
  type Write,
} from '@jalur/common'
import type { AgencyDays } from '../agency/zone'
import { PLAN_APPRAISER, PLAN_OWNER } from '../policy'
import type { RefusalCode } from '../refusals'
import type { BehaviourValue } from './plan'
import { agreementFaults, type AgreementRule, agreementRule } from './agreement'
import { draftFaults, incompleteParts, type KeptIndicator, type KeptResult, type PlanDraft } from './plan-checks'
import { movePlan, type PlanAct, type PlanActor, type PlanStatus } from './plan-state'
import { NOT_NOW } from './plan-words'
import {
  findOverlap,
  hasApprovedPlan,
  indicatorsInUse,
  isEvaluatedOutside,
  linkableResults,
  lockPlan,
  type LockedPlan,
  type PlanRepository,
  putDraft,
  putExpectations,
  putState,
  resultsInUse,
} from './plan.repository'

/** What the writes look up besides the plan. */
export interface PlanParts {
  context: Context & AgencyDays
  plans: PlanRepository
  directory: { load(id: string): Promise<DirectoryEntry | null> }
}

/** A new plan of the caller, or a change to a draft. @returns the id of the plan */
export async function savePlan(
  write: Write,
  parts: PlanParts,
  draft: PlanDraft<KeptResult>,
  change: { id: string; expectedVersion: number } | null,
): Promise<string> {
  const { language } = parts.context
  const owner = await callerEntry(parts, change ? 'input.id' : 'me')
  const plan = change && (await lockOwn(write, parts, change))
  if (plan) moveOrRefuse(plan, 'SAVE', 'OWNER', null)
  const faults = draftFaults(draft)
  if (faults.length > 0) throw badInput(language, faults.map(inInput))
  if (plan && (await isEvaluatedOutside(write.manager, plan.id, draft))) {
    throw badInput(language, [{ field: 'input.endsOn', reason: EVALUATED }])
  }
  await checkIds(write, parts, draft, plan, owner)
  const overlap = await findOverlap(write.manager, owner.id, draft, plan?.id ?? null)
  if (overlap !== null) refuse<RefusalCode>('OVERLAP', 'input.startsOn', overlapText(overlap))
  const id = await putDraft(write.manager, owner.id, plan?.id ?? null, draft)
  write.audit('PLAN_SAVED', 'PerformancePlan', id)
  return id
}

/** The results of an own plan of another period in a new draft, or in one after those that it has. @returns the id of the draft */
export async function copyPlan(
  write: Write,
  parts: PlanParts,
  { from, startsOn, endsOn }: { from: string; startsOn: string; endsOn: string },
  change: { id: string; expectedVersion: number } | null,
): Promise<string> {
  const owner = await callerEntry(parts, 'me')
  const source = await parts.plans.find(from)
  if (!source || source.employeeId !== owner.id) throw notFound(parts.context.language, 'input.from')
  const links = source.workResults.flatMap(({ cascadedFrom }) => cascadedFrom?.id ?? [])
  const linkable = await linkableResults(write.manager, owner.superiorIds[0] ?? null, links)
  const copied = source.workResults.map(({ kind, statement, agreement, indicators, actions, cascadedFrom }) => ({
    ...{ id: null, kind, statement, agreement },
    indicators: indicators.map((indicator) => ({ ...indicator, id: null })),
    // The days were of the other period.
    actions: actions.map((action) => ({ ...action, dueOn: null })),
    cascadedFrom: cascadedFrom && linkable.has(cascadedFrom.id) ? cascadedFrom.id : null,
  }))
  const draft = change && (await parts.plans.find(change.id))
  const kept = (draft?.workResults ?? []).map((result) => ({
    ...result,
    cascadedFrom: result.cascadedFrom?.id ?? null,
  }))
  const { approach, annex } = draft ?? source
  return savePlan(write, parts, { startsOn, endsOn, approach, workResults: [...kept, ...copied], annex }, change)
}

/** Hands a plan to the direct superior. */
export async function submitPlan(
  write: Write,
  parts: PlanParts & { agreements: readonly AgreementRule[] },
  change: { id: string; expectedVersion: number },
): Promise<string> {
  const owner = await callerEntry(parts, 'input.id')
  const plan = await lockOwn(write, parts, change)
  const status = moveOrRefuse(plan, 'SUBMIT', 'OWNER', null)
  const written = (await parts.plans.find(plan.id))!
  const superiorId = owner.superiorIds[0] ?? null
  const superiorHasPlan = await hasApprovedPlan(write.manager, superiorId, written)
  if (superiorId !== null && !superiorHasPlan) refuse<RefusalCode>('SUPERIOR_PLAN_MISSING', null, NO_SUPERIOR_PLAN)
  const draft = {
    ...written,
    workResults: written.workResults.map((result) => ({ ...result, cascadedFrom: result.cascadedFrom?.id ?? null })),
  }
  const [missing] = incompleteParts(draft, superiorHasPlan)
  if (missing) refuse<RefusalCode>('INCOMPLETE', missing.field, missing.reason)
  const rule = agreementRule(parts.agreements, owner.positionCode, written.startsOn)
  const unnamed = rule ? agreementFaults(written.workResults, rule) : []
  if (unnamed.length > 0) {
    throw new Refused(
      unnamed.map(({ field, reason }) => refusalReason<RefusalCode>('AGREEMENT_MISSING', field, reason)),
    )
  }
  await putState(write.manager, plan.id, { status, appraiserId: superiorId, reason: null })
  write.audit('PLAN_SUBMITTED', 'PerformancePlan', plan.id)
  return plan.id
}

/** What an appraiser decides on a submitted plan, or on a request for a revision. */
export interface PlanDecision {
  act: Extract<PlanAct, 'APPROVE' | 'RETURN' | 'GRANT_REVISION' | 'REFUSE_REVISION'>
  reason: string | null
  expectations: readonly { value: BehaviourValue; expectation: string }[]
}

export async function decidePlan(
  write: Write,
  parts: PlanParts,
  change: { id: string; expectedVersion: number },
  { act, reason, expectations }: PlanDecision,
): Promise<string> {
  const plan = await lockPlan(write.manager, change.id)
  const owner = plan && (await parts.directory.load(plan.employeeId))
  if (!plan || !owner) throw notFound(parts.context.language, 'input.id')
  demand(parts.context, PLAN_APPRAISER, { ...owner, superiorIds: owner.superiorIds.slice(0, 1) })
  checkVersion(change.expectedVersion, plan.version, parts.context.language)
  const status = moveOrRefuse(plan, act, 'APPRAISER', reason)
  await putExpectations(write.manager, plan.id, expectations)
  const approverId = act === 'APPROVE' ? callerOf(parts.context) : null
  await putState(write.manager, plan.id, { status, reason, approverId })
  write.audit(`PLAN_${act}`, 'PerformancePlan', plan.id)
  return plan.id
}

/** Asks the superior to open an approved plan again. */
export async function requestRevision(
  write: Write,
  parts: PlanParts,
  change: { id: string; expectedVersion: number },
  reason: string,
): Promise<string> {
  const plan = await lockOwn(write, parts, change)
  const status = moveOrRefuse(plan, 'REQUEST_REVISION', 'OWNER', reason)
  await putState(write.manager, plan.id, { status, reason })
  write.audit('PLAN_REVISION_REQUESTED', 'PerformancePlan', plan.id)
  return plan.id
}

/** Who the caller is in the register; null where they are nobody of it. */
export const callerOf = ({ caller }: Context): string | null => (caller.kind === 'PERSON' ? caller.employeeId : null)

/** The caller as an employee; NOT_FOUND at the field where performance knows no such employee. */
export async function callerEntry(
  { context, directory }: Pick<PlanParts, 'context' | 'directory'>,
  field: string,
): Promise<DirectoryEntry> {
  const { caller, language } = context
  const own = caller.kind === 'PERSON' && caller.employeeId ? await directory.load(caller.employeeId) : null
  if (!own) throw notFound(language, field)
  return own
}

/** The own plan, locked; somebody else's is not to be known of. */
async function lockOwn(
  { manager }: Write,
  { context, directory }: PlanParts,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<LockedPlan> {
  const plan = await lockPlan(manager, id)
  const owner = plan && (await directory.load(plan.employeeId))
  if (!plan || !owner) throw notFound(context.language, 'input.id')
  demand(context, PLAN_OWNER, owner)
  checkVersion(expectedVersion, plan.version, context.language)
  return plan
}

/**
 * Results and indicators that are kept must be of the plan, those left out must not be worked on, and links must lead to
 * the superior's approved plan.
 */
async function checkIds(
  { manager }: Write,
  { context, plans }: PlanParts,
  { workResults }: PlanDraft<KeptResult>,
  plan: LockedPlan | null,
  owner: DirectoryEntry,
): Promise<void> {
  const written = plan ? ((await plans.find(plan.id))?.workResults ?? []) : []
  const known = new Map(written.map((result) => [result.id, result.indicators.map(({ id }) => id)]))
  const kept = workResults.map(({ id }) => id)
  const inUse = await resultsInUse(
    manager,
    [...known.keys()].filter((id) => !kept.includes(id)),
  )
  const keptIndicators = workResults.flatMap(({ indicators }) => indicators.flatMap(({ id }) => id ?? []))
  const named = await indicatorsInUse(
    manager,
    [...known.values()].flat().filter((id) => !keptIndicators.includes(id)),
  )
  const links = workResults.flatMap(({ cascadedFrom }) => (cascadedFrom === null ? [] : [cascadedFrom]))
  const linkable = await linkableResults(manager, owner.superiorIds[0] ?? null, links)
  const unknown = { id: 'tidak dikenal', en: 'unknown' }
  const faults = [
    ...(inUse ? [{ field: 'input.workResults', reason: IN_USE }] : []),
    ...workResults.flatMap(({ id, cascadedFrom, indicators }, place) => [
      ...(id === null || (known.has(id) && kept.indexOf(id) === place)
        ? []
        : [{ field: `input.workResults.${place}.id`, reason: unknown }]),
      ...unknownIndicators(indicators, known.get(id ?? '') ?? []).map((index) => ({
        ...{ field: `input.workResults.${place}.indicators.${index}.id`, reason: unknown },
      })),
      ...(known.get(id ?? '')?.some((indicator) => named.has(indicator))
        ? [{ field: `input.workResults.${place}.indicators`, reason: INDICATOR_IN_USE }]
        : []),
      ...(cascadedFrom === null || linkable.has(cascadedFrom)
        ? []
        : [{ field: `input.workResults.${place}.cascadedFrom`, reason: NOT_LINKABLE }]),
    ]),
  ]
  if (faults.length > 0) throw badInput(context.language, faults)
}

/** The places of indicators that are none of the result, or that are named twice. */
const unknownIndicators = (indicators: readonly KeptIndicator[], known: readonly string[]): number[] =>
  indicators.flatMap(({ id }, place) =>
    id === null || (known.includes(id) && indicators.findIndex((it) => it.id === id) === place) ? [] : [place],
  )

function moveOrRefuse({ status }: LockedPlan, act: PlanAct, actor: PlanActor, reason: string | null): PlanStatus {
  const move = movePlan(status, act, actor, reason)
  if ('to' in move) return move.to
  if (move.refused === 'REASON_MISSING') refuse<RefusalCode>('REASON_MISSING', 'input.reason', NO_REASON)
  refuse<RefusalCode>('NOT_NOW', null, NOT_NOW[status])
}

const inInput = ({ field, reason }: { field: string; reason: Text }) => ({ field: `input.${field}`, reason })

const NO_REASON: Text = { id: 'Tuliskan alasannya.', en: 'Say why.' }
const NOT_LINKABLE: Text = {
  id: 'bukan hasil kerja dari SKP atasan yang sudah disetujui',
  en: 'is no result of an approved plan of the superior',
}
const EVALUATED: Text = {
  id: 'periode harus tetap memuat evaluasi yang sudah dimulai',
  en: 'the period must still hold the evaluations that were begun',
}
const IN_USE: Text = {
  id: 'hasil kerja yang sudah memiliki progres, umpan balik, atau dukungan bawahan tidak dapat dihapus',
  en: 'a result that has reports, feedback or the support of a subordinate cannot be removed',
}
const INDICATOR_IN_USE: Text = {
  id: 'indikator yang sudah disebut dalam laporan progres tidak dapat dihapus; ubah isinya bila perlu',
  en: 'an indicator that progress reports name cannot be removed; change what it says where needed',
}
const NO_SUPERIOR_PLAN: Text = {
  id: 'Atasan Anda belum memiliki SKP yang disetujui. Draf tersimpan; hubungkan dan ajukan sesudahnya.',
  en: 'Your superior has no approved plan yet. The draft is kept; link and submit it afterwards.',
}
const overlapText = (startsOn: string): Text => ({
  id: `Sudah ada SKP yang dimulai ${startsOn} dalam periode ini.`,
  en: `A plan that starts on ${startsOn} covers part of this period.`,
})
