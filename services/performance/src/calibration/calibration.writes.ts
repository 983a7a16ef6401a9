/** Opening, proposing, answering and closing, each in the transaction of a mutation. */
import {
  badInput,
  checkVersion,
  demand,
  type DirectoryEntry,
  notFound,
  refuse,
  type Text,
  type Write,
} from '@jalur/common'
import { convert } from '../credit/conversion'
import { putCalibratedResult, readEvaluation } from '../evaluation/evaluation.repository'
import {
  checkLeader,
  type EvaluationParts,
  type HeldEvaluation,
  holdEvaluation,
  moveOrRefuse,
  record,
  warningsOf,
} from '../evaluation/evaluation.writes'
import { evaluationIdOf, partsOfEvaluationId, periodOfKey } from '../evaluation/period'
import { cellOf } from '../evaluation/predicate-matrix'
import type { Rating } from '../evaluation/predicate'
import { wordFaults } from '../feedback/feedback'
import { callerEntry } from '../plan/plan.writes'
import { CALIBRATION_CHAIR, PLAN_APPRAISER } from '../policy'
import type { RefusalCode } from '../refusals'
import {
  type CalibrationAnswer,
  type CalibrationProposal,
  type CalibrationSession,
  isStale,
  mayCalibrate,
  moveProposal,
  type RatedResult,
} from './calibration'
import {
  endProposals,
  insertProposal,
  insertSession,
  lockSession,
  putAfter,
  putAnswer,
  putClosing,
  readItem,
  readProposal,
  touchSession,
} from './calibration.repository'
import type { OneWayWarning } from './one-way'

/** Opens a session over the rated, not yet issued evaluations of a period whose assessors stand below. @returns its id */
export async function openCalibration(write: Write, parts: EvaluationParts, key: string): Promise<string> {
  const { context } = parts
  const chair = await callerEntry(parts, 'me')
  if (!periodOfKey(key)) throw badInput(context.language, [{ field: 'input.period', reason: NO_PERIOD }])
  const { id: chairId, agencyCode, unitId } = chair
  const id = await insertSession(write.manager, { chairId, agencyCode, unitId, key, openedOn: context.today })
  if (id === null) refuse<RefusalCode>('NOT_NOW', 'input.period', NOTHING_TO_CALIBRATE)
  write.audit('CALIBRATION_OPENED', 'CalibrationSession', id)
  return id
}

/** What a chair proposes. */
export interface SentProposal {
  session: string
  evaluation: string
  expectedVersion: number
  workRating: Rating
  behaviourRating: Rating
  reason: string
}

/** Proposes other ratings for one evaluation of an open session, with a reason. Nothing changes by it. @returns the session */
export async function proposeCalibration(write: Write, parts: EvaluationParts, sent: SentProposal): Promise<string> {
  const { context } = parts
  const { language, today } = context
  const { session, chair } = await holdOwnSession(write, parts, sent.session, 'input.session')
  const item = await itemOf(write, session, sent.evaluation)
  if (!item) throw notFound(language, 'input.evaluation')
  checkWords(parts, 'reason', sent.reason)
  const held = await holdEvaluation(write, parts, sent.evaluation, 'input.evaluation')
  if (!mayCalibrate(chair, held.owner)) refuse<RefusalCode>('NOT_NOW', 'input.evaluation', NOT_BELOW)
  checkVersion(sent.expectedVersion, held.kept.version, language)
  moveOrRefuse(held, parts, 'CALIBRATE', 'APPRAISER')
  const from = resultOf(held)
  const to = await wantedResult(parts, held, sent)
  if (!from || (from.workRating === to.workRating && from.behaviourRating === to.behaviourRating)) {
    throw badInput(language, [{ field: 'input.workRating', reason: OTHER_RATINGS }])
  }
  const made = { from, to, reason: sent.reason, proposedOn: today, evaluationVersion: held.kept.version }
  const id = await insertProposal(write.manager, item, made)
  if (id === null) refuse<RefusalCode>('NOT_NOW', 'input.evaluation', WAITS_ALREADY)
  await touchSession(write.manager, session.id)
  write.audit('CALIBRATION_PROPOSED', 'CalibrationProposal', id)
  return session.id
}

/** Takes a proposal back that nobody has answered. @returns the session */
export async function withdrawProposal(
  write: Write,
  parts: EvaluationParts,
  { id, expectedVersion }: { id: string; expectedVersion: number },
): Promise<string> {
  const known = await readProposal(write.manager, id)
  if (!known) throw notFound(parts.context.language, 'input.id')
  const { session } = await holdOwnSession(write, parts, known.sessionId, 'input.id')
  const proposal = (await readProposal(write.manager, id))!
  checkVersion(expectedVersion, proposal.version, parts.context.language)
  const status = moveProposal(proposal.status, 'WITHDRAW', 'CHAIR') ?? refuse<RefusalCode>('NOT_NOW', null, ANSWERED)
  await endProposals(write.manager, proposal, status)
  await touchSession(write.manager, session.id)
  write.audit('CALIBRATION_WITHDRAWN', 'CalibrationProposal', id)
  return session.id
}

/** What an assessor answers to a proposal. */
export interface SentAnswer {
  answer: CalibrationAnswer
  reason: string
}

/** The answer of the assessor; only by a confirmed one the rating changes. @returns the session */
export async function answerCalibration(
  write: Write,
  parts: EvaluationParts,
  { id, expectedVersion }: { id: string; expectedVersion: number },
  { answer, reason }: SentAnswer,
): Promise<string> {
  const { context } = parts
  const { session, proposal, held } = await holdProposal(write, parts, id)
  demand(context, PLAN_APPRAISER, { ...held.owner, superiorIds: held.owner.superiorIds.slice(0, 1) })
  checkWords(parts, 'reason', reason)
  checkVersion(expectedVersion, proposal.version, context.language)
  const act = answer === 'CONFIRMED' ? 'CONFIRM' : 'DECLINE'
  if (!moveProposal(proposal.status, act, 'ASSESSOR')) refuse<RefusalCode>('NOT_NOW', null, ANSWERED)
  const { id: answererId } = await callerEntry(parts, 'me')
  if (answer === 'CONFIRMED') await applyProposal(write, parts, { proposal, held, reason, answererId })
  await putAnswer(write.manager, proposal.id, { status: answer, reason, answererId, on: context.today })
  await touchSession(write.manager, session.id)
  write.audit('CALIBRATION_ANSWERED', 'CalibrationProposal', proposal.id)
  return session.id
}

/** How a session is closed. */
export interface SentClosing {
  id: string
  expectedVersion: number
  conclusion: string
  /** Why most of a group moves in one direction; needed where it does. */
  oneWayReason?: string | null
}

/**
 * Ends a session; what nobody answered has no effect.
 * @param warningsOf the groups that the confirmed changes of a session move in one direction
 * @returns the session
 */
export async function closeCalibration(
  write: Write,
  parts: EvaluationParts,
  { id, expectedVersion, conclusion, oneWayReason = null }: SentClosing,
  warningsOf: (session: CalibrationSession) => Promise<readonly OneWayWarning[]>,
): Promise<string> {
  const { context } = parts
  const { session } = await holdOwnSession(write, parts, id, 'input.id')
  checkWords(parts, 'conclusion', conclusion)
  checkVersion(expectedVersion, session.version, context.language)
  const isOneWay = (await warningsOf(session)).length > 0
  if (isOneWay && !oneWayReason?.trim()) refuse<RefusalCode>('REASON_MISSING', 'input.oneWayReason', ONE_WAY)
  if (isOneWay) checkWords(parts, 'oneWayReason', oneWayReason!)
  const lapsed = moveProposal('PROPOSED', 'LAPSE', 'CLOSING')!
  await endProposals(write.manager, { sessionId: session.id }, lapsed)
  const reason = isOneWay ? oneWayReason!.trim() : null
  await putClosing(write.manager, session.id, { conclusion, oneWayReason: reason, on: context.today })
  write.audit('CALIBRATION_CLOSED', 'CalibrationSession', session.id)
  return session.id
}

/** An own session that is open, held. */
async function holdOwnSession(
  { manager }: Write,
  { context, directory }: EvaluationParts,
  id: string,
  field: string,
): Promise<{ session: CalibrationSession; chair: DirectoryEntry }> {
  const session = await lockSession(manager, id)
  const chair = session && (await directory.load(session.chairId))
  if (!session || !chair) throw notFound(context.language, field)
  demand(context, CALIBRATION_CHAIR, chair)
  if (session.status !== 'OPEN') refuse<RefusalCode>('NOT_NOW', null, CLOSED)
  return { session, chair }
}

function itemOf({ manager }: Write, { id, key }: CalibrationSession, evaluation: string) {
  const asked = partsOfEvaluationId(evaluation)
  return asked && asked.key === key ? readItem(manager, id, asked.planId) : null
}

interface HeldProposal {
  session: CalibrationSession
  proposal: CalibrationProposal
  held: HeldEvaluation
}

/** A proposal with its session and evaluation, held in this order by everybody. */
async function holdProposal(write: Write, parts: EvaluationParts, id: string): Promise<HeldProposal> {
  const { manager } = write
  const known = await readProposal(manager, id)
  const session = known && (await lockSession(manager, known.sessionId))
  const held = known && (await holdEvaluation(write, parts, evaluationIdOf(known.planId, known)))
  // Read again: the session is held only now.
  const proposal = held && (await readProposal(manager, id))
  if (!session || !held || !proposal) throw notFound(parts.context.language, 'input.id')
  return { session, proposal, held }
}

/** Changes the ratings as a new rating by the assessor would, and writes it into the ledger with the reason. */
async function applyProposal(
  write: Write,
  parts: EvaluationParts,
  {
    proposal,
    held,
    reason,
    answererId,
  }: { proposal: CalibrationProposal; held: HeldEvaluation; reason: string; answererId: string },
): Promise<void> {
  const { manager } = write
  const { kept, owner, period } = held
  if (isStale(proposal, kept)) refuse<RefusalCode>('PROPOSAL_STALE', 'input.id', STALE)
  moveOrRefuse(held, parts, 'CALIBRATE', 'APPRAISER')
  const to = await wantedResult(parts, held, proposal.to)
  const warnings = await warningsOf(parts, held, to.predicate)
  const conversion = period.kind === 'YEAR' ? convert(owner, to.predicate, period, parts.rules) : null
  await putCalibratedResult(manager, kept, {
    ...to,
    creditPoints: conversion?.points ?? null,
    assessorId: answererId,
    distributionReason: warnings.length > 0 ? (kept.distributionReason ?? reason) : kept.distributionReason,
  })
  const { version } = await readEvaluation(manager, kept)
  await putAfter(manager, proposal, to, version)
  const { id, chairId: proposerId, from, reason: why } = proposal
  await record(write, parts, held, 'CALIBRATED', { proposal: id, proposerId, reason: why, from })
}

/** What two ratings come to; a leader's rating of work results stays that of the unit. */
async function wantedResult(
  parts: EvaluationParts,
  held: HeldEvaluation,
  { workRating, behaviourRating }: Pick<RatedResult, 'workRating' | 'behaviourRating'>,
): Promise<RatedResult> {
  const cell = cellOf(parts.rules.cells, workRating, behaviourRating, held.period.endsOn)
  if (!cell) refuse<RefusalCode>('NOT_NOW', null, NO_MATRIX)
  await checkLeader(parts, held, workRating)
  return { workRating, behaviourRating, predicate: cell.predicate }
}

const resultOf = ({ kept: { workRating, behaviourRating, predicate } }: HeldEvaluation): RatedResult | null =>
  workRating && behaviourRating && predicate ? { workRating, behaviourRating, predicate } : null

function checkWords({ context }: EvaluationParts, field: string, text: string): void {
  const faults = wordFaults(`input.${field}`, text)
  if (faults.length > 0) throw badInput(context.language, faults)
}

const ONE_WAY: Text = {
  id: 'Perubahan yang disetujui menggeser sebagian besar satu kelompok ke satu arah. Tulis alasannya.',
  en: 'The confirmed changes move most of one group in one direction. Write why.',
}
const NO_PERIOD: Text = { id: 'bukan periode evaluasi', en: 'is no period of evaluations' }
const NOTHING_TO_CALIBRATE: Text = {
  id: 'Tidak ada hasil yang sudah dinilai dan belum ditetapkan di bawah Anda untuk periode itu, atau sesinya sudah dibuka.',
  en: 'Nothing below you was rated and not issued in that period, or the session is open already.',
}
const NOT_BELOW: Text = {
  id: 'Anda bukan atasan pejabat penilai pegawai ini lagi.',
  en: 'You no longer stand above the assessor of this person.',
}
const WAITS_ALREADY: Text = {
  id: 'Sudah ada usulan untuk evaluasi ini yang menunggu pejabat penilai.',
  en: 'A proposal about this evaluation waits for its assessor already.',
}
const ANSWERED: Text = { id: 'Usulan ini sudah selesai.', en: 'This proposal is done with.' }
const CLOSED: Text = { id: 'Sesi ini sudah ditutup.', en: 'This session is closed.' }
const STALE: Text = {
  id: 'Evaluasi ini berubah setelah usulan dibuat, jadi usulannya usang. Tolak usulan ini, atau minta pimpinan mengusulkan lagi.',
  en: 'The evaluation was changed after the proposal was made, so the proposal is stale. Decline it, or ask the head for a new one.',
}
const OTHER_RATINGS: Text = { id: 'harus berbeda dari rating sekarang', en: 'must differ from the ratings as they are' }
const NO_MATRIX: Text = {
  id: 'Belum ada matriks predikat yang berlaku untuk periode itu.',
  en: 'No predicate matrix was in force for that period.',
}
