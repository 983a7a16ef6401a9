/** Opening and answering a panel, each in the transaction of a mutation. */
import {
  addDays,
  badInput,
  type Day,
  demand,
  forbiddenAct,
  isUuid,
  notFound,
  refuse,
  type Text,
  type Write,
} from '@jalur/common'
import { type EvaluationParts, holdEvaluation } from '../evaluation/evaluation.writes'
import { HANDED_OVER } from '../evaluation/evaluation-state'
import { relationOf } from '../feedback/feedback'
import { callerEntry } from '../plan/plan.writes'
import { PANEL_OPENERS } from '../policy'
import type { RefusalCode } from '../refusals'
import { answerFaults, isClosed, membersFaults, type PanelAnswer } from './panel'
import { addAnswers, insertPanel, lockPanel } from './panel.repository'
import { ruleOn } from '../rule'

/** Whom to ask about whom, and until when. */
export interface SentPanel {
  evaluation: string
  asked: readonly string[]
  closesOn: Day
}

/** Asks peers and subordinates, once a period: a second panel with one more member would tell what that one said. */
export async function openPanel(write: Write, parts: EvaluationParts, sent: SentPanel): Promise<string> {
  const { context, directory, rules } = parts
  const { caller, language, today } = context
  const { plan, owner, period, kept } = await holdEvaluation(write, parts, sent.evaluation, 'input.evaluation')
  demand(context, PANEL_OPENERS, { ...owner, superiorIds: owner.superiorIds.slice(0, 1) })
  // An HR officer does not choose who judges the officer.
  if (caller.kind === 'PERSON' && caller.employeeId === owner.id) throw forbiddenAct(language)
  const people = await Promise.all(sent.asked.map((id) => (isUuid(id) ? directory.load(id) : null)))
  const relations = people.map((it) => (it?.active ? relationOf(it, owner) : null))
  const rule = ruleOn(rules.panels, today) ?? refuse<RefusalCode>('NOT_NOW', null, NO_RULE)
  const last = addDays(today, rule.longestDays)
  const faults = [
    ...membersFaults(sent.asked, relations),
    ...(today < sent.closesOn && sent.closesOn <= last
      ? []
      : [
          {
            field: 'closesOn',
            reason: {
              id: `harus setelah hari ini, paling lambat ${last}`,
              en: `must be after today, ${last} at the latest`,
            },
          },
        ]),
  ]
  if (faults.length > 0) throw badInput(language, faults.map(inInput))
  if (sent.asked.length < rule.least) refuse<RefusalCode>('TOO_FEW', 'input.asked', tooFew(rule.least))
  if (!['APPROVED', 'REVISION_REQUESTED', 'CLOSED'].includes(plan.status) || period.startsOn > today) {
    refuse<RefusalCode>('NOT_NOW', null, NOT_BEGUN)
  }
  if (HANDED_OVER.includes(kept.status)) refuse<RefusalCode>('NOT_NOW', null, ISSUED)
  const id = await insertPanel(write.manager, { planId: plan.id, key: period.key }, { ...sent, openedOn: today })
  if (id === null) refuse<RefusalCode>('NOT_NOW', null, ASKED)
  write.audit('PANEL_OPENED', 'BehaviourPanel', id)
  return plan.id
}

/** The answers of a member, once. Who has answered is taken down; what was said is not, beside them. */
export async function answerPanel(
  write: Write,
  parts: Pick<EvaluationParts, 'context' | 'directory'>,
  panelId: string,
  answers: readonly PanelAnswer[],
): Promise<string> {
  const { language, today } = parts.context
  const member = await callerEntry(parts, 'input.panel')
  const panel = isUuid(panelId) ? await lockPanel(write.manager, panelId, member.id) : null
  if (!panel) throw notFound(language, 'input.panel')
  const faults = answerFaults(answers)
  if (faults.length > 0) throw badInput(language, faults.map(inInput))
  if (panel.answered) refuse<RefusalCode>('NOT_NOW', null, ANSWERED)
  if (isClosed(panel, today)) refuse<RefusalCode>('WINDOW_CLOSED', 'input.panel', CLOSED)
  await addAnswers(write.manager, panelId, member.id, answers)
  write.audit('PANEL_ANSWERED', 'BehaviourPanel', panelId)
  return panelId
}

const inInput = ({ field, reason }: { field: string; reason: Text }) => ({ field: `input.${field}`, reason })

const tooFew = (least: number): Text => ({
  id: `Mintalah paling sedikit ${least} orang: dari lebih sedikit orang tidak ada yang boleh ditampilkan.`,
  en: `Ask at least ${least} people: of fewer nothing may be shown.`,
})
const NO_RULE: Text = { id: 'Belum ada aturan masukan 360° yang berlaku.', en: 'No rule about 360° input is in force.' }
const NOT_BEGUN: Text = {
  id: 'SKP belum disetujui atau periodenya belum dimulai.',
  en: 'The plan is not approved, or its period has not begun.',
}
const ISSUED: Text = {
  id: 'Hasil evaluasi sudah ditetapkan; masukan tidak membantu lagi.',
  en: 'The result of the evaluation is issued; input no longer helps.',
}
const ASKED: Text = {
  id: 'Masukan untuk periode ini sudah diminta. Tidak dapat diminta dua kali, agar tidak ada jawaban yang dapat ditebak dari selisihnya.',
  en: 'Input for this period was asked for. It cannot be asked for twice, so that no answer can be guessed from the difference.',
}
const ANSWERED: Text = { id: 'Anda sudah menjawab. Terima kasih.', en: 'You have answered. Thank you.' }
const CLOSED: Text = { id: 'Hari terakhir untuk menjawab sudah lewat.', en: 'The last day for answers is over.' }
