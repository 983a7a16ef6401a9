import type { Day } from '@jalur/common'
import type { DataSource } from 'typeorm'
import {
  type CareerRecordLoader,
  createCareerRecordLoader,
  createVacancyLoader,
  type VacancyLoader,
} from './career-path/career-path.loader'
import { CareerPathRepository } from './career-path/career-path.repository'
import {
  createEmployeeLoader,
  createTeamLoader,
  type EmployeeLoader,
  type TeamLoader,
} from './employee/employee.loader'
import { EmployeeRepository } from './employee/employee.repository'
import { createHoldersLoader, type HoldersLoader } from './position/position-holders.loader'

/** What a request reads in batches. */
export interface PersonnelLoaders {
  careerRecords: CareerRecordLoader
  employees: EmployeeLoader
  holders: HoldersLoader
  teams: TeamLoader
  vacancies: VacancyLoader
}

/** Loaders for one request; `today` decides which rank and position are held now. */
export const createLoaders = (source: DataSource, today: Day): PersonnelLoaders => {
  const employees = new EmployeeRepository(source, today)
  const registers = new CareerPathRepository(source, today)
  return {
    careerRecords: createCareerRecordLoader(registers),
    employees: createEmployeeLoader(employees),
    holders: createHoldersLoader(source, today),
    teams: createTeamLoader(employees),
    vacancies: createVacancyLoader(registers),
  }
}
