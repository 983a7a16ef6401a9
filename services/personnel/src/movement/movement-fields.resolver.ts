import {
  checkPageSize,
  type Connection,
  ConnectionArgs,
  DateScalar,
  decodePlace,
  type Day,
  pageOf,
} from '@jalur/common'
import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { Agency, Unit } from '../agency/agency.types'
import type { PersonnelContext } from '../context'
import type { EmployeeRecord } from '../employee/employee'
import { Employee } from '../employee/employee.types'
import { Position } from '../position/position.types'
import { Rank } from '../rank/rank.types'
import { pageOfHistory } from '../record/history-page'
import type { StaffMovement as Stored } from './movement'
import {
  ActingPost,
  MovementPreview,
  StaffMovement,
  StaffMovementConnection,
  SupervisionShift,
  SupervisionShiftConnection,
} from './movement.types'

@Resolver(() => Employee)
export class EmployeeMovementResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Version of the record, which every change raises; `expectedVersion` of a movement.',
  })
  recordVersion(@Root() { version }: EmployeeRecord): number {
    return version
  }

  @FieldResolver(() => StaffMovementConnection, {
    nullable: true,
    description: 'Movements recorded here, those that wait too; the latest day first.',
  })
  async movements(
    @Root() { id }: EmployeeRecord,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { language, loaders }: PersonnelContext,
  ): Promise<Connection<Stored>> {
    const entries = await loaders.movements.load(id)
    return pageOfHistory(entries, page, language, ({ effectiveFrom, number }) =>
      [effectiveFrom, String(number).padStart(12, '0')].join(' '),
    )
  }

  @FieldResolver(() => [ActingPost], {
    nullable: true,
    description: 'Posts in which the person acts today (Plt, Plh).',
  })
  async acting(@Root() { id }: EmployeeRecord, @Ctx() { loaders }: PersonnelContext): Promise<ActingPost[]> {
    const actings = await loaders.acting.load(id)
    return actings.map(({ id, kind, effectiveFrom, effectiveTo, positionCode, unitId }) => ({
      ...{ id, kind, effectiveFrom, effectiveTo, positionCode, unitId },
      takesStrategicDecisions: false,
    }))
  }
}

@Resolver(() => StaffMovement)
export class StaffMovementFieldResolver {
  @FieldResolver(() => String, { description: 'By which people name it: `MUT-000042`.' })
  reference(@Root() { number }: Stored): string {
    return `MUT-${String(number).padStart(6, '0')}`
  }

  @FieldResolver(() => String, { description: 'Number of the decree or letter (nomor SK).' })
  decreeNumber(@Root() { decree }: Stored): string {
    return decree.number
  }

  @FieldResolver(() => DateScalar, { description: 'Day of the decree or letter (tanggal SK).' })
  decreeDate(@Root() { decree }: Stored): Day {
    return decree.date
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'The person.' })
  employee(@Root() { employeeId }: Stored, @Ctx() { loaders }: PersonnelContext) {
    return loaders.employees.load(employeeId)
  }

  @FieldResolver(() => Position, { nullable: true, description: 'The position that it gives; null where none.' })
  position(@Root() { positionCode }: Stored, @Ctx() { catalogue }: PersonnelContext) {
    return catalogue.positionsByCode.get(positionCode ?? '') ?? null
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit that it leads to; null where none.' })
  unit(@Root() { unitId }: Stored, @Ctx() { loaders }: PersonnelContext) {
    return unitId ? loaders.units.load(unitId) : null
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'The agency that it leads to; null where it stays.' })
  agency(@Root() { agencyCode }: Stored, @Ctx() { catalogue }: PersonnelContext) {
    return catalogue.agenciesByCode.get(agencyCode ?? '') ?? null
  }

  @FieldResolver(() => Rank, { nullable: true, description: 'The rank that it gives; null where none.' })
  rank(@Root() { rankCode }: Stored, @Ctx() { catalogue }: PersonnelContext) {
    return catalogue.ranksByCode.get(rankCode ?? '') ?? null
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'The superior that it gives; null where none.' })
  superior(@Root() { superiorId }: Stored, @Ctx() { loaders }: PersonnelContext) {
    return superiorId ? loaders.employees.load(superiorId) : null
  }
}

@Resolver(() => ActingPost)
export class ActingPostResolver {
  @FieldResolver(() => Position, { nullable: true, description: 'The position acted in.' })
  position(@Root() { positionCode }: ActingPost, @Ctx() { catalogue }: PersonnelContext) {
    return catalogue.positionsByCode.get(positionCode ?? '') ?? null
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit of the post.' })
  unit(@Root() { unitId }: ActingPost, @Ctx() { loaders }: PersonnelContext) {
    return unitId ? loaders.units.load(unitId) : null
  }
}

@Resolver(() => MovementPreview)
export class MovementPreviewResolver {
  @FieldResolver(() => SupervisionShiftConnection, {
    description: 'Others whose direct superior changes, by the order of the team.',
  })
  supervisionShifts(
    @Root() { shifts }: MovementPreview,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { language }: PersonnelContext,
  ): Connection<SupervisionShift> {
    checkPageSize(first, language)
    const start = decodePlace(after, language)
    const places = new Map(shifts.map((shift, index) => [shift, [String(index + 1)]]))
    return pageOf(
      shifts.slice(start, start + first + 1),
      { first, after },
      shifts.length,
      (shift) => places.get(shift)!,
    )
  }
}

@Resolver(() => SupervisionShift)
export class SupervisionShiftResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Whose superior changes.' })
  employee(@Root() { employeeId }: SupervisionShift, @Ctx() { loaders }: PersonnelContext) {
    return loaders.employees.load(employeeId)
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'The superior as it is; null for nobody.' })
  before(@Root() { from }: SupervisionShift, @Ctx() { loaders }: PersonnelContext) {
    return from ? loaders.employees.load(from) : null
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'The superior as it will be; null for nobody.' })
  after(@Root() { to }: SupervisionShift, @Ctx() { loaders }: PersonnelContext) {
    return to ? loaders.employees.load(to) : null
  }
}
