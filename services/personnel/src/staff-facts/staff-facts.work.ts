import type { Day, FactReference } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { CatalogueStore } from '../catalogue/catalogue.loader'
import { EmployeeRepository } from '../employee/employee.repository'
import { type Particulars, particularsOf } from './particulars'
import { type Traits, traitsOf } from './traits.repository'

interface StaffFactsParts {
  source: DataSource
  catalogues: CatalogueStore
  today: () => Day
}

/** What personnel tells other services, in the order asked: particulars where they are asked for, otherwise traits. */
export async function staffFacts(
  { source, catalogues, today }: StaffFactsParts,
  references: readonly FactReference[],
): Promise<(Particulars | Traits | null)[]> {
  if (!references.some(({ particulars }) => particulars)) return traitsOf(source, references)
  const [employees, catalogue] = await Promise.all([
    new EmployeeRepository(source, today()).findByIds(references.map(({ employeeId }) => employeeId)),
    catalogues.current(),
  ])
  const byId = new Map(employees.map((employee) => [employee.id, particularsOf(employee, catalogue)]))
  return references.map(({ employeeId }) => byId.get(employeeId) ?? null)
}
