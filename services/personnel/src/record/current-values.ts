import type { Day } from '@jalur/common'
import type { EmployeeRecord } from '../employee/employee'
import type { PersonnelLoaders } from '../loaders'
import { educationOn, inForceOn } from './history'
import { type CurrentValue, currentValues } from './recorded-field'

/** Every field of a person with its value today, read in batches with those of others. */
export async function loadCurrentValues(
  employee: EmployeeRecord,
  { employees, record }: Pick<PersonnelLoaders, 'employees' | 'record'>,
  today: Day,
): Promise<CurrentValue[]> {
  const { id, supervisorId } = employee
  const [supervisions, educations, supervisor] = await Promise.all([
    record.supervisions.load(id),
    record.educations.load(id),
    supervisorId ? employees.load(supervisorId) : null,
  ])
  const histories = { supervision: inForceOn(supervisions, today), education: educationOn(educations, today) }
  return currentValues(employee, histories, supervisor?.name ?? null)
}
