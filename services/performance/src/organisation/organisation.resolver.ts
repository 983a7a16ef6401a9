import {
  badCursor,
  checkPageSize,
  type Connection,
  ConnectionArgs,
  decodeCursor,
  isUuid,
  type Language,
  type Outcome,
  pageOf,
  write,
  yearOf,
} from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import { Agency, Unit } from '../agency/agency.types'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import type * as evaluation from '../evaluation/evaluation'
import { Evaluation } from '../evaluation/evaluation.types'
import type { RefusalCode } from '../refusals'
import {
  LeaderRating,
  RecordUnitResultInput,
  UnitResult,
  UnitResultConnection,
  UnitResultPayload,
} from './organisation.types'
import { recordUnitResult } from './organisation.writes'
import { explainLeaderRating, leaderRating, type UnitResult as Result } from './unit-result'

@Resolver(() => Agency)
export class AgencyUnitResultResolver {
  @FieldResolver(() => UnitResultConnection, { nullable: true, description: 'What its units achieved in a year.' })
  async unitResults(
    @Root() { code }: Agency,
    @Arg('year', () => Int, { description: 'Calendar year.' }) year: number,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { language, organisations }: PerformanceContext,
  ): Promise<Connection<Result>> {
    checkPageSize(first, language)
    const rows = await organisations.findOfAgency(code, year, first, unitAfter(after, language))
    return pageOf(
      rows,
      { first, after },
      () => organisations.count(code, year),
      ({ unitId }) => [unitId],
    )
  }
}

@Resolver(() => Evaluation)
export class LeaderRatingResolver {
  @FieldResolver(() => LeaderRating, {
    nullable: true,
    description:
      'The rating of work results that the person gets for leading a unit whose achievement is recorded; null for everybody else, and for part of a year.',
  })
  async leaderRating(
    @Root() { employeeId, period }: evaluation.Evaluation,
    @Ctx() { loaders, rules, language }: PerformanceContext,
  ): Promise<LeaderRating | null> {
    if (period.kind !== 'YEAR') return null
    const led = await loaders.ledUnits.load({ leaderId: employeeId, year: yearOf(period.startsOn) })
    const rule = led && leaderRating((await rules()).leaderRatings, led.predicate, period.endsOn)
    if (!led || !rule) return null
    const { workRating, regulationCode: code, article, confidence } = rule
    return {
      ...{ unit: { id: led.unitId }, predicate: led.predicate, workRating },
      explanation: explainLeaderRating(led.predicate, workRating)[language],
      legalBasis: { regulation: { code }, article, confidence },
    }
  }
}

@Resolver(() => UnitResult)
export class UnitResultResolver {
  @FieldResolver(() => Unit, { nullable: true, description: 'The unit.' })
  unit(@Root() { unitId }: Result): Unit {
    return { id: unitId }
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who led it.' })
  leader(@Root() { leaderId }: Result): Employee {
    return { id: leaderId }
  }

  @Mutation(() => UnitResultPayload, {
    nullable: true,
    description:
      'Records what a unit of the own agency achieved in a year, and who led it: the yearly rating of work results of that person follows it.',
  })
  async recordUnitResult(
    @Arg('input', () => RecordUnitResultInput, { description: 'The result.' }) input: RecordUnitResultInput,
    @Ctx() context: PerformanceContext,
  ) {
    const { database, directory, organisations } = context
    const { unit: unitId, leader: leaderId, year, predicate, expectedVersion } = input
    const outcome: Outcome<string, RefusalCode> = await write(
      database,
      context,
      { mutation: 'recordUnitResult', input },
      (tx) => recordUnitResult(tx, { context, directory }, { unitId, leaderId, year, predicate, expectedVersion }),
    )
    const { refusals, result } = outcome
    return { refusals, result: result === null ? null : await organisations.find(result, year) }
  }
}

/** The unit that a cursor names; null without one. */
function unitAfter(after: string | null | undefined, language: Language): string | null {
  if (!after) return null
  const [unitId = ''] = decodeCursor(after, 1, language)
  if (isUuid(unitId)) return unitId
  throw badCursor(language)
}
