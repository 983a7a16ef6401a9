import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What superior and employee agree on beside the results of a plan (lampiran SKP). */
export class AddPlanAnnex1795899000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table performance_plan add annex jsonb not null
      default '{"support": null, "accountability": null, "consequences": null}'`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table performance_plan drop annex')
  }
}
