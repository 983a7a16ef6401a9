import { useRemindProgressMutation } from '../../generated/team-inbox'
import { useWrite } from '../../lib/use-write'
import { partRefusals, refusedByName } from './batch'
import type { Reminder } from './RemindBar'

/** Reminds people of the reports of a month. */
export function useProgressReminder(month: string): Reminder {
  const [mutate] = useRemindProgressMutation()
  const write = useWrite(mutate, ({ remindProgress }) => {
    const { months, refusals } = remindProgress!
    return { count: months.length, ...partRefusals(refusals) }
  })
  return {
    ...write,
    run: async (people) => {
      const done = await write.run({ month, employees: people.map(({ id }) => id) })
      return done && { count: done.count, left: refusedByName(done.left, people) }
    },
  }
}
