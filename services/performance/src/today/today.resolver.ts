import { addMonths, yearOf } from '@jalur/common'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import { evaluationsOf } from '../evaluation/evaluation.resolver'
import { remindedDuties } from '../feedback/duty.resolver'
import { dueSteps } from '../improvement/improvement'
import { type OwnFacts, ownTasks, type OwnTask as Task } from './own-task'
import { OwnTask } from './today.types'

@Resolver(() => Employee)
export class OwnTaskResolver {
  @FieldResolver(() => [OwnTask], {
    nullable: true,
    description:
      'What waits for the person today: plan, progress, feedback, evaluations; what is due first comes first.',
  })
  async ownTasks(@Root() { id }: Employee, @Ctx() context: PerformanceContext): Promise<Task[]> {
    const { loaders, directory, rules, today } = context
    const year = yearOf(today)
    const thisMonth = `${today.slice(0, 7)}-01`
    const [
      entry,
      plan,
      months,
      feedbackToRead,
      requests,
      panels,
      dialoguesToConfirm,
      improvement,
      overdueObjections,
      known,
    ] = await Promise.all([
      directory.load(id),
      loaders.plans.load({ employeeId: id, year }),
      Promise.all(
        [addMonths(thisMonth, -1), thisMonth].map((month) => loaders.progressMonths.load({ employeeId: id, month })),
      ),
      loaders.unreadFeedback.load(id),
      loaders.feedbackRequests.load(id),
      loaders.panelRequests.load(id),
      loaders.unconfirmedDialogues.load(id),
      loaders.waitingImprovements.load(id),
      loaders.ownOverdue.load(id),
      rules(),
    ])
    const [superiorId] = entry?.superiorIds ?? []
    const offers = superiorId ? await loaders.offeredResults.load({ employeeId: id, superiorId, year }) : []
    const feedbackOwed = await owedFeedback(id, context)
    const evaluations = plan ? await evaluationsOf(plan, context) : []
    const facts = {
      plan,
      months,
      evaluations,
      feedbackOwed,
      feedbackToRead,
      feedbackToGive: requests.length,
      dialoguesToConfirm,
    }
    const dated = {
      panelsToAnswer: panels.map(({ closesOn }) => closesOn),
      improvementsToAgree: improvement.proposed,
      offersToTake: offers.filter(({ isTaken }) => !isTaken).length,
      stepsDue: dueSteps(improvement.steps, today),
      overdueObjections,
    }
    return ownTasks({ ...facts, ...dated, agencyCode: entry?.agencyCode ?? '' }, known, today)
  }
}

/** The months that HR reminds a superior of. */
async function owedFeedback(id: string, context: PerformanceContext): Promise<OwnFacts['feedbackOwed']> {
  const duties = await remindedDuties(id, context)
  const reminders = await Promise.all(
    duties.map(({ from: month }) => context.loaders.lastFeedbackReminders.load({ superiorId: id, month })),
  )
  return duties.flatMap(({ until, unreachedIds }, place) => {
    const reminder = reminders[place]
    return reminder ? [{ owed: unreachedIds.length, until, remindedOn: reminder.remindedOn }] : []
  })
}
