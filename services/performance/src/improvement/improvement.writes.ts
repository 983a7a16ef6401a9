/** What superiors and their subordinates do to improvement plans, each in the transaction of a mutation. */
import {
  badInput,
  checkVersion,
  type DirectoryEntry,
  demand,
  forbiddenAct,
  isUuid,
  notFound,
  refuse,
  type Text,
  type Write,
} from '@jalur/common'
import { wordFaults } from '../feedback/feedback'
import { callerEntry, type PlanParts } from '../plan/plan.writes'
import { PLAN_APPRAISER, PLAN_OWNER } from '../policy'
import type { RefusalCode } from '../refusals'
import {
  concludeFault,
  type ImprovementDraft,
  improvementFaults,
  type ImprovementOutcome,
  type ImprovementPlan,
  type ImprovementRule,
  type ImprovementStep,
  lineFaults,
  possibleActs,
} from './improvement'
import {
  type ImprovementAct,
  type ImprovementStatus,
  moveImprovement,
  moveStep,
  type StepAct,
} from './improvement-state'
import {
  areReferencesOf,
  hasOpenImprovement,
  insertImprovement,
  lockImprovement,
  putImprovementDraft,
  putImprovementState,
  putStepDecision,
  putStepReport,
} from './improvement.repository'

export interface ImprovementParts extends Pick<PlanParts, 'context' | 'directory'> {
  /** The rule in force today; null where there is none. */
  rule: Pick<ImprovementRule, 'longestMonths'> | null
}

/** Which plan is changed, and from which state of it. */
export interface ImprovementTarget {
  id: string
  expectedVersion: number
}

/** A new draft for a direct subordinate, or one written anew. @returns the id */
export async function saveImprovement(
  write: Write,
  parts: ImprovementParts,
  employee: string,
  draft: ImprovementDraft,
  change: ImprovementTarget | null,
): Promise<string> {
  const { context, directory } = parts
  const person = isUuid(employee) ? await directory.load(employee) : null
  if (!person) throw forbiddenAct(context.language)
  demandSuperior(parts, person)
  const known = change && (await holdAsSuperior(write, parts, change, 'SAVE')).plan
  if (known && known.employeeId !== person.id) throw notFound(context.language, 'input.id')
  checkDraft(parts, draft)
  if (!(await areReferencesOf(write.manager, person.id, draft.references))) {
    throw notFound(context.language, 'input.references')
  }
  const id = known ? known.id : await openImprovement(write, parts, person, draft)
  if (known) await putImprovementDraft(write.manager, id, draft)
  write.audit('IMPROVEMENT_SAVED', 'ImprovementPlan', id)
  return id
}

async function openImprovement(
  { manager }: Write,
  parts: ImprovementParts,
  person: DirectoryEntry,
  draft: ImprovementDraft,
): Promise<string> {
  const superior = await callerEntry(parts, 'me')
  if (await hasOpenImprovement(manager, person.id)) refuse<RefusalCode>('IMPROVEMENT_OPEN', 'input.employee', OPEN)
  const opened = { employeeId: person.id, superiorId: superior.id, on: parts.context.today }
  return insertImprovement(manager, opened, draft)
}

/** Hands the plan to the person; days that have passed since it was written are named. */
export async function proposeImprovement(
  write: Write,
  parts: ImprovementParts,
  target: ImprovementTarget,
): Promise<string> {
  const { plan, to } = await holdAsSuperior(write, parts, target, 'PROPOSE')
  checkDraft(parts, plan)
  await putImprovementState(write.manager, plan.id, to, { proposedOn: parts.context.today })
  return done(write, 'IMPROVEMENT_PROPOSED', plan)
}

/** The person agrees, and the plan begins. */
export async function agreeToImprovement(
  write: Write,
  parts: ImprovementParts,
  target: ImprovementTarget,
): Promise<string> {
  const { plan, to } = await holdAsPerson(write, parts, target, 'AGREE')
  await putImprovementState(write.manager, plan.id, to, { agreedOn: parts.context.today })
  return done(write, 'IMPROVEMENT_AGREED', plan)
}

/** The person says what should be different. */
export async function commentOnImprovement(
  write: Write,
  parts: ImprovementParts,
  target: ImprovementTarget,
  comment: string,
): Promise<string> {
  const { plan, to } = await holdAsPerson(write, parts, target, 'COMMENT')
  check(parts, wordFaults('comment', comment))
  await putImprovementState(write.manager, plan.id, to, { comment })
  return done(write, 'IMPROVEMENT_COMMENTED', plan)
}

/** The person has done a step. */
export async function reportStep(
  write: Write,
  parts: ImprovementParts,
  target: ImprovementTarget,
  { step: stepId, report }: { step: string; report: string },
): Promise<string> {
  const { plan, to } = await holdAsPerson(write, parts, target, 'REPORT_STEP')
  check(parts, lineFaults('report', report))
  const { step, status } = moveStepOrRefuse(parts, plan, stepId, 'REPORT')
  await putStepReport(write.manager, step.id, status, report, parts.context.today)
  await putImprovementState(write.manager, plan.id, to)
  return done(write, 'IMPROVEMENT_STEP_REPORTED', plan)
}

/** The superior confirms a step that was reported, or gives it back with a reason. */
export async function decideStep(
  write: Write,
  parts: ImprovementParts,
  target: ImprovementTarget,
  { step: stepId, decision, reason }: { step: string; decision: 'CONFIRM' | 'RETURN'; reason: string | null },
): Promise<string> {
  const { plan, to } = await holdAsSuperior(write, parts, target, 'DECIDE_STEP')
  if (decision === 'RETURN') check(parts, lineFaults('reason', reason ?? ''))
  const { step, status } = moveStepOrRefuse(parts, plan, stepId, decision)
  const said = { reason: decision === 'RETURN' ? reason : step.returnReason, on: parts.context.today }
  await putStepDecision(write.manager, step.id, status, said)
  await putImprovementState(write.manager, plan.id, to)
  return done(write, `IMPROVEMENT_STEP_${decision}`, plan)
}

/** The superior writes how far the goal was reached, and why. */
export async function concludeImprovement(
  write: Write,
  parts: ImprovementParts,
  target: ImprovementTarget,
  { outcome, statement }: { outcome: ImprovementOutcome; statement: string },
): Promise<string> {
  const { today: closedOn } = parts.context
  const { plan, to } = await holdAsSuperior(write, parts, target, 'CONCLUDE')
  check(parts, wordFaults('statement', statement))
  const fault = concludeFault(plan, outcome, closedOn)
  if (fault) refuse<RefusalCode>('STEPS_OPEN', 'input.outcome', fault)
  await putImprovementState(write.manager, plan.id, to, { outcome, statement, closedOn })
  return done(write, 'IMPROVEMENT_CONCLUDED', plan)
}

/** The person says what they think of the outcome, once. */
export async function answerOutcome(
  write: Write,
  parts: ImprovementParts,
  target: ImprovementTarget,
  answer: string,
): Promise<string> {
  const { plan, to } = await holdAsPerson(write, parts, target, 'ANSWER')
  check(parts, wordFaults('answer', answer))
  await putImprovementState(write.manager, plan.id, to, { answer })
  return done(write, 'IMPROVEMENT_ANSWERED', plan)
}

/** The superior ends it without an outcome. */
export async function cancelImprovement(
  write: Write,
  parts: ImprovementParts,
  target: ImprovementTarget,
  cancelReason: string,
): Promise<string> {
  const { plan, to } = await holdAsSuperior(write, parts, target, 'CANCEL')
  check(parts, wordFaults('reason', cancelReason))
  await putImprovementState(write.manager, plan.id, to, { cancelReason, closedOn: parts.context.today })
  return done(write, 'IMPROVEMENT_CANCELLED', plan)
}

interface HeldImprovement {
  plan: ImprovementPlan
  /** The state after the act. */
  to: ImprovementStatus
}

async function holdAsSuperior(
  write: Write,
  parts: ImprovementParts,
  { id, expectedVersion }: ImprovementTarget,
  act: ImprovementAct,
): Promise<HeldImprovement> {
  const { plan, person } = await hold(write, parts, id)
  demandSuperior(parts, person)
  checkVersion(expectedVersion, plan.version, parts.context.language)
  return { plan, to: moveImprovement(plan.status, act, 'SUPERIOR') ?? refuse<RefusalCode>('NOT_NOW', null, NOT_NOW) }
}

/** The person learns of a plan once it is proposed. */
async function holdAsPerson(
  write: Write,
  parts: ImprovementParts,
  { id, expectedVersion }: ImprovementTarget,
  act: ImprovementAct,
): Promise<HeldImprovement> {
  const { plan, person } = await hold(write, parts, id)
  demand(parts.context, PLAN_OWNER, person)
  if (plan.status === 'DRAFT') throw notFound(parts.context.language, 'input.id')
  checkVersion(expectedVersion, plan.version, parts.context.language)
  const to = moveImprovement(plan.status, act, 'PERSON')
  if (to === null || !possibleActs(plan, 'PERSON', parts.context.today).includes(act)) {
    refuse<RefusalCode>('NOT_NOW', null, act === 'AGREE' && to !== null ? OVER : NOT_NOW)
  }
  return { plan, to }
}

async function hold({ manager }: Write, { context, directory }: ImprovementParts, id: string) {
  const plan = await lockImprovement(manager, id)
  const person = plan && (await directory.load(plan.employeeId))
  if (!plan || !person) throw notFound(context.language, 'input.id')
  return { plan, person }
}

const demandSuperior = ({ context }: ImprovementParts, person: DirectoryEntry): void =>
  demand(context, PLAN_APPRAISER, { ...person, superiorIds: person.superiorIds.slice(0, 1) })

function moveStepOrRefuse({ context }: ImprovementParts, plan: ImprovementPlan, stepId: string, act: StepAct) {
  const step: ImprovementStep | undefined = plan.steps.find(({ id }) => id === stepId)
  if (!step) throw notFound(context.language, 'input.step')
  return { step, status: moveStep(step.status, act) ?? refuse<RefusalCode>('NOT_NOW', 'input.step', STEP_NOT_NOW) }
}

function checkDraft(parts: ImprovementParts, draft: ImprovementDraft): void {
  const { rule, context } = parts
  if (!rule) return refuse<RefusalCode>('NOT_NOW', null, NO_RULE)
  check(parts, improvementFaults(draft, rule, context.today))
}

function check({ context }: ImprovementParts, faults: readonly { field: string; reason: Text }[]): void {
  if (faults.length === 0) return
  throw badInput(
    context.language,
    faults.map(({ field, reason }) => ({ field: `input.${field}`, reason })),
  )
}

function done(write: Write, action: string, { id }: ImprovementPlan): string {
  write.audit(action, 'ImprovementPlan', id)
  return id
}

const OPEN: Text = {
  id: 'Masih ada rencana perbaikan yang belum selesai untuk pegawai ini.',
  en: 'Another improvement plan of this person has not ended yet.',
}
const NO_RULE: Text = {
  id: 'Belum ada aturan rencana perbaikan yang berlaku.',
  en: 'No rule about improvement plans is in force.',
}
const NOT_NOW: Text = {
  id: 'Rencana perbaikan ini tidak pada tahap tersebut.',
  en: 'This improvement plan is not at that stage.',
}
const OVER: Text = {
  id: 'Hari terakhir rencana ini sudah lewat. Minta atasan menulisnya kembali.',
  en: 'The last day of this plan has passed. Ask the superior to write it anew.',
}
const STEP_NOT_NOW: Text = {
  id: 'Langkah ini tidak menunggu tindakan tersebut.',
  en: 'This step does not wait for that.',
}
