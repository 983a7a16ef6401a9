import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Accounts, partner clients, keys, and what the provider must remember between requests. */
export class CreateIdentity1795467600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id uuid constraint account_pk primary key,
        employee_id uuid,
        name text not null,
        title text not null,
        roles text[] not null,
        agency_code text,
        demo boolean not null default false,
        demo_key text constraint account_demo_key_key unique
      );
      create table client (
        client_id text constraint client_pk primary key,
        name text not null,
        secret_digest text not null,
        demo_secret text,
        scopes text[] not null,
        agencies text[] not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz
      );
      create table signing_key (
        kid text constraint signing_key_pk primary key,
        jwk jsonb not null,
        created_at timestamptz not null default now(),
        retired_at timestamptz
      );
      create table cookie_key (
        secret text constraint cookie_key_pk primary key,
        created_at timestamptz not null default now()
      );
      create table oidc_model (
        kind text not null,
        id text not null,
        payload jsonb not null,
        grant_id text,
        user_code text,
        uid text,
        expires_at timestamptz,
        consumed_at timestamptz,
        constraint oidc_model_pk primary key (kind, id)
      );
      create index oidc_model_grant_idx on oidc_model (grant_id);
      create index oidc_model_user_code_idx on oidc_model (user_code);
      create index oidc_model_uid_idx on oidc_model (uid);
      create index oidc_model_expiry_idx on oidc_model (expires_at);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table oidc_model, cookie_key, signing_key, client, account')
  }
}
