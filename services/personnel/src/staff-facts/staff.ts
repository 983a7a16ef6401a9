import type { CareerRecord } from '../career-path/career-path'
import type { EmployeeRecord } from '../employee/employee'

/** One who serves, with the histories. */
export interface StaffRecord {
  employee: EmployeeRecord
  record: CareerRecord
}
