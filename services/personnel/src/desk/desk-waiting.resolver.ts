import { forbidden } from '@jalur/common'
import { Ctx, Query, Resolver } from 'type-graphql'
import type { PersonnelContext } from '../context'
import { countWaiting, type Waiting } from './desk-waiting.repository'
import { DeskWaiting } from './desk-waiting.types'

@Resolver()
export class DeskWaitingResolver {
  @Query(() => DeskWaiting, {
    nullable: true,
    description: 'What waits at the desk of the own agency, to be asked for often; for its HR officers.',
  })
  deskWaiting(@Ctx() { caller, database, language, receivedAt }: PersonnelContext): Promise<Waiting> {
    if (caller.kind !== 'PERSON' || !caller.agencyCode) throw forbidden(language)
    return countWaiting(database, caller.agencyCode, receivedAt)
  }
}
