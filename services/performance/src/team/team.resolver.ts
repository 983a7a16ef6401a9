import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import { teamTasks, type TeamTask as Task } from './team-task'
import { TeamTask } from './team.types'

@Resolver(() => Employee)
export class EmployeeTeamResolver {
  @FieldResolver(() => [TeamTask], {
    nullable: true,
    description:
      'What waits for the person as a superior: plans, evaluations, objections; what is due first comes first.',
  })
  async teamTasks(@Root() { id }: Employee, @Ctx() { loaders, rules }: PerformanceContext): Promise<Task[]> {
    const [matters, known] = await Promise.all([loaders.teamMatters.load(id), rules()])
    return teamTasks(matters, known)
  }
}

@Resolver(() => TeamTask)
export class TeamTaskResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Whom it is about.' })
  employee(@Root() { employeeId }: Task): Employee {
    return { id: employeeId }
  }
}
