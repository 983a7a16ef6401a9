import { useRemindOwedFeedbackMutation } from '../../generated/unit-performance'
import { useWrite } from '../../lib/use-write'
import { partRefusals, refusedByName } from '../team-performance/batch'
import type { Reminder } from '../team-performance/RemindBar'

/** Reminds superiors of feedback that they owe about a month. */
export function useFeedbackReminder(month: string): Reminder {
  const [mutate] = useRemindOwedFeedbackMutation()
  const write = useWrite(mutate, ({ remindOwedFeedback }) => {
    const { owed, refusals } = remindOwedFeedback!
    return { count: owed.length, ...partRefusals(refusals) }
  })
  return {
    ...write,
    run: async (people) => {
      const done = await write.run({ month, superiors: people.map(({ id }) => id) })
      return done && { count: done.count, left: refusedByName(done.left, people) }
    },
  }
}
