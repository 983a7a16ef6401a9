import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Histories by table: the field that they tell, the column of its value, and that of the day. */
const HISTORIES = {
  rank_history: ['RANK', 'rank_code', 'effective_from'],
  position_history: ['POSITION', 'position_code', 'effective_from'],
  education_history: ['EDUCATION', 'level', 'graduated_on'],
  supervision_history: ['SUPERVISOR', 'supervisor_id', 'effective_from'],
}

const COLUMNS = 'nip, name, birth_date, employment_type, status, agency_code, unit_id'
const of = (row: string): string => COLUMNS.replaceAll(/\w+/g, (column) => `${row}.${column}`)

const created = [
  `create table replaced_value (
    id bigserial, employee_id uuid not null constraint replaced_value_employee_fk references employee (id),
    field text not null, value text, effective_from date, unit_id uuid, entry jsonb,
    replaced_at timestamptz not null default now(), constraint replaced_value_pk primary key (id))`,
  'create index replaced_value_employee_idx on replaced_value (employee_id, id)',
  `create function keep_replaced_entry() returns trigger language plpgsql set search_path from current as $$
    declare entry jsonb := to_jsonb(old);
    begin
      insert into replaced_value (employee_id, field, value, effective_from, unit_id, entry)
      values (old.employee_id, tg_argv[0], entry ->> tg_argv[1], (entry ->> tg_argv[2])::date,
        (entry ->> 'unit_id')::uuid, entry);
      return null;
    end $$`,
  `create function keep_replaced_values() returns trigger language plpgsql set search_path from current as $$
    begin
      insert into replaced_value (employee_id, field, value, unit_id)
      select old.id, field, before, case field when 'UNIT' then old.unit_id end
        from (values ('NIP', old.nip, new.nip), ('NAME', old.name, new.name),
          ('BIRTH_DATE', old.birth_date::text, new.birth_date::text),
          ('EMPLOYMENT_TYPE', old.employment_type, new.employment_type), ('STATUS', old.status, new.status),
          ('AGENCY', old.agency_code, new.agency_code), ('UNIT', old.unit_id::text, new.unit_id::text))
          as change (field, before, after)
       where before is distinct from after;
      return null;
    end $$`,
  `create trigger employee_keep after update of ${COLUMNS} on employee for each row
     when ((${of('old')}) is distinct from (${of('new')})) execute function keep_replaced_values()`,
  ...Object.entries(HISTORIES).flatMap(([table, args]) => {
    const keep = `execute function keep_replaced_entry(${args.map((argument) => `'${argument}'`).join(', ')})`
    return [
      `create trigger ${table}_keep_updated after update on ${table} for each row
         when (old.* is distinct from new.*) ${keep}`,
      `create trigger ${table}_keep_deleted after delete on ${table} for each row ${keep}`,
    ]
  }),
]

const dropped = [
  ...Object.keys(HISTORIES).flatMap((table) => [
    `drop trigger ${table}_keep_deleted on ${table}`,
    `drop trigger ${table}_keep_updated on ${table}`,
  ]),
  'drop trigger employee_keep on employee',
  'drop function keep_replaced_values()',
  'drop function keep_replaced_entry()',
  'drop table replaced_value',
]

/** What stood on record before a change, kept by the database whoever makes the change. */
export class KeepReplacedValues1795744800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of created) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of dropped) await runner.query(statement)
  }
}
