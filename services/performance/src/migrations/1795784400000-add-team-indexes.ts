import type { MigrationInterface, QueryRunner } from 'typeorm'

const indexes = [
  'create index directory_superior_idx on directory ((superior_ids[1]))',
  `create index plan_evaluation_assessor_idx on plan_evaluation (assessor_id, status)`,
]

/** Finds the direct subordinates of a superior, and what an assessor rated. */
export class AddTeamIndexes1795784400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of indexes) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of ['plan_evaluation_assessor_idx', 'directory_superior_idx'])
      await runner.query(`drop index ${index}`)
  }
}
