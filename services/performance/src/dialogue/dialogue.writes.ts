/** Recording, correcting, confirming and rating a dialogue, each in the transaction of a mutation. */
import {
  badInput,
  checkVersion,
  demand,
  forbiddenAct,
  isUuid,
  notFound,
  refuse,
  type Text,
  type Write,
} from '@jalur/common'
import { holdPlanFor } from '../feedback/feedback.repository'
import { wordFaults } from '../feedback/feedback'
import type { PlanStatus } from '../plan/plan-state'
import { callerEntry, type PlanParts } from '../plan/plan.writes'
import { PLAN_APPRAISER, PLAN_OWNER } from '../policy'
import type { RefusalCode } from '../refusals'
import { type CoachingRating, type Dialogue, type DialogueContent, dialogueFaults, ratingFaults } from './dialogue'
import {
  confirmVersion,
  correctDialogue as putCorrection,
  insertDialogue,
  insertRating,
  lockDialogue,
  startOfPlan,
} from './dialogue.repository'

export type DialogueParts = Pick<PlanParts, 'context' | 'directory'>

/** Which dialogue is changed, and from which state of it. */
export interface DialogueChange {
  id: string
  expectedVersion: number
}

/** States in which a plan is worked by, so that there is something to talk about. */
const WORKED_BY: readonly PlanStatus[] = ['APPROVED', 'REVISION_REQUESTED', 'CLOSED']

/** Records a dialogue with a direct subordinate. @returns the id */
export async function recordDialogue(
  write: Write,
  parts: DialogueParts,
  employee: string,
  content: DialogueContent,
): Promise<string> {
  const { context, directory } = parts
  const { language, receivedAt: at, today: on } = context
  const superior = await callerEntry(parts, 'me')
  const person = isUuid(employee) ? await directory.load(employee) : null
  if (!person) throw forbiddenAct(language)
  demand(context, PLAN_APPRAISER, { ...person, superiorIds: person.superiorIds.slice(0, 1) })
  const plan = await holdPlanFor(write.manager, person.id, content, on)
  if (!plan && content.workResultId !== null) throw notFound(language, 'input.workResult')
  if (!plan || !WORKED_BY.includes(plan.status)) return refuse<RefusalCode>('NOT_NOW', null, NO_PLAN)
  await checkContent(write, parts, plan.planId, content)
  const id = await insertDialogue(write.manager, { planId: plan.planId, superiorId: superior.id, at, on }, content)
  write.audit('DIALOGUE_RECORDED', 'PerformanceDialogue', id)
  return id
}

/** A new version of a record by who wrote it, with the reason; the person confirms it anew. */
export async function correctDialogue(
  write: Write,
  parts: DialogueParts,
  change: DialogueChange,
  content: DialogueContent & { reason: string },
): Promise<string> {
  const { context } = parts
  const dialogue = await holdDialogue(write, parts, change.id)
  const author = await callerEntry(parts, 'input.id')
  if (dialogue.superiorId !== author.id) throw forbiddenAct(context.language)
  const faults = wordFaults('reason', content.reason)
  if (faults.length > 0) throw badInput(context.language, faults.map(inInput))
  const plan = await holdPlanFor(write.manager, dialogue.employeeId, content, context.today)
  if (content.workResultId !== null && plan?.planId !== dialogue.planId) {
    throw notFound(context.language, 'input.workResult')
  }
  await checkContent(write, parts, dialogue.planId, content)
  checkVersion(change.expectedVersion, dialogue.version, context.language)
  await putCorrection(write.manager, dialogue.id, content, context.today)
  write.audit('DIALOGUE_CORRECTED', 'PerformanceDialogue', dialogue.id)
  return dialogue.id
}

/** The person agrees that this is what was said. */
export async function confirmDialogue(write: Write, parts: DialogueParts, change: DialogueChange): Promise<string> {
  const dialogue = await holdAsPerson(write, parts, change)
  if (dialogue.confirmedOn !== null) refuse<RefusalCode>('NOT_NOW', null, CONFIRMED)
  await confirmVersion(write.manager, dialogue, parts.context.today)
  write.audit('DIALOGUE_CONFIRMED', 'PerformanceDialogue', dialogue.id)
  return dialogue.id
}

/** How helpful it was, once, after its record was confirmed. */
export async function rateDialogue(
  write: Write,
  parts: DialogueParts,
  change: DialogueChange,
  given: Pick<CoachingRating, 'rating' | 'word'>,
): Promise<string> {
  const { language, today: ratedOn } = parts.context
  const dialogue = await holdAsPerson(write, parts, change)
  const faults = ratingFaults(given)
  if (faults.length > 0) throw badInput(language, faults.map(inInput))
  if (dialogue.confirmedOn === null) refuse<RefusalCode>('NOT_NOW', null, NOT_CONFIRMED)
  const isFirst = await insertRating(write.manager, dialogue.id, { ...given, ratedOn })
  if (!isFirst) refuse<RefusalCode>('NOT_NOW', null, RATED)
  write.audit('COACHING_RATED', 'PerformanceDialogue', dialogue.id)
  return dialogue.id
}

async function checkContent(
  { manager }: Write,
  { context }: DialogueParts,
  planId: string,
  content: DialogueContent,
): Promise<void> {
  const startsOn = await startOfPlan(manager, planId)
  const faults = dialogueFaults(content, { startsOn, today: context.today })
  if (faults.length > 0) throw badInput(context.language, faults.map(inInput))
}

async function holdDialogue({ manager }: Write, { context }: DialogueParts, id: string): Promise<Dialogue> {
  return (await lockDialogue(manager, id)) ?? Promise.reject(notFound(context.language, 'input.id'))
}

async function holdAsPerson(write: Write, parts: DialogueParts, change: DialogueChange): Promise<Dialogue> {
  const { context, directory } = parts
  const dialogue = await holdDialogue(write, parts, change.id)
  const person = await directory.load(dialogue.employeeId)
  if (!person) throw notFound(context.language, 'input.id')
  demand(context, PLAN_OWNER, person)
  checkVersion(change.expectedVersion, dialogue.version, context.language)
  return dialogue
}

const inInput = ({ field, reason }: { field: string; reason: Text }) => ({ field: `input.${field}`, reason })

const NO_PLAN: Text = {
  id: 'Belum ada SKP yang disetujui untuk dibicarakan.',
  en: 'There is no approved plan to talk about yet.',
}
const CONFIRMED: Text = { id: 'Catatan ini sudah Anda setujui.', en: 'You have confirmed this record.' }
const NOT_CONFIRMED: Text = {
  id: 'Setujui catatannya dahulu, lalu nilai bimbingannya.',
  en: 'Confirm the record first, then rate the coaching.',
}
const RATED: Text = { id: 'Bimbingan ini sudah Anda nilai.', en: 'You have rated this coaching.' }
