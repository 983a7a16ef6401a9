import {
  checkPageSize,
  type Connection,
  ConnectionArgs,
  decodePlace,
  demand,
  forbidden,
  notFound,
  pageOf,
  takeDown,
} from '@jalur/common'
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { checkIn } from '../career-path/check-text'
import type { PersonnelContext } from '../context'
import { employeeScopeOf, isOutside } from '../employee/employee-scope'
import { KEEPING } from '../policy'
import { consequencesOf } from './consequences'
import { asksReason, refuses } from './finding'
import { MovementStatus, type StaffMovement as Stored } from './movement'
import { CancelMovementInput, MovementOrderInput, orderOf, RecordMovementInput } from './movement.inputs'
import { MovementRepository } from './movement.repository'
import { MovementPreview, StaffMovementConnection, StaffMovementPayload } from './movement.types'
import { cancelMovement, checkOrder, factsOf, findingsFor, recordMovement } from './movement.writes'
import { StaffMovementRepository } from './staff-movement.repository'
import { stepAnswerFor } from './step-answer.writes'
import { supervisionShifts } from './supervision-plan'

/** What an officer reads here builds on what is confidential of the person. */
const CONFIDENTIAL = { ...KEEPING, confidential: true }

const EVERY_STATUS = Object.values(MovementStatus)

@Resolver()
export class MovementResolver {
  @Query(() => MovementPreview, {
    nullable: true,
    description:
      'What a movement would change and what the rules have to say of it, before it is recorded; for HR officers of the agency of the person, and BKN.',
  })
  async movementPreview(
    @Arg('input', () => MovementOrderInput, { description: 'The movement.' }) input: MovementOrderInput,
    @Ctx() context: PersonnelContext,
  ): Promise<MovementPreview> {
    const { catalogue, database, language, loaders, today } = context
    const order = orderOf(input)
    checkOrder(order, input.employeeId, 'input', context)
    const employee = await loaders.employees.load(input.employeeId)
    if (!employee) throw notFound(language, 'input.employeeId')
    demand(context, KEEPING, employee)
    takeDown(context, CONFIDENTIAL, employee, 'careerSteps')
    const facts = await factsOf(
      new MovementRepository(database.manager, catalogue),
      employee.id,
      order,
      'input',
      context,
    )
    const answer = await stepAnswerFor(employee, order, context)
    const findings = findingsFor(order, facts, answer, context)
    const agencyName = catalogue.agenciesByCode.get(employee.agencyCode)?.name ?? employee.agencyCode
    return {
      recordVersion: employee.version,
      takesEffectNow: order.effectiveFrom <= today,
      changes: consequencesOf(order, facts, agencyName).map(({ aspect, before, after }) => ({
        ...{ aspect, before: before && before[language], after: after && after[language] },
      })),
      findings: findings.map((finding) => ({ ...finding, message: finding.message[language] })),
      checks: answer.checks.map((check) => checkIn(language, check)),
      canBeRecorded: !findings.some(refuses),
      needsReason: findings.some(asksReason),
      shifts: supervisionShifts(order, facts).filter(({ employeeId }) => employeeId !== employee.id),
    }
  }

  @Query(() => StaffMovementConnection, {
    nullable: true,
    description: 'Movements of the agency of an HR officer, of all or one agency for BKN; the newest first.',
  })
  async staffMovements(
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() context: PersonnelContext,
    @Arg('agency', () => ID, { nullable: true, description: 'Code of the agency; all that one may see when left out.' })
    agency?: string | null,
    @Arg('statuses', () => [MovementStatus], { nullable: true, description: 'Only these; all when left out.' })
    statuses?: MovementStatus[] | null,
  ): Promise<Connection<Stored>> {
    const { caller, catalogue, database, language } = context
    checkPageSize(first, language)
    const scope = employeeScopeOf(caller)
    if (agency && !catalogue.agenciesByCode.has(agency)) throw notFound(language, 'agency')
    if (!scope || (agency && isOutside(scope, caller, agency))) throw forbidden(language)
    const agencyCode = agency ?? (scope.all ? null : (scope.agencyCodes[0] ?? ''))
    const movements = new StaffMovementRepository(database)
    const asked = { agencyCode, statuses: statuses ?? EVERY_STATUS }
    const rows = await movements.page({ ...asked, first, before: decodePlace(after, language) || null })
    await takeDownAll(rows.slice(0, first), context)
    return pageOf(
      rows,
      { first, after },
      () => movements.count(asked),
      ({ number }) => [String(number)],
    )
  }

  @Mutation(() => StaffMovementPayload, {
    description:
      'Records a movement by its decree, with everything that follows from it; for HR officers of the agency of the person, and BKN. With a later day it takes effect by itself.',
  })
  async recordMovement(
    @Arg('input', () => RecordMovementInput, { description: 'The movement.' }) input: RecordMovementInput,
    @Ctx() context: PersonnelContext,
  ): Promise<StaffMovementPayload> {
    const { result, refusals } = await recordMovement(input, context)
    return payloadOf(result, refusals, context)
  }

  @Mutation(() => StaffMovementPayload, {
    description:
      'Takes a movement back that has not taken effect; for HR officers of the agency of the person, and BKN.',
  })
  async cancelMovement(
    @Arg('input', () => CancelMovementInput, { description: 'Which movement, and why.' }) input: CancelMovementInput,
    @Ctx() context: PersonnelContext,
  ): Promise<StaffMovementPayload> {
    const { result, refusals } = await cancelMovement(input, context)
    return payloadOf(result, refusals, context)
  }
}

/** Whoever lists movements reads of each person what the person may know of. */
async function takeDownAll(movements: readonly Stored[], context: PersonnelContext): Promise<void> {
  const people = await context.loaders.employees.loadMany(movements.map(({ employeeId }) => employeeId))
  for (const person of people) {
    if (person && !(person instanceof Error)) takeDown(context, CONFIDENTIAL, person, 'movements')
  }
}

/** The record of now: what was read before the write is read again. */
async function payloadOf(
  id: string | null,
  refusals: StaffMovementPayload['refusals'],
  { database, loaders }: PersonnelContext,
): Promise<StaffMovementPayload> {
  loaders.employees.clearAll()
  return { movement: id === null ? null : await new StaffMovementRepository(database).find(id), refusals }
}
