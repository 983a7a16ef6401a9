import { queryPrepared } from '@jalur/common'
import type { DataSource, EntityManager } from 'typeorm'
import type { GoalChoice } from './career-goal'

const COLUMNS = `employee_id as "employeeId", version, position_code as "positionCode", chosen_on as "chosenOn"`

export class CareerGoalRepository {
  constructor(private readonly source: DataSource) {}

  /** The newest choice of each, withdrawals too; nobody who never chose. */
  findNewest(employeeIds: readonly string[]): Promise<GoalChoice[]> {
    return queryPrepared(
      this.source,
      `select goal.* from unnest($1::uuid[]) as asked (id) cross join lateral (
         select ${COLUMNS} from career_goal where employee_id = asked.id order by version desc limit 1) as goal`,
      [employeeIds],
    )
  }
}

/** The newest choice of a person, whose choices wait for each other until the transaction ends. */
export async function lockNewestChoice(manager: EntityManager, employeeId: string): Promise<GoalChoice | null> {
  await manager.query('select 1 from employee where id = $1 for no key update', [employeeId])
  const rows: GoalChoice[] = await manager.query(
    `select ${COLUMNS} from career_goal where employee_id = $1 order by version desc limit 1`,
    [employeeId],
  )
  return rows[0] ?? null
}

export async function insertChoice(manager: EntityManager, choice: GoalChoice): Promise<void> {
  await manager.query(
    'insert into career_goal (employee_id, version, position_code, chosen_on) values ($1, $2, $3, $4)',
    [choice.employeeId, choice.version, choice.positionCode, choice.chosenOn],
  )
}
