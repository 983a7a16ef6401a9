import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { writeBatch } from '../batch.writes'
import type { PerformanceContext } from '../context'
import { checkDay } from '../cycle/rules.resolver'
import { Employee } from '../employee/employee.types'
import { firstOf } from '../progress/month'
import { dutyTime } from './duty'
import type { OwedFeedback as Owed } from './owed.repository'
import { OwedFeedback } from './owed.types'
import type { FeedbackReminder as Reminder } from './reminder'
import { FeedbackReminder, RemindOwedFeedbackInput, RemindOwedFeedbackPayload } from './reminder.types'
import { remindOwedFeedback } from './reminder.writes'

@Resolver(() => FeedbackReminder)
export class FeedbackReminderResolver {
  @Mutation(() => RemindOwedFeedbackPayload, {
    nullable: true,
    description:
      'Reminds superiors of the own agency who owe feedback about a month that still counts; each superior once a day. Who can be reminded is, the refusals name the rest.',
  })
  async remindOwedFeedback(
    @Arg('input', () => RemindOwedFeedbackInput, { description: 'Whom, and of which month.' })
    input: RemindOwedFeedbackInput,
    @Ctx() context: PerformanceContext,
  ) {
    const { caller, owedFeedback, rules } = context
    checkDay('input.month', input.month, context)
    const month = firstOf(input.month)
    const { windows } = await rules()
    const { done, refusals } = await writeBatch(context, 'remindOwedFeedback', input, (tx, parts) =>
      remindOwedFeedback(tx, { ...parts, windows }, input.superiors, month),
    )
    const agencyCode = (caller.kind === 'PERSON' && caller.agencyCode) || ''
    const question = { agencyCode, unitId: null, time: dutyTime(windows, agencyCode, month) }
    return { refusals, owed: await owedFeedback.findFor(done, question) }
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: 'The HR officer who said it; null where the account belongs to no employee.',
  })
  officer(@Root() { officerId }: Reminder): Employee | null {
    return officerId === null ? null : { id: officerId }
  }
}

@Resolver(() => OwedFeedback)
export class OwedFeedbackReminderResolver {
  @FieldResolver(() => FeedbackReminder, {
    nullable: true,
    description: 'The last reminder of HR about that month; null where nobody reminded.',
  })
  lastReminder(@Root() { superiorId, month }: Owed, @Ctx() { loaders }: PerformanceContext): Promise<Reminder | null> {
    return loaders.lastFeedbackReminders.load({ superiorId, month })
  }
}
