import { checkPageSize, type Connection, ConnectionArgs, decodeDayPlace, pageOf } from '@jalur/common'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Agency } from '../agency/agency.types'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import type * as stored from './overdue.repository'
import { OverdueObjection, OverdueObjectionConnection } from './overdue.types'

@Resolver(() => Agency)
export class AgencyOverdueObjectionResolver {
  @FieldResolver(() => OverdueObjectionConnection, {
    nullable: true,
    description:
      'Objections of the people of the agency whose decision is late, the latest first; for its HR officers.',
  })
  async overdueObjections(
    @Root() { code }: Agency,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { language, overdueObjections, todayIn }: PerformanceContext,
  ): Promise<Connection<stored.OverdueObjection>> {
    checkPageSize(first, language)
    const today = todayIn(code)
    const rows = await overdueObjections.findPage(code, today, first, decodeDayPlace(after, language))
    return pageOf(
      rows,
      { first, after },
      () => overdueObjections.count(code, today),
      (row) => [row.dueOn, row.id],
    )
  }
}

@Resolver(() => OverdueObjection)
export class OverdueObjectionResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Who objects.' })
  employee(@Root() { employeeId }: stored.OverdueObjection): Employee {
    return { id: employeeId }
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: 'Who decides: the superior of the assessor; null where nobody is on record.',
  })
  async decider(
    @Root() { assessorId }: stored.OverdueObjection,
    @Ctx() { directory }: PerformanceContext,
  ): Promise<Employee | null> {
    const superiorId = (await directory.load(assessorId))?.superiorIds[0]
    return superiorId ? { id: superiorId } : null
  }
}
