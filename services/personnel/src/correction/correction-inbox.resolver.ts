import {
  badInput,
  checkPageSize,
  type Connection,
  ConnectionArgs,
  decodeCursor,
  forbidden,
  type Language,
  pageOf,
  takeDown,
} from '@jalur/common'
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import type { PersonnelContext } from '../context'
import { isUuid } from '../employee/employee-key'
import { CORRECTIONS } from '../policy'
import { type Correction, OPEN_STATUSES } from './correction'
import { CorrectionFilter } from './correction.inputs'
import { type CorrectionKey, CorrectionRepository, type CorrectionSearch } from './correction.repository'
import { CorrectionRequestConnection } from './correction.types'

@Resolver()
export class CorrectionInboxResolver {
  @Query(() => CorrectionRequestConnection, {
    description: 'Requests of the people of the own agency, those due first in front; for its HR officers.',
  })
  async correctionRequests(
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() context: PersonnelContext,
    @Arg('filter', () => CorrectionFilter, { nullable: true, description: 'Which requests; the open ones by default.' })
    filter?: CorrectionFilter | null,
  ): Promise<Connection<Correction>> {
    const { caller, database, language, loaders, receivedAt } = context
    checkPageSize(first, language)
    if (caller.kind !== 'PERSON' || !caller.agencyCode) throw forbidden(language)
    const corrections = new CorrectionRepository(database)
    const search: CorrectionSearch = {
      agencyCode: caller.agencyCode,
      statuses: filter?.overdue ? OPEN_STATUSES : (filter?.statuses ?? OPEN_STATUSES),
      dueBefore: filter?.overdue ? receivedAt : null,
    }
    const found = await corrections.search(search, keyOf(after, language), first + 1)
    const people = await loaders.employees.loadMany(found.slice(0, first).map(({ employeeId }) => employeeId))
    for (const person of people) {
      if (person && !(person instanceof Error)) takeDown(context, CORRECTIONS, person, 'correctionRequests')
    }
    return pageOf(
      found,
      { first, after },
      () => corrections.count(search),
      ({ dueAt, id }) => [dueAt.toISOString(), id],
    )
  }
}

/** @throws BAD_USER_INPUT naming `after` for a cursor that is not one of ours */
function keyOf(cursor: string | null | undefined, language: Language): CorrectionKey | null {
  if (!cursor) return null
  const [dueAt = '', id = ''] = decodeCursor(cursor, 2, language)
  if (isUuid(id) && !Number.isNaN(Date.parse(dueAt))) return { dueAt, id }
  throw badInput(language, [{ field: 'after', reason: { id: 'penanda halaman tidak dikenal', en: 'unknown cursor' } }])
}
