import {
  badInput,
  checkVersion,
  demand,
  isGranted,
  notFound,
  type Outcome,
  readerId,
  refusalReason,
  Refused,
  refuse,
  type RefusalReason,
  relationsOf,
  write,
} from '@jalur/common'
import type { PersonnelContext } from '../context'
import type { EmployeeRecord } from '../employee/employee'
import { lockSupervision } from '../employee/superiors.repository'
import { isUuid } from '../employee/employee-key'
import { KEEPING } from '../policy'
import type { PersonnelRefusalCode } from '../refusal.types'
import { checkMovement, NO_STEP_ASKED } from './check-movement'
import { asksReason, type Finding, impossible, refuses } from './finding'
import type { MovementOrder } from './movement'
import type { MovementFacts } from './movement-facts'
import { MovementRepository } from './movement.repository'
import { takeEffect } from './movement-effect.repository'
import type { CancelMovementInput, RecordMovementInput } from './movement.inputs'
import { orderOf } from './movement.inputs'
import { orderProblems } from './order-problems'
import { StaffMovementRepository } from './staff-movement.repository'
import { type StepChecks, stepAnswerFor } from './step-answer.writes'

/** A written reason says more than a word, and less than a page. */
const REASON = { shortest: 10, longest: 1_000 }

/**
 * Refuses a request that cannot be understood.
 * @throws BAD_USER_INPUT naming each field below `path`
 */
export function checkOrder(order: MovementOrder, employeeId: string, path: string, context: PersonnelContext): void {
  const { catalogue, language } = context
  const unknown = { id: 'tidak dikenal', en: 'unknown' }
  const ids = { unitId: order.unitId, superiorId: order.superiorId, leavesTeamTo: order.leavesTeamTo }
  const others = { takesTeamOf: order.takesTeamOf, actingId: order.actingId, employeeId }
  const malformed = Object.entries({ ...ids, ...others }).filter(([, id]) => id !== null && !isUuid(id))
  const missing = [
    ...(order.positionCode !== null && !catalogue.positionsByCode.has(order.positionCode) ? ['positionCode'] : []),
    ...(order.agencyCode !== null && !catalogue.agenciesByCode.has(order.agencyCode) ? ['agencyCode'] : []),
    ...(order.rankCode !== null && !catalogue.ranksByCode.has(order.rankCode) ? ['rankCode'] : []),
    ...malformed.map(([field]) => field),
  ]
  const problems = [...orderProblems(order), ...missing.map((field) => ({ field, reason: unknown }))]
  if (problems.length > 0) {
    throw badInput(
      language,
      problems.map(({ field, reason }) => ({ field: `${path}.${field}`, reason })),
    )
  }
}

/**
 * The facts for an order, all that it names being on record.
 * @throws BAD_USER_INPUT naming what is not
 */
export async function factsOf(
  movements: MovementRepository,
  employeeId: string,
  order: MovementOrder,
  path: string,
  { language, today }: PersonnelContext,
): Promise<MovementFacts> {
  const facts = await movements.factsFor(employeeId, order, today)
  if (!facts) throw notFound(language, `${path}.employeeId`)
  const { unit, superior, successor, predecessor } = facts
  const named = { unitId: unit, superiorId: superior, leavesTeamTo: successor, takesTeamOf: predecessor }
  const missing = Object.entries(named).filter(
    ([field, found]) => order[field as keyof typeof named] !== null && !found,
  )
  if (missing.length === 0) return facts
  const reason = { id: 'tidak dikenal', en: 'unknown' }
  throw badInput(
    language,
    missing.map(([field]) => ({ field: `${path}.${field}`, reason })),
  )
}

/** What the rules have to say, and that nobody keeps the own record. */
export function findingsFor(
  order: MovementOrder,
  facts: MovementFacts,
  answer: Pick<StepChecks, 'unmet' | 'isStep'>,
  { caller, catalogue }: PersonnelContext,
): Finding[] {
  const rules = { movement: catalogue.movementRules, career: catalogue.rules }
  const isOwn = caller.kind === 'PERSON' && caller.employeeId === facts.person.id
  const own = impossible('OWN_RECORD', null, {
    id: 'Anda tidak dapat mencatat mutasi Anda sendiri; minta rekan Anda.',
    en: 'You cannot record your own movement; ask a colleague.',
  })
  return [...(isOwn ? [own] : []), ...checkMovement(order, facts, rules, answer)]
}

/**
 * Records a movement with everything that follows from it: at once where its day has come, else on its day.
 * @returns the id of the movement
 */
export async function recordMovement(
  input: RecordMovementInput,
  context: PersonnelContext,
): Promise<Outcome<string, PersonnelRefusalCode>> {
  const { catalogue, caller, database, language, loaders, today } = context
  const order = orderOf(input.movement)
  const { employeeId } = input.movement
  checkOrder(order, employeeId, 'input.movement', context)
  const employee = await loaders.employees.load(employeeId)
  const answer = employee && isKept(employee, context) ? await stepAnswerFor(employee, order, context) : NO_STEP_ASKED
  return write(database, context, { mutation: 'recordMovement', input }, async ({ manager, audit }) => {
    await lockSupervision(manager)
    const movements = new MovementRepository(manager, catalogue)
    const record = await movements.lockRecord(employeeId)
    if (!record || !employee) throw notFound(language, 'input.movement.employeeId')
    const facts = await factsOf(movements, employeeId, order, 'input.movement', context)
    demand(context, KEEPING, facts.person)
    checkVersion(input.expectedVersion, record.version, language)
    const findings = findingsFor(order, facts, answer, context)
    const overridden = findings.filter(asksReason)
    if (findings.some(refuses)) throw new Refused(findings.filter(refuses).map(refusalOf))
    const stored = new StaffMovementRepository(manager)
    const id = await stored.insert({
      ...{ employeeId, order, fromAgencyCode: facts.person.agencyCode, recordedBy: readerId(caller) },
      overrideReason: reasonFor(overridden, input.overrideReason ?? null),
      overridden: overridden.map(({ code, requirement }) => requirement ?? code),
    })
    audit('MOVEMENT_RECORDED', 'StaffMovement', id)
    if (order.effectiveFrom <= today) {
      await takeEffect(manager, (await stored.find(id))!, facts, today)
      audit('MOVEMENT_IN_FORCE', 'StaffMovement', id)
    } else audit('MOVEMENT_SCHEDULED', 'Employee', employeeId)
    return id
  })
}

const isKept = (employee: EmployeeRecord, { caller }: PersonnelContext): boolean =>
  isGranted(KEEPING, caller, relationsOf(caller, employee))

const refusalOf = ({ code, field, message }: Finding): RefusalReason<PersonnelRefusalCode> => ({
  code: code as PersonnelRefusalCode,
  field: field && `input.movement.${field}`,
  message,
})

/** The reason to keep: null where nothing asks for one. */
function reasonFor(overridden: readonly Finding[], given: string | null): string | null {
  const reason = given?.trim() ?? ''
  if (overridden.length === 0) return null
  if (reason.length >= REASON.shortest && reason.length <= REASON.longest) return reason
  throw new Refused<PersonnelRefusalCode>([
    refusalReason('REASON_MISSING', 'input.overrideReason', {
      id: `Tulis alasannya, ${REASON.shortest} sampai ${REASON.longest} huruf.`,
      en: `Write the reason, ${REASON.shortest} to ${REASON.longest} characters.`,
    }),
    ...overridden.map(refusalOf),
  ])
}

/** Takes back a movement whose day has not come, or that could not take effect. */
export async function cancelMovement(
  input: CancelMovementInput,
  context: PersonnelContext,
): Promise<Outcome<string, PersonnelRefusalCode>> {
  const { database, language } = context
  const reason = input.reason.trim()
  if (reason.length < REASON.shortest || reason.length > REASON.longest) {
    const wanted = `${REASON.shortest} – ${REASON.longest}`
    throw badInput(language, [{ field: 'input.reason', reason: { id: `${wanted} huruf`, en: `${wanted} characters` } }])
  }
  return write(database, context, { mutation: 'cancelMovement', input }, async ({ manager, audit }) => {
    const stored = new StaffMovementRepository(manager)
    const movement = await stored.find(input.id, true)
    const [person]: { id: string; agencyCode: string; superiorIds: string[] }[] = movement
      ? await manager.query(
          `select id, agency_code as "agencyCode", superior_ids as "superiorIds" from employee where id = $1`,
          [movement.employeeId],
        )
      : []
    if (!movement || !person) throw notFound(language, 'input.id')
    demand(context, KEEPING, person)
    checkVersion(input.expectedVersion, movement.version, language)
    if (movement.status !== 'SCHEDULED' && movement.status !== 'BLOCKED') {
      refuse<PersonnelRefusalCode>('NOT_PENDING', 'input.id', {
        id: 'Mutasi ini sudah berlaku atau sudah dibatalkan; catat mutasi baru.',
        en: 'This movement is in force or cancelled; record a new one.',
      })
    }
    await stored.cancel(movement.id, reason)
    audit('MOVEMENT_CANCELLED', 'StaffMovement', movement.id)
    return movement.id
  })
}
