import { EntitySchema } from 'typeorm'
import type { Candidate, PromotionList } from './promotion-list'

interface PromotionListRow extends PromotionList {
  requestedAt: Date
}

export const promotionListTable = new EntitySchema<PromotionListRow>({
  name: 'promotion_list',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'promotion_list_pk' },
    agencyCode: { type: 'text' },
    period: { type: 'date' },
    jobId: { type: 'uuid' },
    requestedAt: { type: 'timestamptz', default: () => 'now()' },
    factsAsOf: { type: 'timestamptz', nullable: true },
    rulesDigest: { type: 'text', nullable: true },
    silentSources: { type: 'text', array: true, default: () => "'{}'" },
    staff: { type: 'integer', default: 0 },
    withoutRank: { type: 'integer', default: 0 },
    counts: { type: 'jsonb', default: () => "'{}'" },
  },
  indices: [{ name: 'promotion_list_agency_idx', columns: ['agencyCode', 'period', 'requestedAt'] }],
  foreignKeys: [
    {
      name: 'promotion_list_agency_fk',
      target: 'agency',
      columnNames: ['agencyCode'],
      referencedColumnNames: ['code'],
    },
    { name: 'promotion_list_job_fk', target: 'job', columnNames: ['jobId'], referencedColumnNames: ['id'] },
  ],
})

interface PromotionCandidateRow extends Candidate {
  listId: string
}

export const promotionCandidateTable = new EntitySchema<PromotionCandidateRow>({
  name: 'promotion_candidate',
  columns: {
    listId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'promotion_candidate_pk' },
    aim: { type: 'text', primary: true, primaryKeyConstraintName: 'promotion_candidate_pk' },
    place: { type: 'integer', primary: true, primaryKeyConstraintName: 'promotion_candidate_pk' },
    employeeId: { type: 'uuid' },
    status: { type: 'text' },
    kind: { type: 'text', nullable: true },
    toCode: { type: 'text' },
    earliestDate: { type: 'date', nullable: true },
    blockedBy: { type: 'text', array: true },
    requirements: { type: 'jsonb' },
    facts: { type: 'jsonb' },
    digest: { type: 'text' },
  },
  indices: [{ name: 'promotion_candidate_status_idx', columns: ['listId', 'aim', 'status', 'place'] }],
  checks: [
    { name: 'promotion_candidate_aim_check', expression: "aim in ('RANK', 'LEVEL')" },
    { name: 'promotion_candidate_status_check', expression: "status in ('ELIGIBLE', 'UNKNOWN', 'NOT_YET')" },
  ],
  foreignKeys: [
    {
      name: 'promotion_candidate_list_fk',
      target: 'promotion_list',
      columnNames: ['listId'],
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
    {
      name: 'promotion_candidate_employee_fk',
      target: 'employee',
      columnNames: ['employeeId'],
      referencedColumnNames: ['id'],
    },
  ],
})
