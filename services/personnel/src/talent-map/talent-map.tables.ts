import { EntitySchema } from 'typeorm'
import type { PlacedPerson, TalentMap } from './talent-map'

interface TalentMapRow extends TalentMap {
  madeAt: Date
}

export const talentMapTable = new EntitySchema<TalentMapRow>({
  name: 'talent_map',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'talent_map_pk' },
    agencyCode: { type: 'text' },
    year: { type: 'integer' },
    day: { type: 'date' },
    madeAt: { type: 'timestamptz', default: () => 'now()' },
    factsAsOf: { type: 'timestamptz', nullable: true },
    rulesDigest: { type: 'text' },
    policy: { type: 'jsonb' },
    silentSources: { type: 'text', array: true, default: () => "'{}'" },
    staff: { type: 'integer', default: 0 },
  },
  indices: [{ name: 'talent_map_agency_idx', columns: ['agencyCode', 'year', 'madeAt'] }],
  foreignKeys: [
    { name: 'talent_map_agency_fk', target: 'agency', columnNames: ['agencyCode'], referencedColumnNames: ['code'] },
  ],
})

interface TalentPlacementRow extends PlacedPerson {
  mapId: string
}

export const talentPlacementTable = new EntitySchema<TalentPlacementRow>({
  name: 'talent_placement',
  columns: {
    mapId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'talent_placement_pk' },
    place: { type: 'integer', primary: true, primaryKeyConstraintName: 'talent_placement_pk' },
    employeeId: { type: 'uuid' },
    box: { type: 'integer', nullable: true },
    outside: { type: 'text', array: true },
    facts: { type: 'jsonb' },
    revisedAt: { type: 'timestamptz', nullable: true },
  },
  indices: [
    { name: 'talent_placement_box_idx', columns: ['mapId', 'box', 'place'] },
    { name: 'talent_placement_employee_idx', columns: ['employeeId'] },
  ],
  checks: [{ name: 'talent_placement_box_check', expression: 'box between 1 and 9' }],
  foreignKeys: [
    {
      name: 'talent_placement_map_fk',
      target: 'talent_map',
      columnNames: ['mapId'],
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
    {
      name: 'talent_placement_employee_fk',
      target: 'employee',
      columnNames: ['employeeId'],
      referencedColumnNames: ['id'],
    },
  ],
})
