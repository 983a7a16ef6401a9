import { EntitySchema } from 'typeorm'
import type { StoredTalentBox } from './talent-box'
import type { StoredTalentPolicy } from './talent-policy'

const legalColumns = {
  regulationCode: { type: 'text' },
  article: { type: 'text', nullable: true },
  confidence: { type: 'text' },
  validTo: { type: 'date', nullable: true },
} as const

const citing = (name: string) => ({
  ...{ name, target: 'regulation', columnNames: ['regulationCode'], referencedColumnNames: ['code'] },
})

export const talentBoxTable = new EntitySchema<StoredTalentBox>({
  name: 'talent_box',
  columns: {
    box: { type: 'integer', primary: true, primaryKeyConstraintName: 'talent_box_pk' },
    validFrom: { type: 'date', primary: true, primaryKeyConstraintName: 'talent_box_pk' },
    performance: { type: 'text' },
    potential: { type: 'text' },
    recommendationId: { type: 'text' },
    recommendationEn: { type: 'text' },
    inPool: { type: 'boolean' },
    ...legalColumns,
  },
  checks: [{ name: 'talent_box_number_check', expression: 'box between 1 and 9' }],
  foreignKeys: [citing('talent_box_regulation_fk')],
})

export const talentPolicyTable = new EntitySchema<StoredTalentPolicy>({
  name: 'talent_policy',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'talent_policy_pk' },
    agencyCode: { type: 'text', nullable: true },
    parameters: { type: 'jsonb' },
    validFrom: { type: 'date' },
    ...legalColumns,
  },
  foreignKeys: [
    citing('talent_policy_regulation_fk'),
    {
      name: 'talent_policy_agency_fk',
      target: 'agency',
      columnNames: ['agencyCode'],
      referencedColumnNames: ['code'],
    },
  ],
})
