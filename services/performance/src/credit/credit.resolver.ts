import {
  badCursor,
  checkPageSize,
  type Connection,
  ConnectionArgs,
  decodeCursor,
  isDay,
  type Language,
  pageOf,
} from '@jalur/common'
import { Args, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import { levelOf } from './conversion'
import type * as domain from './credit-entry'
import { pointsMissing } from './credit-entry'
import type { CreditPage } from './credit.repository'
import { CreditEntry, CreditEntryConnection, CreditPoints } from './credit.types'

/** An account while its fields are resolved. */
interface Account {
  employeeId: string
  total: number | null
  exactTotal: string | null
  neededForNextLevel: number | null
}

@Resolver(() => Employee)
export class EmployeeCreditResolver {
  @FieldResolver(() => CreditPoints, {
    nullable: true,
    description: 'The account of credit points; null when performance knows no records.',
  })
  async creditPoints(
    @Root() { id }: Employee,
    @Ctx() { directory, standing, rules, today }: PerformanceContext,
  ): Promise<Account | null> {
    const [person, known] = await Promise.all([directory.load(id), standing.load(id)])
    if (!person || !known) return null
    const { creditPoints: total, exactCreditPoints: exactTotal } = known.facts
    const missing = pointsMissing((await rules()).levels, levelOf(person.positionCode), exactTotal, today)
    return { employeeId: id, total, exactTotal, neededForNextLevel: missing === null ? null : Number(missing) }
  }
}

@Resolver(() => CreditPoints)
export class CreditPointsResolver {
  @FieldResolver(() => CreditEntryConnection, {
    description: 'What the points are made of, of all levels, newest first.',
  })
  async entries(
    @Root() { employeeId }: Account,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { language, loaders }: PerformanceContext,
  ): Promise<Connection<domain.CreditEntry>> {
    checkPageSize(first, language)
    const rows = await loaders.creditPages.load({ employeeId, first, after: placeOf(after, language) })
    return pageOf(
      rows,
      { first, after },
      () => loaders.creditCounts.load(employeeId),
      (row) => [row.periodStart, row.level],
    )
  }
}

@Resolver(() => CreditEntry)
export class CreditEntryResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Points of a whole year at that level; null without a conversion.',
  })
  coefficient(@Root() { coefficient }: domain.CreditEntry): number | null {
    return coefficient === null ? null : Number(coefficient)
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'How the predicate weighs, 1.5 is 150 %; null without a conversion.',
  })
  multiplier(@Root() { multiplier }: domain.CreditEntry): number | null {
    return multiplier === null ? null : Number(multiplier)
  }

  @FieldResolver(() => Float, { description: 'Points: coefficient × multiplier × months / 12.' })
  points(@Root() { points }: domain.CreditEntry): number {
    return Number(points)
  }

  @FieldResolver(() => String, { description: 'The same, exact: a decimal of up to 6 places.' })
  exactPoints(@Root() { points }: domain.CreditEntry): string {
    return points
  }
}

/** The place that a cursor names; null without one. */
function placeOf(after: string | null | undefined, language: Language): CreditPage['after'] {
  if (!after) return null
  const [periodStart = '', level = ''] = decodeCursor(after, 2, language)
  if (isDay(periodStart) && !level.includes('\0')) return { periodStart, level }
  throw badCursor(language)
}
