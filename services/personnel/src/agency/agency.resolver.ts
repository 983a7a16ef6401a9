import { checkPageSize, type Connection, ConnectionArgs, notFound, pageOf } from '@jalur/common'
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { PersonnelContext } from '../context'
import { employeeKeyOf } from '../employee/employee-key'
import { Agency, Unit, UnitConnection } from './agency.types'
import { UnitListRepository } from './unit-list.repository'

@Resolver(() => Agency)
export class AgencyResolver {
  @Query(() => [Agency], { description: 'The seven local governments of Gorontalo, by code.' })
  agencies(@Ctx() { catalogue }: PersonnelContext): readonly Agency[] {
    return catalogue.agencies
  }

  @Query(() => Agency, { nullable: true, description: 'One local government; NOT_FOUND for an unknown code.' })
  agency(
    @Arg('code', () => ID, { description: 'Code of BKN, for example `7104`.' }) code: string,
    @Ctx() { catalogue, language }: PersonnelContext,
  ): Agency {
    const agency = catalogue.agenciesByCode.get(code)
    if (!agency) throw notFound(language, 'code')
    return agency
  }

  @Query(() => UnitConnection, { description: 'Units of a local government that exist today, by name.' })
  async units(
    @Arg('agency', () => ID, { description: 'Code of BKN, for example `7104`.' }) code: string,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { catalogue, database, language, today }: PersonnelContext,
    @Arg('text', () => String, { nullable: true, description: 'Part of the name, in any case.' }) text?: string | null,
  ): Promise<Connection<Unit>> {
    checkPageSize(first, language)
    if (!catalogue.agenciesByCode.has(code)) throw notFound(language, 'agency')
    const units = new UnitListRepository(database, today)
    const found = await units.find(code, text ?? '', employeeKeyOf(after, language), first + 1)
    return pageOf(
      found,
      { first, after },
      () => units.count(code, text ?? ''),
      ({ name, id }) => [name, id],
    )
  }
}
