import { EntitySchema } from 'typeorm'
import type { SuccessionCandidate, SuccessionPost } from './succession-post'

const ofMap = (name: string) => ({
  ...{
    name,
    target: 'talent_map',
    columnNames: ['mapId'],
    referencedColumnNames: ['id'],
    onDelete: 'CASCADE' as const,
  },
})
const to = (name: string, target: string, columnName: string, referenced: string) => ({
  ...{ name, target, columnNames: [columnName], referencedColumnNames: [referenced] },
})

export const successionPostTable = new EntitySchema<SuccessionPost & { mapId: string }>({
  name: 'succession_post',
  columns: {
    mapId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'succession_post_pk' },
    place: { type: 'integer', primary: true, primaryKeyConstraintName: 'succession_post_pk' },
    positionCode: { type: 'text' },
    unitId: { type: 'uuid', nullable: true },
    incumbentId: { type: 'uuid', nullable: true },
    retiresOn: { type: 'date', nullable: true },
    openings: { type: 'integer' },
    readyNow: { type: 'integer' },
    readyWithinTwoYears: { type: 'integer' },
    risk: { type: 'text' },
  },
  checks: [{ name: 'succession_post_risk_check', expression: "risk in ('HIGH', 'MEDIUM', 'LOW')" }],
  foreignKeys: [
    ofMap('succession_post_map_fk'),
    to('succession_post_position_fk', 'position', 'positionCode', 'code'),
    to('succession_post_unit_fk', 'unit', 'unitId', 'id'),
    to('succession_post_incumbent_fk', 'employee', 'incumbentId', 'id'),
  ],
})

export const successionCandidateTable = new EntitySchema<SuccessionCandidate & { mapId: string }>({
  name: 'succession_candidate',
  columns: {
    mapId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'succession_candidate_pk' },
    positionCode: { type: 'text', primary: true, primaryKeyConstraintName: 'succession_candidate_pk' },
    place: { type: 'integer', primary: true, primaryKeyConstraintName: 'succession_candidate_pk' },
    employeeId: { type: 'uuid' },
    box: { type: 'integer' },
    readiness: { type: 'text' },
    readyOn: { type: 'date', nullable: true },
    met: { type: 'text', array: true },
    open: { type: 'jsonb' },
  },
  checks: [{ name: 'succession_candidate_readiness_check', expression: "readiness in ('NOW', 'WITHIN_TWO_YEARS')" }],
  foreignKeys: [
    ofMap('succession_candidate_map_fk'),
    to('succession_candidate_position_fk', 'position', 'positionCode', 'code'),
    to('succession_candidate_employee_fk', 'employee', 'employeeId', 'id'),
  ],
})
