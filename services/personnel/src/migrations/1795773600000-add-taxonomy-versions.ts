import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Versions of the career taxonomy, as they were published as open data. */
export class AddTaxonomyVersions1795773600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table taxonomy_version (
        version text not null, ordinal integer not null, published_on date not null, digest text not null,
        taxonomy jsonb not null, changes jsonb, constraint taxonomy_version_pk primary key (version),
        constraint taxonomy_version_ordinal_key unique (ordinal))`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table taxonomy_version')
  }
}
