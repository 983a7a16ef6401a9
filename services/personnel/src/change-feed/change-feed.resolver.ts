import { badInput, type Caller, decodeCursor, encodeCursor, type Language, pageOf } from '@jalur/common'
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Agency } from '../agency/agency.types'
import type { Catalogue } from '../catalogue/catalogue'
import type { PersonnelContext } from '../context'
import type { EmployeeRecord } from '../employee/employee'
import type * as domain from './change'
import { ChangeFeedRepository } from './change-feed.repository'
import { Change, ChangeArgs, ChangeConnection, ChangedEntity, MOST_CHANGES } from './change-feed.types'

const BEGINNING: domain.ChangeKey = { transaction: '0', sequence: '0' }

@Resolver(() => Change)
export class ChangeFeedResolver {
  @Query(() => ChangeConnection, {
    description:
      'Changes of employees since a cursor, in the order in which they became visible: none is missed, some may come again. For partners with `personnel:read` within their agencies, HR officers of theirs, and BKN.',
  })
  async changes(
    @Args(() => ChangeArgs) { first, after }: ChangeArgs,
    @Ctx() { caller, catalogue, database, language }: PersonnelContext,
  ) {
    if (first < 1 || first > MOST_CHANGES) {
      const reason = { id: `harus 1 sampai ${MOST_CHANGES}`, en: `must be 1 to ${MOST_CHANGES}` }
      throw badInput(language, [{ field: 'first', reason }])
    }
    const feed = new ChangeFeedRepository(database)
    const agencyCodes = agencyCodesOf(caller, catalogue)
    const start = after ? keyOf(after, language) : BEGINNING
    const rows = await feed.find(agencyCodes, start, first + 1)
    const { edges, nodes, pageInfo } = pageOf(rows, { first, after }, 0, partsOf)
    return {
      ...{ edges, nodes },
      pageInfo: { ...pageInfo, endCursor: pageInfo.endCursor ?? encodeCursor(partsOf(start)) },
      get totalCount() {
        return feed.count(agencyCodes)
      },
      get latestCursor() {
        return feed.latest().then((key) => encodeCursor(partsOf(key)))
      },
    }
  }

  @FieldResolver(() => String)
  cursor(@Root() change: domain.Change): string {
    return encodeCursor(partsOf(change))
  }

  @FieldResolver(() => Agency)
  agency(@Root() { agencyCode }: domain.Change, @Ctx() { catalogue }: PersonnelContext) {
    return catalogue.agenciesByCode.get(agencyCode)
  }

  @FieldResolver(() => ChangedEntity, { nullable: true })
  entity(@Root() { employeeId }: domain.Change, @Ctx() { loaders }: PersonnelContext): Promise<EmployeeRecord | null> {
    return loaders.employees.load(employeeId)
  }
}

/** The agencies whose changes a caller is told of, by grant or office. */
function agencyCodesOf(caller: Caller, { agencies }: Catalogue): readonly string[] {
  if (caller.kind === 'PUBLIC') return []
  if (caller.kind === 'PARTNER') return caller.agencyCodes
  if (caller.roles.includes('BKN_OFFICER')) return agencies.map(({ code }) => code)
  return caller.agencyCode ? [caller.agencyCode] : []
}

const partsOf = ({ transaction, sequence }: domain.ChangeKey): string[] => [transaction, sequence]

/** PostgreSQL numbers transactions and rows with 64 bits; 18 digits always fit. */
const NUMBER = /^\d{1,18}$/

/** @throws BAD_USER_INPUT naming `after` for a cursor that is not one of ours */
function keyOf(cursor: string, language: Language): domain.ChangeKey {
  const [transaction = '', sequence = ''] = decodeCursor(cursor, 2, language)
  if (NUMBER.test(transaction) && NUMBER.test(sequence)) return { transaction, sequence }
  throw badInput(language, [{ field: 'after', reason: { id: 'penanda halaman tidak dikenal', en: 'unknown cursor' } }])
}
