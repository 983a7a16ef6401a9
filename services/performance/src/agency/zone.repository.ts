import type { DomainEvent } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { AgencyZones } from './zone'

/** The event of personnel; its payload has `code`, `timeZone` (IANA) and `changedAt`. */
const AGENCY_CHANGED = 'AgencyChanged'

export async function readAgencyZones(source: DataSource): Promise<AgencyZones> {
  const rows: { code: string; zone: string }[] = await source.query(
    'select agency_code as code, time_zone as zone from agency_zone',
  )
  return new Map(rows.map(({ code, zone }) => [code, zone]))
}

/** Brings the zones up to date with personnel's events; what was told last counts, also when it comes twice or late. */
export async function applyToAgencyZones(source: DataSource, events: readonly DomainEvent[]): Promise<void> {
  const told = events.filter(({ type }) => type === AGENCY_CHANGED).map(({ payload }) => payload)
  if (told.length === 0) return
  await source.query(
    `insert into agency_zone (agency_code, time_zone, changed_at)
     select distinct on (code) code, "timeZone", "changedAt"
       from jsonb_to_recordset($1::jsonb) as told (code text, "timeZone" text, "changedAt" timestamptz)
      order by code, "changedAt" desc
     on conflict (agency_code) do update set time_zone = excluded.time_zone, changed_at = excluded.changed_at
     where agency_zone.changed_at < excluded.changed_at`,
    [JSON.stringify(told)],
  )
}
