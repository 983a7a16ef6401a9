import { EntitySchema } from 'typeorm'
import type { GoalChoice } from './career-goal'

export const careerGoalTable = new EntitySchema<GoalChoice>({
  name: 'career_goal',
  columns: {
    employeeId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'career_goal_pk' },
    version: { type: 'integer', primary: true, primaryKeyConstraintName: 'career_goal_pk' },
    positionCode: { type: 'text', nullable: true },
    chosenOn: { type: 'date' },
  },
  foreignKeys: [
    {
      name: 'career_goal_employee_fk',
      target: 'employee',
      columnNames: ['employeeId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'career_goal_position_fk',
      target: 'position',
      columnNames: ['positionCode'],
      referencedColumnNames: ['code'],
    },
  ],
})
