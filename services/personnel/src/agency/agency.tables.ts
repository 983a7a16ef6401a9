import { EntitySchema } from 'typeorm'
import type { AgencyRow } from './agency'

export const agencyTable = new EntitySchema<AgencyRow>({
  name: 'agency',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'agency_pk' },
    name: { type: 'text' },
    kind: { type: 'text' },
    regionCode: { type: 'text' },
    bpsCode: { type: 'text' },
    seat: { type: 'text' },
    hrAgency: { type: 'text' },
    timeZone: { type: 'text', default: 'Asia/Makassar' },
  },
  uniques: [
    { name: 'agency_region_code_key', columns: ['regionCode'] },
    { name: 'agency_bps_code_key', columns: ['bpsCode'] },
  ],
})

export interface UnitTypeRow {
  code: string
  nameId: string
  nameEn: string
}

export const unitTypeTable = new EntitySchema<UnitTypeRow>({
  name: 'unit_type',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'unit_type_pk' },
    nameId: { type: 'text' },
    nameEn: { type: 'text' },
  },
})

/** A unit (perangkat daerah) in the version that held from `validFrom` to `validTo`, both included. */
export interface UnitRow {
  id: string
  agencyCode: string
  parentId: string | null
  typeCode: string
  name: string
  validFrom: string
  validTo: string | null
  /** The unit that took over its work at a reorganisation. */
  successorId: string | null
}

export const unitTable = new EntitySchema<UnitRow>({
  name: 'unit',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'unit_pk' },
    agencyCode: { type: 'text' },
    parentId: { type: 'uuid', nullable: true },
    typeCode: { type: 'text' },
    name: { type: 'text' },
    validFrom: { type: 'date' },
    validTo: { type: 'date', nullable: true },
    successorId: { type: 'uuid', nullable: true },
  },
  indices: [
    { name: 'unit_agency_idx', columns: ['agencyCode', 'name'] },
    { name: 'unit_parent_idx', columns: ['parentId'] },
  ],
  foreignKeys: [
    { name: 'unit_agency_fk', target: 'agency', columnNames: ['agencyCode'], referencedColumnNames: ['code'] },
    { name: 'unit_parent_fk', target: 'unit', columnNames: ['parentId'], referencedColumnNames: ['id'] },
    { name: 'unit_type_fk', target: 'unit_type', columnNames: ['typeCode'], referencedColumnNames: ['code'] },
    { name: 'unit_successor_fk', target: 'unit', columnNames: ['successorId'], referencedColumnNames: ['id'] },
  ],
})
