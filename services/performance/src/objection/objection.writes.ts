/** Filing, hearing and deciding an objection, each in the transaction of a mutation. */
import {
  addDays,
  badInput,
  checkVersion,
  type DirectoryEntry,
  demand,
  notFound,
  refuse,
  type Text,
  type Write,
} from '@jalur/common'
import { convert } from '../credit/conversion'
import { type ObjectionTerm } from '../cycle/terms'
import { statusOn } from '../evaluation/evaluation'
import { putChangedResult, putEvaluationState } from '../evaluation/evaluation.repository'
import { moveEvaluation } from '../evaluation/evaluation-state'
import {
  type EvaluationParts,
  type HeldEvaluation,
  holdEvaluation,
  record,
  takeEffect,
} from '../evaluation/evaluation.writes'
import { evaluationIdOf } from '../evaluation/period'
import type { Rating } from '../evaluation/predicate'
import { cellOf } from '../evaluation/predicate-matrix'
import { dayText } from '../evaluation/words'
import type { SentEvidence } from '../evidence/evidence'
import { insertEvidence } from '../evidence/evidence.repository'
import { attachFiles, type CheckedEvidence, checkEvidence, type EvidenceParts } from '../evidence/evidence.writes'
import { wordFaults } from '../feedback/feedback'
import { callerEntry } from '../plan/plan.writes'
import { ASSESSOR, ASSESSORS_SUPERIOR, PLAN_OWNER } from '../policy'
import type { RefusalCode } from '../refusals'
import { isHeard, lastDayToFile, type Objection, type ObjectionDecision } from './objection'
import { insertObjection, putDecision, putStatement, readObjection } from './objection.repository'
import { ruleOn } from '../rule'

/** What the words of both sides are looked up with. */
export type HearingParts = EvaluationParts & EvidenceParts

/** Objects to an issued result, within the days of the law from its receipt. @returns the id of the objection */
export async function fileObjection(
  write: Write,
  parts: HearingParts,
  { evaluation, expectedVersion, reason }: { evaluation: string; expectedVersion: number; reason: string },
  evidence: readonly SentEvidence[],
): Promise<string> {
  const { context, directory, rules } = parts
  const { language, today } = context
  const held = await holdEvaluation(write, parts, evaluation, 'input.evaluation')
  const { kept, owner } = held
  demand(context, PLAN_OWNER, owner)
  const files = await checkHeard(write, parts, { field: 'reason', text: reason, evidence })
  checkVersion(expectedVersion, kept.version, language)
  const to = moveEvaluation(kept.status, 'OBJECT', 'OWNER')
  if (!to || kept.issuedOn === null) refuse<RefusalCode>('NOT_NOW', null, NOT_ISSUED)
  const term = termFor(rules.terms, kept.issuedOn)
  if (statusOn(kept, term.filingDays, today) === 'FINAL') {
    refuse<RefusalCode>('WINDOW_CLOSED', 'input.evaluation', tooLate(term, kept.issuedOn))
  }
  const assessor = kept.assessorId && (await directory.load(kept.assessorId))
  if (!assessor || assessor.superiorIds.length === 0) refuse<RefusalCode>('NO_SUPERIOR', null, NOBODY_ABOVE)
  const dueOn = addDays(today, term.decisionDays)
  await putEvaluationState(write.manager, kept, { status: to })
  const id = await insertObjection(write.manager, kept, { reason, filedOn: today, dueOn })
  await insertEvidence(write.manager, { kind: 'objection', id }, evidence, files)
  await record(write, parts, held, 'OBJECTED')
  write.audit('OBJECTION_FILED', 'Objection', id)
  return id
}

/** What the assessor says to it, once. */
export async function stateOnObjection(
  write: Write,
  parts: HearingParts,
  { id, expectedVersion, statement }: { id: string; expectedVersion: number; statement: string },
  evidence: readonly SentEvidence[],
): Promise<string> {
  const { objection, assessor } = await holdObjection(write, parts, id)
  demand(parts.context, ASSESSOR, assessor)
  const files = await checkHeard(write, parts, { field: 'statement', text: statement, evidence })
  checkVersion(expectedVersion, objection.version, parts.context.language)
  if (objection.status !== 'FILED') refuse<RefusalCode>('NOT_NOW', null, STATED)
  await putStatement(write.manager, id, statement, parts.context.today)
  await insertEvidence(write.manager, { kind: 'statement', id }, evidence, files)
  write.audit('OBJECTION_STATED', 'Objection', id)
  return id
}

/** What the superior of the assessor decides; the ratings are those of a changed result. */
export interface SentDecision {
  decision: ObjectionDecision
  reason: string
  workRating: Rating | null
  behaviourRating: Rating | null
}

/** Decides, finally, once both sides were heard; what follows from the result is worked out anew. */
export async function decideObjection(
  write: Write,
  parts: EvaluationParts,
  change: { id: string; expectedVersion: number },
  sent: SentDecision,
): Promise<string> {
  const { context, rules } = parts
  const { language, today } = context
  const { objection, held, assessor } = await holdObjection(write, parts, change.id)
  demand(context, ASSESSORS_SUPERIOR, { ...assessor, superiorIds: assessor.superiorIds.slice(0, 1) })
  refuseFaults(parts, wordFaults('reason', sent.reason))
  checkVersion(change.expectedVersion, objection.version, language)
  const status = moveEvaluation(held.kept.status, 'DECIDE', 'APPEAL')
  if (!status) refuse<RefusalCode>('NOT_NOW', null, DECIDED)
  if (!isHeard(objection, termFor(rules.terms, objection.filedOn), today)) {
    refuse<RefusalCode>('NOT_HEARD', null, NOT_HEARD)
  }
  if (sent.decision === 'CHANGED') await changeResult(write, parts, held, sent)
  await putEvaluationState(write.manager, held.kept, { status })
  if (sent.decision === 'CHANGED' && held.period.kind === 'YEAR') await takeEffect(write, parts, held)
  const { id: deciderId } = await callerEntry(parts, 'me')
  const { decision, reason } = sent
  await putDecision(write.manager, objection.id, { decision, reason, deciderId, on: today })
  await record(write, parts, held, decision)
  write.audit('OBJECTION_DECIDED', 'Objection', objection.id)
  return objection.id
}

async function changeResult(
  { manager }: Write,
  { context, rules }: EvaluationParts,
  { kept, owner, period }: HeldEvaluation,
  { workRating, behaviourRating }: SentDecision,
): Promise<void> {
  const isSame = workRating === kept.workRating && behaviourRating === kept.behaviourRating
  const cell = workRating && behaviourRating && cellOf(rules.cells, workRating, behaviourRating, period.endsOn)
  if (!cell || isSame) throw badInput(context.language, [{ field: 'input.workRating', reason: OTHER_RATINGS }])
  const conversion = period.kind === 'YEAR' ? convert(owner, cell.predicate, period, rules) : null
  await putChangedResult(manager, kept, { ...cell, creditPoints: conversion?.points ?? null })
}

interface HeldObjection {
  objection: Objection
  held: HeldEvaluation
  assessor: DirectoryEntry
}

async function holdObjection(write: Write, parts: EvaluationParts, id: string): Promise<HeldObjection> {
  const { context, directory } = parts
  const known = await readObjection(write.manager, id)
  const held = known && (await holdEvaluation(write, parts, evaluationIdOf(known.planId, known), 'input.id'))
  // Read again: the plan is held only now.
  const objection = held && (await readObjection(write.manager, id))
  const assessor = held?.kept.assessorId ? await directory.load(held.kept.assessorId) : null
  if (!objection || !held || !assessor) throw notFound(context.language, 'input.id')
  return { objection, held, assessor }
}

/** What one side says, and shows. */
interface Heard {
  /** Name of the words in the input. */
  field: string
  text: string
  evidence: readonly SentEvidence[]
}

/** @returns the files that the evidence names, which the objection refers to from now on */
async function checkHeard(
  write: Write,
  parts: HearingParts,
  { field, text, evidence }: Heard,
): Promise<CheckedEvidence['files']> {
  const proofs = await checkEvidence(parts, evidence)
  refuseFaults(parts, [...wordFaults(field, text), ...proofs.faults])
  await attachFiles(write, parts, proofs)
  return proofs.files
}

function refuseFaults({ context }: EvaluationParts, faults: CheckedEvidence['faults']): void {
  if (faults.length === 0) return
  throw badInput(
    context.language,
    faults.map(({ field, reason }) => ({ field: `input.${field}`, reason })),
  )
}

function termFor(terms: readonly ObjectionTerm[], on: string): ObjectionTerm {
  return ruleOn(terms, on) ?? refuse<RefusalCode>('NOT_NOW', null, NO_TERM)
}

const NO_TERM: Text = {
  id: 'Belum ada aturan keberatan yang berlaku pada hari itu.',
  en: 'No rule about objections was in force on that day.',
}
const NOT_ISSUED: Text = {
  id: 'Keberatan hanya dapat diajukan atas hasil yang sudah ditetapkan dan belum final.',
  en: 'An objection can only be filed to a result that is issued and not final.',
}
const NOBODY_ABOVE: Text = {
  id: 'Atasan pejabat penilai Anda tidak tercatat di sini. Ajukan keberatan secara tertulis melalui pengelola kepegawaian.',
  en: 'The superior of your assessor is not on record here. File the objection in writing with the HR office.',
}
const STATED: Text = { id: 'Tanggapan sudah diberikan.', en: 'The statement was given already.' }
const DECIDED: Text = {
  id: 'Keberatan ini sudah diputus, dan putusannya final.',
  en: 'This objection is decided, and the decision is final.',
}
const NOT_HEARD: Text = {
  id: 'Pejabat penilai belum memberi tanggapan, dan waktunya belum habis.',
  en: 'The assessor has not made a statement yet, and the time for it is not over.',
}
const OTHER_RATINGS: Text = {
  id: 'perlu kedua rating, dan berbeda dari hasil semula',
  en: 'needs both ratings, and others than before',
}
function tooLate(term: ObjectionTerm, receivedOn: string): Text {
  const day = dayText(lastDayToFile(term, receivedOn))
  const { filingDays, article } = term
  return {
    id: `Keberatan dapat diajukan ${filingDays} hari sejak hasil diterima, sampai ${day.id} (PP 30/2019 ps. ${article}).`,
    en: `An objection can be filed within ${filingDays} days of receipt, until ${day.en} (PP 30/2019 art. ${article}).`,
  }
}
