/** What people do with feedback, each in the transaction of a mutation. */
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
import type { PlanStatus } from '../plan/plan-state'
import { callerEntry, type PlanParts } from '../plan/plan.writes'
import type { BehaviourValue } from '../plan/plan'
import { PLAN_OWNER } from '../policy'
import type { RefusalCode } from '../refusals'
import {
  type FeedbackKind,
  feedbackFaults,
  type FeedbackRelation,
  type FeedbackText,
  type FeedbackTopic,
  relationOf,
  wordFaults,
} from './feedback'
import {
  holdPlanFor,
  insertFeedback,
  insertRequest,
  lockFeedback,
  lockRequest,
  putReply,
  reportsOn,
} from './feedback.repository'

export type FeedbackParts = Pick<PlanParts, 'context' | 'directory'>

/** Where feedback goes, as it is sent. */
export interface SentTopic {
  workResult: string | null
  behaviour: BehaviourValue | null
}

export interface SentFeedback extends FeedbackText, SentTopic {
  employee: string
  kind: FeedbackKind
  cites: readonly string[]
  request: string | null
}

const MOST_CITED = 10
/** States in which a plan is worked by, so that there is something to see. */
const WORKED_BY: readonly PlanStatus[] = ['APPROVED', 'REVISION_REQUESTED', 'CLOSED']

/** Feedback of the caller on an approved plan, any day. @returns the id */
export async function giveFeedback(write: Write, parts: FeedbackParts, sent: SentFeedback): Promise<string> {
  const { context, directory } = parts
  const { language, receivedAt, today } = context
  const author = await callerEntry(parts, 'me')
  const recipient = isUuid(sent.employee) ? await directory.load(sent.employee) : null
  const relation: FeedbackRelation | null = recipient && relationOf(author, recipient)
  if (!recipient || !relation) throw forbiddenAct(language)
  const topic = topicOf(parts, sent, feedbackFaults(sent))
  const { planId, status } = await planFor(write, parts, recipient.id, topic)
  await checkCited(write, parts, planId, sent.cites)
  if (!WORKED_BY.includes(status)) refuse<RefusalCode>('NOT_NOW', null, NOT_APPROVED)
  const request = sent.request === null ? null : await lockRequest(write.manager, sent.request)
  if (sent.request !== null && (request?.askedId !== author.id || request.planId !== planId)) {
    throw notFound(language, 'input.request')
  }
  const id = await insertFeedback(write.manager, {
    ...{ planId, topic, authorId: author.id, relation, kind: sent.kind, cites: sent.cites },
    ...{ observed: sent.observed, effect: sent.effect, nextStep: sent.nextStep },
    ...{ givenAt: receivedAt, givenOn: today, requestId: request?.id ?? null },
  })
  write.audit('FEEDBACK_GIVEN', 'Feedback', id)
  return id
}

/** Asks a superior, peer or subordinate for feedback on the own plan. @returns the id of the wish */
export async function requestFeedback(
  write: Write,
  parts: FeedbackParts,
  { asked, question, ...sent }: SentTopic & { asked: string; question: string },
): Promise<string> {
  const { context, directory } = parts
  const owner = await callerEntry(parts, 'me')
  const other = isUuid(asked) ? await directory.load(asked) : null
  const relation = other && relationOf(other, owner)
  if (!other || !relation || relation === 'SELF') throw notFound(context.language, 'input.asked')
  const topic = topicOf(parts, sent, wordFaults('question', question))
  const { planId, status } = await planFor(write, parts, owner.id, topic)
  if (!WORKED_BY.includes(status)) refuse<RefusalCode>('NOT_NOW', null, NOT_APPROVED)
  const wish = { askedId: other.id, question, askedOn: context.today }
  const id = await insertRequest(write.manager, planId, topic, wish)
  write.audit('FEEDBACK_REQUESTED', 'FeedbackRequest', id)
  return id
}

/** The recipient's answer, once; without words it only says that the feedback was read. */
export async function answerFeedback(
  write: Write,
  { context, directory }: FeedbackParts,
  change: { id: string; expectedVersion: number },
  reply: string | null,
): Promise<string> {
  const { language, receivedAt } = context
  const feedback = await lockFeedback(write.manager, change.id)
  const recipient = feedback && (await directory.load(feedback.employeeId))
  if (!feedback || !recipient) throw notFound(language, 'input.id')
  demand(context, PLAN_OWNER, recipient)
  const faults = reply === null ? [] : wordFaults('reply', reply)
  if (faults.length > 0) throw badInput(language, faults.map(inInput))
  checkVersion(change.expectedVersion, feedback.version, language)
  if (reply === null ? feedback.acknowledgedAt : feedback.reply) refuse<RefusalCode>('NOT_NOW', null, ANSWERED)
  await putReply(write.manager, feedback.id, { reply, at: receivedAt })
  write.audit(reply === null ? 'FEEDBACK_ACKNOWLEDGED' : 'FEEDBACK_REPLIED', 'Feedback', feedback.id)
  return feedback.id
}

/** What it is about, where nothing is wrong with the rest either. */
function topicOf(
  { context }: FeedbackParts,
  sent: SentTopic,
  faults: ReturnType<typeof feedbackFaults>,
): FeedbackTopic {
  const { workResult, behaviour } = sent
  const oneTopic = (workResult === null) !== (behaviour === null)
  const all = oneTopic ? faults : [...faults, { field: 'workResult', reason: ONE_TOPIC }]
  if (all.length > 0) throw badInput(context.language, all.map(inInput))
  return behaviour === null ? { workResultId: workResult ?? '', behaviour } : { workResultId: null, behaviour }
}

async function planFor({ manager }: Write, { context }: FeedbackParts, employeeId: string, topic: FeedbackTopic) {
  const plan = await holdPlanFor(manager, employeeId, topic, context.today)
  if (plan) return plan
  if (topic.workResultId !== null) throw notFound(context.language, 'input.workResult')
  return refuse<RefusalCode>('NOT_NOW', null, NO_PLAN)
}

async function checkCited({ manager }: Write, { context }: FeedbackParts, planId: string, cites: readonly string[]) {
  const known = await reportsOn(manager, planId, cites)
  const faults = [
    ...(cites.length > MOST_CITED
      ? [{ field: 'cites', reason: { id: `paling banyak ${MOST_CITED}`, en: `at most ${MOST_CITED}` } }]
      : []),
    ...cites.flatMap((id, place) => (known.has(id) ? [] : [{ field: `cites.${place}`, reason: UNKNOWN }])),
  ]
  if (faults.length > 0) throw badInput(context.language, faults.map(inInput))
}

const inInput = ({ field, reason }: { field: string; reason: Text }) => ({ field: `input.${field}`, reason })

const UNKNOWN: Text = { id: 'tidak dikenal', en: 'unknown' }
const ONE_TOPIC: Text = {
  id: 'pilih satu: hasil kerja atau perilaku',
  en: 'choose one: a work result or a behaviour',
}
const NOT_APPROVED: Text = {
  id: 'SKP ini belum disetujui, jadi belum ada yang dapat diberi umpan balik.',
  en: 'This plan is not approved yet, so there is nothing to give feedback on.',
}
const NO_PLAN: Text = {
  id: 'Belum ada SKP yang berjalan.',
  en: 'There is no plan under way yet.',
}
const ANSWERED: Text = { id: 'Umpan balik ini sudah ditanggapi.', en: 'This feedback was answered already.' }
