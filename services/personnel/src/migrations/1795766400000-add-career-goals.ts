import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What people aim at: every choice and every withdrawal, the newest of a person holds. */
export class AddCareerGoals1795766400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table career_goal (
      employee_id uuid not null constraint career_goal_employee_fk references employee (id),
      version integer not null, position_code text constraint career_goal_position_fk references position (code),
      chosen_on date not null, constraint career_goal_pk primary key (employee_id, version))`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table career_goal')
  }
}
