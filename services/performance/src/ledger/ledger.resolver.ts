import { badInput } from '@jalur/common'
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import type * as domain from './ledger'
import { LedgerCheck, LedgerEntry, LedgerRoot } from './ledger.types'

const MOST_ROOTS = 366

@Resolver(() => LedgerEntry)
export class LedgerResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Who did it.' })
  actor(@Root() { actorId }: domain.LedgerEntry): Employee {
    return { id: actorId }
  }

  @Query(() => LedgerCheck, {
    nullable: true,
    description: 'Walks the ledger of all ratings and tells the first entry that was tampered with.',
  })
  async ratingLedgerCheck(@Ctx() { ledger }: PerformanceContext): Promise<LedgerCheck> {
    const { entries, firstBreak } = await ledger.check()
    return { entries, intact: firstBreak === null, firstBreak }
  }

  @Query(() => [LedgerRoot], {
    description:
      'The ends of the ledger of ratings on the last days that had entries, newest first. They tell of nobody.',
  })
  async ratingLedgerRoots(
    @Ctx() { language, ledger }: PerformanceContext,
    @Arg('first', () => Int, { defaultValue: 31, description: `How many days, 1 to ${MOST_ROOTS}.` }) first: number,
  ): Promise<LedgerRoot[]> {
    if (first < 1 || first > MOST_ROOTS) {
      const reason = { id: `harus 1 sampai ${MOST_ROOTS}`, en: `must be 1 to ${MOST_ROOTS}` }
      throw badInput(language, [{ field: 'first', reason }])
    }
    const roots = await ledger.findRoots(first)
    return roots.map(({ place, ...root }) => ({ ...root, entries: place }))
  }
}
