import type { Connection } from '@jalur/common'
import DataLoader from 'dataloader'
import type { EmployeeRecord } from './employee'
import { isUuid } from './employee-key'
import type { EmployeeRepository, TeamPage } from './employee.repository'

export type EmployeeLoader = DataLoader<string, EmployeeRecord | null>
export type TeamLoader = DataLoader<TeamPage, Connection<EmployeeRecord>>

/** Employees by id, one statement for all that a request asks for together; null for an unknown id. */
export function createEmployeeLoader(employees: EmployeeRepository): EmployeeLoader {
  return new DataLoader(async (ids) => {
    const rows = await employees.findByIds(ids.filter(isUuid))
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? null)
  })
}

/** Teams by superior and page, two statements for all that a request asks for together. */
export const createTeamLoader = (employees: EmployeeRepository): TeamLoader =>
  new DataLoader((pages) => employees.findTeams(pages), { cache: false })
