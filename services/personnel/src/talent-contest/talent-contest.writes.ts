import { randomUUID } from 'node:crypto'
import {
  badInput,
  checkVersion,
  demand,
  forbiddenAct,
  type Grant,
  type Language,
  notFound,
  refusalReason,
  Refused,
  type Text,
  type Write,
  yearOf,
} from '@jalur/common'
import type { PersonnelContext } from '../context'
import { lengthProblem, LONGEST_TEXT } from '../correction/check-proposal'
import { NOT_OPEN, OWN_REQUEST } from '../correction/correction-refusals'
import { dueAt, termOn } from '../correction/service-term'
import { lockPerson } from '../correction/subject.repository'
import { HR_WORK, OWN } from '../policy'
import type { RefusalCode } from '../refusals'
import { boxAt, boxesOn } from '../talent-map/talent-box'
import type { TalentContest } from './talent-contest'
import {
  applyRevisions,
  changeContest,
  hasOpenContest,
  insertContest,
  lockContest,
  lockTalentMap,
  placementOf,
} from './talent-contest.repository'
import type { ContestTalentPlacementInput, DecideTalentContestInput, TalentContestInput } from './talent-contest.types'

/**
 * Keeps the objection of the person who asks to the place in the map of this year; answers its id.
 * @throws Refused for whoever stands in no map, or has an open objection; BAD_USER_INPUT for a text too short or long
 */
export async function submitContest(
  { manager, audit }: Write,
  input: ContestTalentPlacementInput,
  context: PersonnelContext,
): Promise<string> {
  const { caller, catalogue, language, receivedAt, today } = context
  const person = caller.kind === 'PERSON' && caller.employeeId ? await lockPerson(manager, caller.employeeId) : null
  if (!person) throw forbiddenAct(language)
  const explanation = checkedText(input.explanation, 'input.explanation', language)
  const year = yearOf(today)
  const placement = await placementOf(manager, person.id, year)
  if (!placement) throw new Refused([NOT_PLACED])
  if (await hasOpenContest(manager, person.id, year)) throw new Refused([CONTESTED_ALREADY])
  const id = randomUUID()
  await insertContest(manager, {
    ...{ id, employeeId: person.id, agencyCode: placement.agencyCode, year, contestedBox: placement.box, explanation },
    ...{ submittedAt: receivedAt, dueAt: dueAt(receivedAt, termOn(catalogue.terms, 'TALENT_CONTEST', today)) },
  })
  audit('TALENT_CONTESTED', 'TalentContest', id)
  return id
}

/** Takes back an own objection that is not decided yet. */
export async function withdrawContest(
  change: Write,
  input: TalentContestInput,
  context: PersonnelContext,
): Promise<string> {
  await openContest(change, input, context, OWN)
  await changeContest(change.manager, input.id, {
    ...{ status: 'WITHDRAWN', decidedAt: context.receivedAt, reason: null, revisedBox: null },
  })
  change.audit('TALENT_CONTEST_WITHDRAWN', 'TalentContest', input.id)
  return input.id
}

/**
 * Lets the place stay, or puts the person into another box for the rest of the year, at once and in every later map of it.
 * @throws Refused for an own objection, a decided one, and a revision that changes nothing
 */
export async function decideContest(
  change: Write,
  input: DecideTalentContestInput,
  context: PersonnelContext,
): Promise<string> {
  const { manager, audit } = change
  const contest = await openContest(change, input, context, HR_WORK)
  if (context.caller.kind === 'PERSON' && context.caller.employeeId === contest.employeeId)
    throw new Refused([OWN_REQUEST])
  const reason = checkedText(input.reason, 'input.reason', context.language)
  const revisedBox = input.decision === 'REVISE' ? revisedBoxOf(input, contest, context) : null
  const status = revisedBox === null ? 'UPHELD' : 'REVISED'
  await changeContest(manager, contest.id, { status, decidedAt: context.receivedAt, reason, revisedBox })
  await lockTalentMap(manager, contest.agencyCode)
  await applyRevisions(manager, contest.agencyCode, contest.year)
  audit(`TALENT_CONTEST_${status}`, 'TalentContest', contest.id)
  return contest.id
}

/** @throws BAD_USER_INPUT where a level is missing; Refused where the person stands there already */
function revisedBoxOf(
  { performance, potential }: DecideTalentContestInput,
  { contestedBox }: TalentContest,
  { catalogue, language, today }: PersonnelContext,
): number {
  if (!performance || !potential) {
    const missing = performance ? 'potential' : 'performance'
    throw badInput(language, [{ field: `input.${missing}`, reason: { id: 'wajib diisi', en: 'is needed' } }])
  }
  const { box } = boxAt(boxesOn(catalogue.talentBoxes, today), { performance, potential })
  if (box === contestedBox) throw new Refused([SAME_BOX])
  return box
}

/**
 * The objection, still open, and locked, for whoever may touch it.
 * @throws NOT_FOUND, FORBIDDEN, CONFLICT, or Refused where it was decided
 */
async function openContest(
  { manager }: Write,
  { id, expectedVersion }: TalentContestInput,
  context: PersonnelContext,
  grant: Grant,
): Promise<TalentContest> {
  const contest = await lockContest(manager, id)
  const person = contest && (await lockPerson(manager, contest.employeeId))
  if (!contest || person?.agencyCode !== contest.agencyCode) throw notFound(context.language, 'input.id')
  demand(context, grant, person)
  checkVersion(expectedVersion, contest.version, context.language)
  if (contest.status !== 'SUBMITTED') throw new Refused([NOT_OPEN])
  return contest
}

/** @throws BAD_USER_INPUT for a text that is empty or too long */
function checkedText(text: string, field: string, language: Language): string {
  const problem: Text | null = lengthProblem(text, LONGEST_TEXT)
  if (problem) throw badInput(language, [{ field, reason: problem }])
  return text.trim()
}

const CONTESTED_ALREADY = refusalReason<RefusalCode>('ALREADY_OPEN', null, {
  id: 'Anda sudah mengajukan keberatan. Tunggu keputusannya, atau tarik dahulu.',
  en: 'You have objected already. Wait for the decision, or withdraw it first.',
})
const NOT_PLACED = refusalReason<RefusalCode>('NOT_PLACED', null, {
  id: 'Anda belum ada dalam peta talenta tahun ini.',
  en: 'The talent map of this year does not know you yet.',
})
const SAME_BOX = refusalReason<RefusalCode>('NOTHING_CHANGES', 'input.potential', {
  id: 'Pegawai ini sudah ada di kotak itu.',
  en: 'The person stands in that box already.',
})
