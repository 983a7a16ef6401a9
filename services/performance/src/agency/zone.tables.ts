import { EntitySchema } from 'typeorm'

/** In which zone an agency reckons days, as personnel told it last. */
interface AgencyZoneRow {
  agencyCode: string
  /** IANA name. */
  timeZone: string
  changedAt: Date
}

export const agencyZoneTable = new EntitySchema<AgencyZoneRow>({
  name: 'agency_zone',
  columns: {
    agencyCode: { type: 'text', primary: true, primaryKeyConstraintName: 'agency_zone_pk' },
    timeZone: { type: 'text' },
    changedAt: { type: 'timestamptz' },
  },
})
