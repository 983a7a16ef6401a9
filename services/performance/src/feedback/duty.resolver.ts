import { DateScalar, type Day } from '@jalur/common'
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { checkDay } from '../cycle/rules.resolver'
import { Employee } from '../employee/employee.types'
import { dutyTime, feedbackDuty, type FeedbackDuty as Duty } from './duty'
import { FeedbackDuty } from './feedback.types'
import { type FeedbackReminder as Reminder, unreachedOf } from './reminder'
import { FeedbackReminder } from './reminder.types'

/** What a superior did about a month, with whom. */
export interface DutyOfMonth extends Duty {
  superiorId: string
  /** First day of the month; it counts from here. */
  from: Day
  until: Day
  /** Ids of direct subordinates who got no feedback. */
  unreachedIds: string[]
}

/** How a superior kept the duty about a month; null for who is not on record. */
async function dutyOf(superiorId: string, month: Day, context: PerformanceContext): Promise<DutyOfMonth | null> {
  const { directory, loaders, rules } = context
  const superior = await directory.load(superiorId)
  if (!superior) return null
  const time = dutyTime((await rules()).windows, superior.agencyCode, month)
  const [{ subordinates, given }, team] = await Promise.all([
    loaders.givenFeedback.load({ superiorId, time }),
    loaders.directTeams.load(superiorId),
  ])
  const { from, until, window } = time
  return {
    superiorId,
    from,
    until,
    unreachedIds: unreachedOf(team, given),
    ...feedbackDuty(subordinates, given, window),
  }
}

/** The duties that HR reminded a superior of, that still count and are still owed, newest month first. */
export async function remindedDuties(superiorId: string, context: PerformanceContext): Promise<DutyOfMonth[]> {
  const { loaders, today } = context
  const months = await loaders.remindedMonths.load(superiorId)
  const duties = await Promise.all(months.map((month) => dutyOf(superiorId, month, context)))
  return duties.flatMap((duty) => (duty && duty.unreachedIds.length > 0 && duty.until >= today ? [duty] : []))
}

@Resolver(() => Employee)
export class EmployeeDutyResolver {
  @FieldResolver(() => FeedbackDuty, {
    nullable: true,
    description: 'How the person, as a superior, kept the duty to give feedback about a month.',
  })
  feedbackDuty(
    @Root() { id }: Employee,
    @Arg('month', () => DateScalar, { description: 'A day in the month, 2020 to ten years ahead.' }) month: Day,
    @Ctx() context: PerformanceContext,
  ): Promise<DutyOfMonth | null> {
    checkDay('month', month, context)
    return dutyOf(id, month, context)
  }

  @FieldResolver(() => [FeedbackDuty], {
    nullable: true,
    description:
      'Months whose feedback HR reminded the person of, as a superior, while it still counts and somebody got none; newest first.',
  })
  remindedFeedbackDuties(@Root() { id }: Employee, @Ctx() context: PerformanceContext): Promise<DutyOfMonth[]> {
    return remindedDuties(id, context)
  }
}

@Resolver(() => FeedbackDuty)
export class FeedbackDutyResolver {
  @FieldResolver(() => [Employee], { description: 'Direct subordinates today who got none.' })
  unreached(@Root() { unreachedIds }: DutyOfMonth): Employee[] {
    return unreachedIds.map((id) => ({ id }))
  }

  @FieldResolver(() => FeedbackReminder, {
    nullable: true,
    description: 'The last reminder of HR about that month; null where nobody reminded.',
  })
  lastReminder(
    @Root() { superiorId, from: month }: DutyOfMonth,
    @Ctx() { loaders }: PerformanceContext,
  ): Promise<Reminder | null> {
    return loaders.lastFeedbackReminders.load({ superiorId, month })
  }
}
