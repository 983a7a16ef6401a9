import { checkPageSize, ConnectionArgs, decodeCursor, notFound, pageOf } from '@jalur/common'
import type { Connection } from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type * as rules from '../career-rules/requirement-policy'
import type { PersonnelContext } from '../context'
import { LegalBasis, Regulation, RegulationConnection } from './regulation.types'

@Resolver(() => Regulation)
export class RegulationResolver {
  @Query(() => RegulationConnection, { description: 'Every regulation that is cited, by code.' })
  regulations(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { catalogue, language }: PersonnelContext,
  ): Connection<Regulation> {
    checkPageSize(page.first, language)
    const [after = ''] = page.after ? decodeCursor(page.after, 1, language) : []
    const all = [...catalogue.regulations.values()]
    const rows = all.filter(({ code }) => code > after).slice(0, page.first + 1)
    return pageOf(rows, page, all.length, ({ code }) => [code])
  }

  @Query(() => Regulation, { nullable: true, description: 'One regulation; NOT_FOUND for an unknown code.' })
  regulation(
    @Arg('code', () => ID, { description: 'Code of the regulation, for example `PP_11_2017`.' }) code: string,
    @Ctx() { catalogue, language }: PersonnelContext,
  ): Regulation {
    const regulation = catalogue.regulations.get(code)
    if (!regulation) throw notFound(language, 'code')
    return regulation
  }
}

@Resolver(() => LegalBasis)
export class LegalBasisResolver {
  @FieldResolver(() => Regulation, { description: 'The regulation.' })
  regulation(@Root() { regulationCode }: rules.LegalBasis, @Ctx() { catalogue }: PersonnelContext): Regulation {
    const regulation = catalogue.regulations.get(regulationCode)
    if (!regulation) throw new Error(`Regulation ${regulationCode} is cited but not stored`)
    return regulation
  }
}
