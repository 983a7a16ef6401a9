/** What owners and superiors do to an evaluation, each in the transaction of a mutation. */
import {
  badInput,
  checkVersion,
  type Day,
  type DirectoryEntry,
  demand,
  notFound,
  refuse,
  type Text,
  type Write,
  zoneName,
} from '@jalur/common'
import { convert } from '../credit/conversion'
import { type CadenceRule, cadenceOf, type CycleRules } from '../cycle/terms'
import type { Window } from '../cycle/window'
import { appendToLedger } from '../ledger/ledger.repository'
import type { LedgerAction, LedgerContent } from '../ledger/ledger'
import type { OrganisationRepository } from '../organisation/organisation.repository'
import { explainLeaderRating, leaderRating } from '../organisation/unit-result'
import type { PerformancePlan } from '../plan/plan'
import type { PlanParts } from '../plan/plan.writes'
import { lockPlan, putState } from '../plan/plan.repository'
import { movePlan } from '../plan/plan-state'
import { PLAN_APPRAISER, PLAN_OWNER } from '../policy'
import type { RefusalCode } from '../refusals'
import { type DistributionPattern, distributionWarnings } from './distribution'
import { type EvaluationAct, type EvaluationActor, type EvaluationStatus, moveEvaluation } from './evaluation-state'
import { evaluationTime } from './evaluation-time'
import {
  type GivenRating,
  type KeptEvaluation,
  noteFaults,
  ratingFaults,
  type ReferenceKind,
  type SelfView,
} from './evaluation'
import {
  type EvaluationRepository,
  findReferences,
  gaveFeedback,
  lockOrganisationResult,
  putConsequences,
  putEvaluationState,
  putOrganisationResult,
  putResult,
  putSelfView,
  readEvaluation,
} from './evaluation.repository'
import { evaluationIdOf, partsOfEvaluationId, type Period, periodLabel, periodsOf } from './period'
import { cellOf, type MatrixCell } from './predicate-matrix'
import type { Rating } from './predicate'
import { dayText } from './words'

/** What the writes look up besides the evaluation. */
export interface EvaluationParts extends PlanParts {
  evaluations: EvaluationRepository
  organisations: OrganisationRepository
  rules: CycleRules
  patternsOn(day: Day): Promise<DistributionPattern[]>
}

export interface EvaluationChange {
  id: string
  expectedVersion: number
}

/** The evaluation that is changed, with its plan and owner; the plan is held. */
export interface HeldEvaluation {
  id: string
  plan: PerformancePlan
  owner: DirectoryEntry
  period: Period
  kept: KeptEvaluation
}

/** The person's own view, as a draft or handed to the superior. @returns the id of the plan */
export async function assessOwn(
  write: Write,
  parts: EvaluationParts,
  change: EvaluationChange,
  { submit, ...view }: SelfView & { submit: boolean },
): Promise<string> {
  const held = await holdEvaluation(write, parts, change.id)
  demand(parts.context, PLAN_OWNER, held.owner)
  checkVersion(change.expectedVersion, held.kept.version, parts.context.language)
  const faults = noteFaults('note', view.note)
  if (faults.length > 0) throw badInput(parts.context.language, faults.map(inInput))
  const status = moveOrRefuse(held, parts, submit ? 'SUBMIT' : 'SAVE', 'OWNER')
  await putSelfView(write.manager, held.plan.id, held.period, status, view)
  if (submit) await record(write, parts, held, 'SUBMITTED')
  write.audit(submit ? 'EVALUATION_SUBMITTED' : 'EVALUATION_SAVED', 'Evaluation', held.id)
  return held.plan.id
}

/** Returns what the person submitted, with a note. */
export async function returnEvaluation(
  write: Write,
  parts: EvaluationParts,
  change: EvaluationChange,
  reason: string,
): Promise<string> {
  const held = await holdAsAppraiser(write, parts, change)
  const faults = noteFaults('reason', reason)
  if (faults.length > 0) throw badInput(parts.context.language, faults.map(inInput))
  const status = moveOrRefuse(held, parts, 'RETURN', 'APPRAISER')
  if (!reason.trim()) refuse<RefusalCode>('REASON_MISSING', 'input.reason', NO_REASON)
  await putEvaluationState(write.manager, held.kept, { status, returnReason: reason })
  await record(write, parts, held, 'RETURNED')
  write.audit('EVALUATION_RETURNED', 'Evaluation', held.id)
  return held.plan.id
}

/** What a superior says of a person. */
export interface SentRatings {
  work: GivenRating
  behaviour: GivenRating
  distributionReason: string | null
  feedbackReason: string | null
}

/** The ratings of the direct superior, each resting on something, in the rating window. */
export async function ratePerformance(
  write: Write,
  parts: EvaluationParts,
  change: EvaluationChange,
  sent: SentRatings,
): Promise<string> {
  const held = await holdAsAppraiser(write, parts, change)
  const { plan, owner, period } = held
  await checkRatings(write, parts, held, sent)
  moveOrRefuse(held, parts, 'RATE', 'APPRAISER')
  const cell = cellOf(parts.rules.cells, sent.work.rating, sent.behaviour.rating, period.endsOn)
  if (!cell) refuse<RefusalCode>('NOT_NOW', null, NO_MATRIX)
  const { predicate } = cell
  await checkLeader(parts, held, sent.work.rating)
  const assessorId = owner.superiorIds[0] ?? ''
  const isSilent = !(await gaveFeedback(write.manager, assessorId, plan.id, period.startsOn))
  if (isSilent && !sent.feedbackReason?.trim()) {
    refuse<RefusalCode>('REASON_MISSING', 'input.feedbackReason', NO_FEEDBACK)
  }
  const warnings = await warningsOf(parts, held, predicate)
  if (warnings.length > 0 && !sent.distributionReason?.trim()) {
    refuse<RefusalCode>('REASON_MISSING', 'input.distributionReason', UNEVEN)
  }
  const conversion = period.kind === 'YEAR' ? convert(owner, predicate, period, parts.rules) : null
  const creditPoints = conversion?.points ?? null
  await putResult(write.manager, held.kept, { ...sent, predicate, creditPoints, assessorId })
  await record(write, parts, held, 'RATED')
  write.audit('EVALUATION_RATED', 'Evaluation', held.id)
  return plan.id
}

/** Hands the result to the person; a yearly one counts from now on. */
export async function issueEvaluation(write: Write, parts: EvaluationParts, change: EvaluationChange): Promise<string> {
  const { today } = parts.context
  const held = await holdAsAppraiser(write, parts, change)
  const status = moveOrRefuse(held, parts, 'ISSUE', 'APPRAISER')
  await putEvaluationState(write.manager, held.kept, { status, issuedOn: today })
  if (held.period.kind === 'YEAR') {
    await takeEffect(write, parts, held)
    const closed = movePlan(held.plan.status, 'CLOSE', 'APPRAISER', null)
    if ('to' in closed) await putState(write.manager, held.plan.id, { status: closed.to, reason: null })
  }
  await record(write, parts, held, 'ISSUED')
  write.audit('EVALUATION_ISSUED', 'Evaluation', held.id)
  return held.plan.id
}

/** Records what the organisation achieved in a year, by which predicates should spread. @returns nothing but the year */
export async function recordOrganisation(
  write: Write,
  parts: EvaluationParts,
  result: { agencyCode: string; year: number; expectedVersion: number },
  predicate: DistributionPattern['organisationPredicate'],
): Promise<number> {
  const known = await lockOrganisationResult(write.manager, result.agencyCode, result.year)
  checkVersion(result.expectedVersion, known?.version ?? 0, parts.context.language)
  await putOrganisationResult(write.manager, { ...result, predicate })
  write.audit('ORGANISATION_RESULT_RECORDED', 'OrganisationResult', `${result.agencyCode} ${result.year}`)
  return result.year
}

/** The predicate of the year and the credit points that follow from what is kept now. */
export async function takeEffect(write: Write, parts: EvaluationParts, held: HeldEvaluation): Promise<void> {
  const { owner, period, plan } = held
  const result = await readEvaluation(write.manager, held.kept)
  const conversion = result.predicate && convert(owner, result.predicate, period, parts.rules)
  const { id: planId, employeeId } = plan
  await putConsequences(write.manager, {
    ...{ employeeId, planId, period, result, conversion },
    decidedOn: parts.context.today,
  })
}

/** Writes into the ledger what the evaluation says now. */
export async function record(
  { manager }: Write,
  { context }: Pick<EvaluationParts, 'context'>,
  held: HeldEvaluation,
  action: LedgerAction,
  calibration?: LedgerContent['calibration'],
): Promise<void> {
  const { status, version, workRating, behaviourRating, predicate, creditPoints } = await readEvaluation(
    manager,
    held.kept,
  )
  const actorId = (context.caller.kind === 'PERSON' && context.caller.employeeId) || held.owner.id
  await appendToLedger(manager, {
    ...{ evaluationId: held.id, actorId, action, at: context.receivedAt },
    content: {
      ...{ status, version, workRating, behaviourRating, predicate, creditPoints },
      ...(calibration && { calibration }),
    },
  })
}

/** The evaluation with its plan, which nobody else changes meanwhile. */
export async function holdEvaluation(
  { manager }: Write,
  { context, directory, plans, rules }: EvaluationParts,
  id: string,
  field = 'input.id',
): Promise<HeldEvaluation> {
  const parts = partsOfEvaluationId(id)
  const locked = parts && (await lockPlan(manager, parts.planId))
  const plan = locked && (await plans.find(locked.id))
  const owner = plan && (await directory.load(plan.employeeId))
  const period = owner && plan && periodIn(rules.cadences, owner.agencyCode, plan, parts.key)
  if (!plan || !owner || !period) throw notFound(context.language, field)
  const kept = await readEvaluation(manager, { planId: plan.id, key: period.key })
  return { id: evaluationIdOf(plan.id, period), plan, owner, period, kept }
}

async function holdAsAppraiser(
  write: Write,
  parts: EvaluationParts,
  { id, expectedVersion }: EvaluationChange,
): Promise<HeldEvaluation> {
  const held = await holdEvaluation(write, parts, id)
  demand(parts.context, PLAN_APPRAISER, { ...held.owner, superiorIds: held.owner.superiorIds.slice(0, 1) })
  checkVersion(expectedVersion, held.kept.version, parts.context.language)
  return held
}

const periodIn = (
  cadences: readonly CadenceRule[],
  agencyCode: string,
  plan: Pick<PerformancePlan, 'startsOn' | 'endsOn'>,
  key: string,
): Period | undefined =>
  periodsOf(plan, cadenceOf(cadences, agencyCode, plan.startsOn)).find((period) => period.key === key)

/** The state after an act on a plan that is worked by; refused where it cannot be done now. */
export function moveOrRefuse(
  { plan, owner, period, kept }: HeldEvaluation,
  { rules, context }: EvaluationParts,
  act: EvaluationAct,
  actor: EvaluationActor,
): EvaluationStatus {
  if (!['APPROVED', 'REVISION_REQUESTED', 'CLOSED'].includes(plan.status)) {
    refuse<RefusalCode>('NOT_NOW', null, NOT_APPROVED)
  }
  const to = moveEvaluation(kept.status, act, actor)
  if (!to) refuse<RefusalCode>('NOT_NOW', null, NOT_NOW[kept.status])
  const time = { endsOn: period.endsOn, wasReturned: kept.wasReturned }
  const today = context.todayIn(owner.agencyCode)
  const { isOpen, windows } = evaluationTime(rules.windows, owner.agencyCode, time, act, today)
  const zone = zoneName(context.zoneOf(owner.agencyCode))
  if (!isOpen) refuse<RefusalCode>('WINDOW_CLOSED', 'input.id', closed(period, windows, zone))
  return to
}

/** Ratings need words of a sensible length, and references that are of this plan and time; one at least. */
async function checkRatings(
  { manager }: Write,
  { context }: EvaluationParts,
  { plan, period }: HeldEvaluation,
  { work, behaviour, distributionReason, feedbackReason }: SentRatings,
): Promise<void> {
  const known = await findReferences(manager, plan.id, period, [...work.references, ...behaviour.references])
  const unknown = (part: string, references: readonly { kind: ReferenceKind; id: string }[]) =>
    references.flatMap(({ kind, id }, place) =>
      known.has(`${kind} ${id}`) ? [] : [{ field: `${part}.references.${place}.id`, reason: UNKNOWN }],
    )
  const faults = [
    ...ratingFaults('work', work),
    ...ratingFaults('behaviour', behaviour),
    ...noteFaults('distributionReason', distributionReason),
    ...noteFaults('feedbackReason', feedbackReason),
    ...unknown('work', work.references),
    ...unknown('behaviour', behaviour.references),
  ]
  if (faults.length > 0) throw badInput(context.language, faults.map(inInput))
  if (work.references.length === 0) refuse<RefusalCode>('REFERENCE_MISSING', 'input.work.references', NO_REFERENCE)
  if (behaviour.references.length === 0) {
    refuse<RefusalCode>('REFERENCE_MISSING', 'input.behaviour.references', NO_REFERENCE)
  }
}

/** Who leads a unit gets its achievement as the yearly rating of work results (R-EV-2). */
export async function checkLeader(
  { rules, organisations }: EvaluationParts,
  { owner, period }: HeldEvaluation,
  rating: Rating,
): Promise<void> {
  if (period.kind !== 'YEAR') return
  const [led] = await organisations.findLed([{ leaderId: owner.id, year: Number(period.startsOn.slice(0, 4)) }])
  const rule = led && leaderRating(rules.leaderRatings, led.predicate, period.endsOn)
  if (!led || !rule || rule.workRating === rating) return
  refuse<RefusalCode>('ORGANISATION_RATING', 'input.work.rating', explainLeaderRating(led.predicate, rule.workRating))
}

/** How the spread of predicates in the agency speaks against one more; none where the organisation has no result yet. */
export async function warningsOf(
  { evaluations, patternsOn }: Pick<EvaluationParts, 'evaluations' | 'patternsOn'>,
  { plan, owner, period }: Pick<HeldEvaluation, 'plan' | 'owner' | 'period'>,
  predicate: MatrixCell['predicate'],
) {
  const year = Number(period.startsOn.slice(0, 4))
  const organisation = await evaluations.findOrganisationResult(owner.agencyCode, year)
  const patterns = organisation ? await patternsOn(period.endsOn) : []
  const pattern = patterns.find(({ organisationPredicate }) => organisationPredicate === organisation?.predicate)
  if (!pattern) return []
  const others = await evaluations.countPredicates(owner.agencyCode, period.key, plan.id)
  return distributionWarnings(pattern, others, predicate)
}

const inInput = ({ field, reason }: { field: string; reason: Text }) => ({ field: `input.${field}`, reason })

const UNKNOWN: Text = {
  id: 'bukan catatan SKP ini dalam periode ini',
  en: 'is no record of this plan in this period',
}
const NO_REASON: Text = { id: 'Tuliskan alasannya.', en: 'Say why.' }
const NO_REFERENCE: Text = {
  id: 'Sebutkan paling sedikit satu progres, bukti, atau umpan balik sebagai dasar rating ini.',
  en: 'Name at least one report, piece of evidence or feedback that this rating rests on.',
}
const NO_FEEDBACK: Text = {
  id: 'Anda belum memberi umpan balik dalam periode ini. Beri umpan balik dahulu, atau tuliskan alasannya.',
  en: 'You gave no feedback in this period. Give some first, or say why there was none.',
}
const UNEVEN: Text = {
  id: 'Predikat ini menyimpang dari pola distribusi organisasi. Anda tetap dapat memberikannya; tuliskan alasannya.',
  en: 'This predicate departs from the distribution pattern of the organisation. You can still give it; say why.',
}
const NO_MATRIX: Text = {
  id: 'Belum ada matriks predikat yang berlaku untuk periode itu.',
  en: 'No predicate matrix was in force for that period.',
}
const NOT_APPROVED: Text = {
  id: 'SKP ini belum disetujui, jadi belum dapat dievaluasi.',
  en: 'This plan is not approved yet, so it cannot be evaluated.',
}
function closed(period: Period, windows: readonly Window[], zone: string): Text {
  const label = periodLabel(period)
  const spans = (language: 'id' | 'en', to: string) =>
    windows.map(({ opensOn, closesOn }) => `${dayText(opensOn)[language]} ${to} ${dayText(closesOn)[language]}`)
  return {
    id: `Evaluasi ${label.id} hanya dapat diisi ${spans('id', 'sampai').join(' atau ') || 'setelah periodenya berakhir'} (${zone}).`,
    en: `The evaluation of ${label.en} can be worked on ${spans('en', 'to').join(' or ') || 'after its period'} only (${zone}).`,
  }
}
const NOT_NOW: Readonly<Record<EvaluationStatus, Text>> = {
  NOT_STARTED: {
    id: 'Pegawai belum mengajukan penilaian diri.',
    en: 'The employee has not submitted a self view yet.',
  },
  SELF_ASSESSMENT: {
    id: 'Pegawai masih mengisi penilaian diri.',
    en: 'The employee is still writing the self view.',
  },
  SUBMITTED: { id: 'Evaluasi ini menunggu penilaian atasan.', en: 'This evaluation waits for the superior.' },
  RETURNED: { id: 'Evaluasi ini dikembalikan untuk diperbaiki.', en: 'This evaluation was returned to be corrected.' },
  RATED: { id: 'Evaluasi ini sudah dinilai atasan.', en: 'The superior has rated this evaluation.' },
  ISSUED: { id: 'Hasil evaluasi ini sudah ditetapkan.', en: 'The result of this evaluation is issued.' },
  OBJECTED: {
    id: 'Keberatan atas evaluasi ini sedang diperiksa.',
    en: 'An objection to this evaluation is being heard.',
  },
  FINAL: {
    id: 'Evaluasi ini sudah final dan tidak dapat diubah.',
    en: 'This evaluation is final and cannot be changed.',
  },
}
