/** What a partner is told of changes in the staff register: that something changed, never what. Pure. */

/** What happened to an employee, seen from one agency. */
export const ChangeKind = { EMPLOYEE_CHANGED: 'EMPLOYEE_CHANGED', EMPLOYEE_LEFT: 'EMPLOYEE_LEFT' } as const
export type ChangeKind = keyof typeof ChangeKind

/** Where a change stands: by transaction, then within it. */
export interface ChangeKey {
  /** Number of the transaction, as PostgreSQL writes it (`xid8`). */
  transaction: string
  sequence: string
}

export interface Change extends ChangeKey {
  kind: ChangeKind
  /** When the transaction began. */
  at: Date
  /** The agency that the change concerns: of a move, one change for each of the two. */
  agencyCode: string
  employeeId: string
}

/** Type of the event that an agency is told by when an employee leaves it; the database itself writes it. */
export const EMPLOYEE_LEFT_AGENCY = 'EmployeeLeftAgency'
