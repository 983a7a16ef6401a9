import {
  badInput,
  checkPageSize,
  type Connection,
  ConnectionArgs,
  DateScalar,
  type Day,
  forbidden,
  type Grant,
  isGranted,
  notFound,
  readerId,
  relationsOf,
  takeDown,
} from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { Agency, Unit } from '../agency/agency.types'
import type { Catalogue } from '../catalogue/catalogue'
import type { PersonnelContext } from '../context'
import { IDENTITY } from '../policy'
import { Position } from '../position/position.types'
import type { EmployeeRecord } from './employee'
import { employeeKeyOf } from './employee-key'
import { employeeScopeOf, isOutside } from './employee-scope'
import { EmployeeRepository } from './employee.repository'
import { Employee, EmployeeConnection, EmployeeFilter, HeldRank } from './employee.types'
import { normalizeNip } from './nip'
import { retirementDateOf } from './retirement'

/** Whoever may read something of a person, besides the id, may ask for the person by id. */
export const ACQUAINTED: Grant = {
  to: ['COLLEAGUE', 'SELF', 'SUPERIOR', 'HR_OFFICER', 'LEADER', 'BKN_OFFICER', 'PARTNER'],
  scope: 'personnel:read',
}

/** Most numbers looked up at once. */
const MOST_NIPS = 100

@Resolver(() => Employee)
export class EmployeeResolver {
  @Query(() => Employee, {
    nullable: true,
    description: 'The person signed in; null for one who is no civil servant of a local government.',
  })
  async me(@Ctx() { caller, loaders }: PersonnelContext): Promise<EmployeeRecord | null> {
    return caller.kind === 'PERSON' && caller.employeeId ? loaders.employees.load(caller.employeeId) : null
  }

  @Query(() => Employee, { nullable: true, description: 'A civil servant by id, for whoever may know of the person.' })
  async employee(
    @Arg('id', () => ID, { description: 'Opaque id (uuid) of the employee.' }) id: string,
    @Ctx() { caller, language, loaders }: PersonnelContext,
  ): Promise<EmployeeRecord> {
    const employee = await loaders.employees.load(id)
    if (!employee || !isGranted(ACQUAINTED, caller, relationsOf(caller, employee))) throw notFound(language, 'id')
    return employee
  }

  @Query(() => EmployeeConnection, {
    description:
      'Employees by name: of the own agency for its HR officers and leaders, of all for BKN, of the granted agencies for a partner, and the own subordinates for a superior.',
  })
  async employees(
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { caller, catalogue, language, today, database, loaders }: PersonnelContext,
    @Arg('filter', () => EmployeeFilter, { nullable: true, description: 'Which employees; all when left out.' })
    filter?: EmployeeFilter | null,
  ): Promise<Connection<EmployeeRecord>> {
    const employees = new EmployeeRepository(database, today)
    const scope = employeeScopeOf(caller)
    checkPageSize(first, language)
    if (filter?.agency && !catalogue.agenciesByCode.has(filter.agency)) {
      throw badInput(language, [{ field: 'filter.agency', reason: { id: 'tidak dikenal', en: 'unknown' } }])
    }
    const page = { first, after: employeeKeyOf(after, language) }
    const isSuperiorOnly = scope && !scope.all && scope.agencyCodes.length === 0 && scope.superiorId
    if (!scope || (isSuperiorOnly && !(await employees.hasSubordinates(isSuperiorOnly)))) throw forbidden(language)
    if (filter?.agency && isOutside(scope, caller, filter.agency)) throw forbidden(language)
    const found = await employees.findPage(scope, filter ?? {}, page)
    for (const employee of found.nodes) loaders.employees.prime(employee.id, employee)
    return found
  }

  @Query(() => [Employee], {
    nullable: 'items',
    description: `Employees by NIP, at most ${MOST_NIPS}, in the order asked; null where unknown or not granted. For HR officers, BKN and partners; a partner states its purpose.`,
  })
  async employeesByNip(
    @Arg('nips', () => [ID], { description: 'Employee numbers (NIP), 18 digits each.' }) nips: string[],
    @Ctx() context: PersonnelContext,
  ): Promise<(EmployeeRecord | null)[]> {
    const { caller, database, language, requestId, today } = context
    const scope = employeeScopeOf(caller)
    if (!scope) throw forbidden(language)
    if (nips.length > MOST_NIPS) {
      const reason = { id: `paling banyak ${MOST_NIPS}`, en: `at most ${MOST_NIPS}` }
      throw badInput(language, [{ field: 'nips', reason }])
    }
    const asked = nips.map(normalizeNip)
    const found = await new EmployeeRepository(database, today).findByNips({ ...scope, superiorId: null }, asked)
    // Whoever gets an answer knows whose number it is, even without asking for the field.
    for (const employee of found) takeDown(context, IDENTITY, employee, 'nip')
    const byNip = new Map(found.map((employee) => [employee.nip, employee]))
    const missed = asked.filter((nip) => !byNip.has(nip)).length
    context.logger.info({ requestId, reader: readerId(caller), asked: asked.length, missed }, 'looked up by number')
    return asked.map((nip) => byNip.get(nip) ?? null)
  }

  @FieldResolver(() => HeldRank, { nullable: true, description: 'Rank held today; null for PPPK, who have none.' })
  rank(@Root() { rankCode, rankSince }: EmployeeRecord, @Ctx() { catalogue }: PersonnelContext): HeldRank | null {
    const rank = catalogue.ranksByCode.get(rankCode ?? '')
    return rank && rankSince ? { code: rank.code, name: rank.name, since: rankSince } : null
  }

  @FieldResolver(() => Position, { nullable: true, description: 'Position held today; null when none is on record.' })
  position(@Root() { positionCode }: EmployeeRecord, @Ctx() { catalogue }: PersonnelContext) {
    return catalogue.positionsByCode.get(positionCode ?? '') ?? null
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'The local government that employs the person.' })
  agency(@Root() { agencyCode }: EmployeeRecord, @Ctx() { catalogue }: PersonnelContext) {
    return catalogue.agenciesByCode.get(agencyCode) ?? null
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit that the person works in.' })
  unit(@Root() { unitId, unitName }: EmployeeRecord): Unit {
    return { id: unitId, name: unitName }
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'The direct superior; null at the top.' })
  supervisor(@Root() { supervisorId }: EmployeeRecord, @Ctx() { loaders }: PersonnelContext) {
    return supervisorId ? loaders.employees.load(supervisorId) : null
  }

  @FieldResolver(() => EmployeeConnection, {
    nullable: true,
    description: 'Direct subordinates by name, without the retired.',
  })
  team(
    @Root() { id }: EmployeeRecord,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { language, loaders }: PersonnelContext,
  ): Promise<Connection<EmployeeRecord>> {
    checkPageSize(first, language)
    return loaders.teams.load({ supervisorId: id, first, after: employeeKeyOf(after, language) })
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Year of `retirementDate`, for the planning of an agency: its leaders do not read birth dates.',
  })
  retirementYear(@Root() employee: EmployeeRecord, @Ctx() { catalogue }: PersonnelContext): number | null {
    const day = retirementOf(employee, catalogue)
    return day === null ? null : Number(day.slice(0, 4))
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'First day of retirement: the first of the month after the retirement age (BUP) of the position is reached (UU 20/2023 art. 55).',
  })
  retirementDate(@Root() employee: EmployeeRecord, @Ctx() { catalogue }: PersonnelContext): Day | null {
    return retirementOf(employee, catalogue)
  }
}

function retirementOf({ birthDate, positionCode }: EmployeeRecord, { positionsByCode }: Catalogue): Day | null {
  const position = positionsByCode.get(positionCode ?? '')
  return position ? retirementDateOf(birthDate, position.retirementAge) : null
}
