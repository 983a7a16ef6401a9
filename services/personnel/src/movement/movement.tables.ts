import { EntitySchema } from 'typeorm'
import type { StaffMovement } from './movement'
import type { StoredMovementRule } from './movement-rule'

export const movementRuleTable = new EntitySchema<StoredMovementRule>({
  name: 'movement_rule',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'movement_rule_pk' },
    code: { type: 'text' },
    requirements: { type: 'text', array: true },
    kinds: { type: 'text', array: true },
    effect: { type: 'text' },
    parameters: { type: 'jsonb' },
    regulationCode: { type: 'text' },
    article: { type: 'text', nullable: true },
    confidence: { type: 'text' },
    validFrom: { type: 'date' },
    validTo: { type: 'date', nullable: true },
  },
  foreignKeys: [
    {
      name: 'movement_rule_regulation_fk',
      target: 'regulation',
      columnNames: ['regulationCode'],
      referencedColumnNames: ['code'],
    },
  ],
})

/** A movement as stored. */
export interface StaffMovementRow extends Omit<StaffMovement, 'decree'> {
  decreeNumber: string
  decreeDate: string
  /** Of acting in force: who came under the person by it, and whom each of them reported to. */
  movedTeam: { employeeId: string; from: string | null }[] | null
  recordedBy: string
}

const to = (name: string, target: string, columnName: string, referenced: string) => ({
  ...{ name, target, columnNames: [columnName], referencedColumnNames: [referenced] },
})

export const staffMovementTable = new EntitySchema<StaffMovementRow>({
  name: 'staff_movement',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'staff_movement_pk' },
    number: { type: 'bigint', generated: 'increment' },
    employeeId: { type: 'uuid' },
    fromAgencyCode: { type: 'text' },
    kind: { type: 'text' },
    status: { type: 'text' },
    effectiveFrom: { type: 'date' },
    effectiveTo: { type: 'date', nullable: true },
    decreeNumber: { type: 'text' },
    decreeDate: { type: 'date' },
    positionCode: { type: 'text', nullable: true },
    unitId: { type: 'uuid', nullable: true },
    agencyCode: { type: 'text', nullable: true },
    rankCode: { type: 'text', nullable: true },
    superiorId: { type: 'uuid', nullable: true },
    leavesTeamTo: { type: 'uuid', nullable: true },
    takesTeamOf: { type: 'uuid', nullable: true },
    endReason: { type: 'text', nullable: true },
    actingId: { type: 'uuid', nullable: true },
    movedTeam: { type: 'jsonb', nullable: true },
    overrideReason: { type: 'text', nullable: true },
    overridden: { type: 'text', array: true },
    blockedBy: { type: 'text', nullable: true },
    cancelReason: { type: 'text', nullable: true },
    version: { type: 'integer', default: 1 },
    recordedBy: { type: 'text' },
    recordedAt: { type: 'timestamptz', default: () => 'now()' },
    appliedAt: { type: 'timestamptz', nullable: true },
  },
  indices: [
    { name: 'staff_movement_employee_idx', columns: ['employeeId', 'effectiveFrom', 'id'] },
    { name: 'staff_movement_agency_idx', columns: ['fromAgencyCode', 'number'] },
    { name: 'staff_movement_target_idx', columns: ['agencyCode', 'number'] },
    // What waits for its day, or for its last one: few rows of many.
    {
      name: 'staff_movement_due_idx',
      columns: ['effectiveFrom'],
      where: "status in ('SCHEDULED', 'BLOCKED', 'IN_FORCE')",
    },
    { name: 'staff_movement_blocked_idx', columns: ['fromAgencyCode'], where: "status = 'BLOCKED'" },
  ],
  checks: [
    {
      name: 'staff_movement_status_check',
      expression: "status in ('SCHEDULED', 'IN_FORCE', 'ENDED', 'BLOCKED', 'CANCELLED')",
    },
  ],
  foreignKeys: [
    to('staff_movement_employee_fk', 'employee', 'employeeId', 'id'),
    to('staff_movement_from_agency_fk', 'agency', 'fromAgencyCode', 'code'),
    to('staff_movement_position_fk', 'position', 'positionCode', 'code'),
    to('staff_movement_unit_fk', 'unit', 'unitId', 'id'),
    to('staff_movement_agency_fk', 'agency', 'agencyCode', 'code'),
    to('staff_movement_rank_fk', 'rank', 'rankCode', 'code'),
    to('staff_movement_superior_fk', 'employee', 'superiorId', 'id'),
    to('staff_movement_successor_fk', 'employee', 'leavesTeamTo', 'id'),
    to('staff_movement_predecessor_fk', 'employee', 'takesTeamOf', 'id'),
    to('staff_movement_acting_fk', 'staff_movement', 'actingId', 'id'),
  ],
})
