import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Several secrets a client, so that one can take over from another, and public keys in place of secrets. */
export class AddClientSecrets1795471200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table client_secret (
        id uuid not null default gen_random_uuid() constraint client_secret_pk primary key,
        client_id text not null constraint client_secret_client_fk references client (client_id) on delete cascade,
        digest text not null,
        hint text not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz
      );
      create index client_secret_client_idx on client_secret (client_id);
      insert into client_secret (client_id, digest, hint, created_at, expires_at)
        select client_id, secret_digest, coalesce(right(demo_secret, 4), ''), created_at, expires_at from client;
      alter table client drop column secret_digest, add column jwks jsonb, add column revoked_at timestamptz;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table client add column secret_digest text not null default '', drop column jwks, drop column revoked_at;
      update client set secret_digest = coalesce(
        (select digest from client_secret s where s.client_id = client.client_id order by created_at desc limit 1), '');
      alter table client alter column secret_digest drop default;
      drop table client_secret;
    `)
  }
}
