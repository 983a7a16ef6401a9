import type { TeamTasksQuery } from '../../generated/team-tasks'

/** Something that waits for a superior. */
export type TeamTask = NonNullable<NonNullable<TeamTasksQuery['me']>['teamTasks']>[number]

/** The last part of a task's address: the id of the plan, evaluation or objection that it is about. */
export const subjectOf = ({ link }: Pick<TeamTask, 'link'>): string => link.split('?')[0]!.split('/').at(-1)!

/** The task about a plan, evaluation or objection; undefined where nothing waits there. */
export const taskOf = (tasks: readonly TeamTask[] | null, id: string): TeamTask | undefined =>
  tasks?.find((task) => subjectOf(task) === id)
