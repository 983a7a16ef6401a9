import type { Day } from '@jalur/common'
import { EntitySchema } from 'typeorm'
import type { Delivery, SkillKind } from './programme'

export interface ProgrammeRow {
  code: string
  title: string
  summary: string
  skillKind: SkillKind
  learningHours: string
  delivery: Delivery
  organiser: string
}

export interface ProgrammeCompetencyRow {
  programmeCode: string
  competencyCode: string
  reachesLevel: number
}

export interface SessionRow {
  id: string
  programmeCode: string
  startsOn: Day
  endsOn: Day
  venue: string
  delivery: Delivery
  organiser: string
  seats: number
  seatsTaken: number
}

export const programmeTable = new EntitySchema<ProgrammeRow>({
  name: 'programme',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'programme_pk' },
    title: { type: 'text' },
    summary: { type: 'text' },
    skillKind: { type: 'text' },
    learningHours: { type: 'numeric', precision: 6, scale: 1 },
    delivery: { type: 'text' },
    organiser: { type: 'text' },
  },
  indices: [{ name: 'programme_title_idx', columns: ['title', 'code'] }],
  checks: [{ name: 'programme_hours_check', expression: 'learning_hours > 0' }],
})

export const programmeCompetencyTable = new EntitySchema<ProgrammeCompetencyRow>({
  name: 'programme_competency',
  columns: {
    programmeCode: { type: 'text', primary: true, primaryKeyConstraintName: 'programme_competency_pk' },
    competencyCode: { type: 'text', primary: true, primaryKeyConstraintName: 'programme_competency_pk' },
    reachesLevel: { type: 'integer' },
  },
  indices: [{ name: 'programme_competency_competency_idx', columns: ['competencyCode', 'reachesLevel'] }],
  checks: [{ name: 'programme_competency_level_check', expression: 'reaches_level between 1 and 5' }],
  foreignKeys: [
    {
      name: 'programme_competency_programme_fk',
      target: 'programme',
      columnNames: ['programmeCode'],
      referencedColumnNames: ['code'],
    },
    {
      name: 'programme_competency_competency_fk',
      target: 'competency',
      columnNames: ['competencyCode'],
      referencedColumnNames: ['code'],
    },
  ],
})

export const sessionTable = new EntitySchema<SessionRow>({
  name: 'session',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'session_pk' },
    programmeCode: { type: 'text' },
    startsOn: { type: 'date' },
    endsOn: { type: 'date' },
    venue: { type: 'text' },
    delivery: { type: 'text' },
    organiser: { type: 'text' },
    seats: { type: 'integer' },
    seatsTaken: { type: 'integer', default: 0 },
  },
  indices: [{ name: 'session_programme_idx', columns: ['programmeCode', 'startsOn', 'id'] }],
  checks: [
    { name: 'session_days_check', expression: 'ends_on >= starts_on' },
    { name: 'session_seats_check', expression: 'seats_taken between 0 and seats' },
  ],
  foreignKeys: [
    {
      name: 'session_programme_fk',
      target: 'programme',
      columnNames: ['programmeCode'],
      referencedColumnNames: ['code'],
    },
  ],
})
