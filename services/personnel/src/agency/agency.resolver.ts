import { notFound } from '@jalur/common'
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { PersonnelContext } from '../context'
import { Agency } from './agency.types'

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
}
