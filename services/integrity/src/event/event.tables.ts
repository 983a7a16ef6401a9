import { EntitySchema } from 'typeorm'

/** A seminar, workshop or the like on integrity. */
export interface EventRow {
  id: string
  title: string
  kind: string
  topic: string
  startsAt: Date
  endsAt: Date
  venue: string
  agencyCode: string
}

export interface EventAttendanceRow {
  eventId: string
  employeeId: string
}

export const eventTable = new EntitySchema<EventRow>({
  name: 'event',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'event_pk' },
    title: { type: 'text' },
    kind: { type: 'text' },
    topic: { type: 'text' },
    startsAt: { type: 'timestamptz' },
    endsAt: { type: 'timestamptz' },
    venue: { type: 'text' },
    agencyCode: { type: 'text' },
  },
  checks: [{ name: 'event_times_check', expression: 'ends_at >= starts_at' }],
})

export const eventAttendanceTable = new EntitySchema<EventAttendanceRow>({
  name: 'event_attendance',
  columns: {
    eventId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'event_attendance_pk' },
    employeeId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'event_attendance_pk' },
  },
  indices: [{ name: 'event_attendance_employee_idx', columns: ['employeeId'] }],
  foreignKeys: [
    { name: 'event_attendance_event_fk', target: 'event', columnNames: ['eventId'], referencedColumnNames: ['id'] },
  ],
})
