/** How superiors split their results, and people ask for them, each in the transaction of a mutation. */
import { badInput, demand, isUuid, notFound, refuse, type Text, type Write, yearOf } from '@jalur/common'
import { batchFaults } from '../batch'
import { noteFaults } from '../evaluation/evaluation'
import { wordFaults } from '../feedback/feedback'
import { hasApprovedPlan } from '../plan/plan.repository'
import { callerEntry, type PlanParts } from '../plan/plan.writes'
import { PLAN_OWNER } from '../policy'
import { holdResult } from '../progress/progress.repository'
import type { RefusalCode } from '../refusals'
import { deleteOffer, putOffers, putRequest, supports } from './cascade.repository'

/** Offers an own result to direct subordinates, who can link to it without typing it again. @returns the id of the plan */
export async function offerResult(
  write: Write,
  parts: PlanParts,
  { workResult, employees, note }: { workResult: string; employees: readonly string[]; note: string | null },
): Promise<string> {
  const { language, today } = parts.context
  const plan = await holdOwnPlan(write, parts, workResult)
  const people = await Promise.all(employees.map((id) => (isUuid(id) ? parts.directory.load(id) : null)))
  const faults = [
    ...batchFaults('employees', employees),
    ...noteFaults('note', note),
    ...people.flatMap((person, place) =>
      person?.superiorIds[0] === plan.employeeId ? [] : [{ field: `employees.${place}`, reason: NOT_BELOW }],
    ),
  ]
  if (faults.length > 0) throw badInput(language, faults.map(inInput))
  if (plan.status === 'CLOSED') refuse<RefusalCode>('NOT_NOW', null, CLOSED)
  await putOffers(write.manager, workResult, employees, { note, on: today })
  write.audit('RESULT_OFFERED', 'WorkResult', workResult)
  return plan.planId
}

/** Takes an offer back that nobody has taken up. @returns the id of the plan */
export async function withdrawOffer(
  write: Write,
  parts: PlanParts,
  { workResult, employee }: { workResult: string; employee: string },
): Promise<string> {
  const { language } = parts.context
  const plan = await holdOwnPlan(write, parts, workResult)
  if (!isUuid(employee)) throw notFound(language, 'input.employee')
  if (await supports(write.manager, employee, workResult)) refuse<RefusalCode>('NOT_NOW', 'input.employee', TAKEN)
  if (!(await deleteOffer(write.manager, workResult, employee))) throw notFound(language, 'input.employee')
  write.audit('RESULT_OFFER_WITHDRAWN', 'WorkResult', workResult)
  return plan.planId
}

/** Asks the direct superior, who has no approved plan, for results to link to; once a day. @returns the id of the person */
export async function requestCascade(
  write: Write,
  parts: PlanParts,
  { year, question }: { year: number; question: string },
): Promise<string> {
  const { language, today } = parts.context
  const owner = await callerEntry(parts, 'me')
  const thisYear = yearOf(today)
  const faults = [
    ...(year === thisYear || year === thisYear + 1 ? [] : [{ field: 'year', reason: NO_YEAR }]),
    ...wordFaults('question', question),
  ]
  if (faults.length > 0) throw badInput(language, faults.map(inInput))
  const superiorId = owner.superiorIds[0] ?? refuse<RefusalCode>('NO_SUPERIOR', null, NOBODY)
  const period = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }
  if (await hasApprovedPlan(write.manager, superiorId, period)) refuse<RefusalCode>('NOT_NOW', null, HAS_PLAN)
  const wish = { employeeId: owner.id, year, superiorId, question, askedOn: today }
  if (!(await putRequest(write.manager, wish))) refuse<RefusalCode>('REMINDED_TODAY', null, ASKED)
  write.audit('CASCADE_REQUESTED', 'Employee', owner.id)
  return owner.id
}

/** The plan that a result of the caller belongs to, which cannot change meanwhile. */
async function holdOwnPlan({ manager }: Write, { context, directory }: PlanParts, workResult: string) {
  const plan = await holdResult(manager, workResult)
  const owner = plan && (await directory.load(plan.employeeId))
  if (!plan || !owner) throw notFound(context.language, 'input.workResult')
  demand(context, PLAN_OWNER, owner)
  return plan
}

const inInput = ({ field, reason }: { field: string; reason: Text }) => ({ field: `input.${field}`, reason })

const NOT_BELOW: Text = { id: 'bukan bawahan langsung Anda', en: 'is no direct subordinate of yours' }
const NO_YEAR: Text = { id: 'harus tahun ini atau tahun depan', en: 'must be this year or the next' }
const CLOSED: Text = { id: 'SKP ini sudah ditutup.', en: 'This plan is closed.' }
const TAKEN: Text = {
  id: 'Sudah didukung hasil kerja pegawai ini. Minta pegawai mengubah SKP-nya dahulu.',
  en: 'A result of this person supports it already. Ask for a change of that plan first.',
}
const NOBODY: Text = { id: 'Tidak ada atasan yang tercatat untuk Anda.', en: 'No superior of yours is on record.' }
const HAS_PLAN: Text = {
  id: 'Atasan Anda sudah memiliki SKP yang disetujui. Hubungkan hasil kerja Anda dengannya.',
  en: 'Your superior has an approved plan. Link your results to it.',
}
const ASKED: Text = {
  id: 'Sudah diminta hari ini. Coba lagi besok.',
  en: 'Was asked today already. Try again tomorrow.',
}
