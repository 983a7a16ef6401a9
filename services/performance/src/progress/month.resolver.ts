import {
  badCursor,
  checkPageSize,
  type Connection,
  DateScalar,
  type Day,
  decodeCursor,
  isUuid,
  type Language,
  pageOf,
  takeDown,
} from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import { PLAN_DATA } from '../policy'
import * as domain from './month'
import { ProgressMonth, type ProgressStateCount, TeamProgressArgs, TeamProgressConnection } from './month.types'
import type * as progress from './progress'
import { MONTH_ORDER, type ProgressMonthState } from './progress-state'
import { Progress } from './progress.types'

@Resolver(() => Employee)
export class EmployeeMonthResolver {
  @FieldResolver(() => ProgressMonth, { nullable: true, description: 'The progress reports of a month.' })
  progressMonth(
    @Root() { id }: Employee,
    @Arg('month', () => DateScalar, { description: 'Any day of the month.' }) month: Day,
    @Ctx() { loaders }: PerformanceContext,
  ): Promise<domain.ProgressMonth> {
    return loaders.progressMonths.load({ employeeId: id, month: domain.firstOf(month) })
  }
}

@Resolver(() => Employee)
export class TeamProgressResolver {
  @FieldResolver(() => TeamProgressConnection, {
    nullable: true,
    description:
      'The direct subordinates with their progress reports of a month: who waits for a decision comes first, who is approved last.',
  })
  async teamProgress(
    @Root() { id }: Employee,
    @Args(() => TeamProgressArgs) { first, after, month, states = null }: TeamProgressArgs,
    @Ctx() context: PerformanceContext,
  ): Promise<Connection<domain.ProgressMonth> & { states: ProgressStateCount[] }> {
    const { language, loaders, directory } = context
    checkPageSize(first, language)
    const team = await loaders.directTeams.load(id)
    const months = await Promise.all(
      team.map((employeeId) => loaders.progressMonths.load({ employeeId, month: domain.firstOf(month) })),
    )
    const asked = domain.monthsIn(months, states)
    const rows = domain.monthsAfter(asked, placeOf(after, language)).slice(0, first + 1)
    const page = pageOf(rows, { first, after }, asked.length, (it) => [it.state, it.employeeId])
    const people = await Promise.all(page.nodes.map(({ employeeId }) => directory.load(employeeId)))
    for (const person of people) if (person) takeDown(context, PLAN_DATA, person, 'progressMonth')
    return { ...page, states: domain.countStates(months) }
  }
}

@Resolver(() => ProgressMonth)
export class ProgressMonthResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Whose reports they are.' })
  employee(@Root() { employeeId }: domain.ProgressMonth): Employee {
    return { id: employeeId }
  }

  @FieldResolver(() => Int, { description: 'How many are drafts.' })
  drafts(@Root() { counts }: domain.ProgressMonth): number {
    return counts.DRAFT
  }

  @FieldResolver(() => Int, { description: 'How many wait for the superior.' })
  submitted(@Root() { counts }: domain.ProgressMonth): number {
    return counts.SUBMITTED
  }

  @FieldResolver(() => Int, { description: 'How many were returned and not handed in again.' })
  returned(@Root() { counts }: domain.ProgressMonth): number {
    return counts.RETURNED
  }

  @FieldResolver(() => Int, { description: 'How many are approved.' })
  approved(@Root() { counts }: domain.ProgressMonth): number {
    return counts.APPROVED
  }

  @FieldResolver(() => [Progress], {
    description: 'The reports that wait for the superior, oldest first, at most 100.',
  })
  waiting(
    @Root() { employeeId, month, counts }: domain.ProgressMonth,
    @Ctx() { loaders }: PerformanceContext,
  ): Promise<progress.Progress[]> | [] {
    return counts.SUBMITTED === 0 ? [] : loaders.waitingProgress.load({ employeeId, month })
  }
}

/** The place that a cursor names; null without one. */
function placeOf(after: string | null | undefined, language: Language): domain.MonthPlace | null {
  if (!after) return null
  const [state = '', employeeId = ''] = decodeCursor(after, 2, language)
  if (isState(state) && isUuid(employeeId)) return { state, employeeId }
  throw badCursor(language)
}

const isState = (text: string): text is ProgressMonthState => MONTH_ORDER.some((state) => state === text)
