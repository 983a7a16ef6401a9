import type { Day, Kept } from '@jalur/common'
import DataLoader from 'dataloader'
import type { DataSource } from 'typeorm'
import type { GoalChoice } from './career-goal/career-goal'
import { CareerGoalRepository } from './career-goal/career-goal.repository'
import { createUnitLoader, type UnitLoader } from './agency/unit.loader'
import type { Vacancies } from './career-path/career-path'
import { type CareerRecordLoader, createCareerRecordLoader } from './career-path/career-path.loader'
import { CareerPathRepository } from './career-path/career-path.repository'
import type { Correction } from './correction/correction'
import { CorrectionRepository } from './correction/correction.repository'
import {
  type CompetitionLoader,
  createCompetitionLoader,
  createTakenRouteLoader,
  type TakenRouteLoader,
} from './career-statistics/career-statistics.loader'
import { CareerStatisticsRepository } from './career-statistics/career-statistics.repository'
import {
  createEmployeeLoader,
  createTeamLoader,
  type EmployeeLoader,
  type TeamLoader,
} from './employee/employee.loader'
import { EmployeeRepository } from './employee/employee.repository'
import { createActingLoader, createMovementLoader, type MovementLoader } from './movement/movement.loader'
import { createHoldersLoader, type HoldersLoader } from './position/position-holders.loader'
import { type ByEmployee, byEmployee, createRecordLoaders, type RecordLoaders } from './record/record.loader'
import type { CandidateChoice, SuccessionCandidate } from './succession/succession-post'
import { SuccessionRepository } from './succession/succession.repository'
import { createTalentLoaders, type TalentLoaders } from './talent-map/talent-map.loader'
import { createWorkforceLoader, type WorkforceLoader } from './workforce/workforce.loader'

/** What a request reads in batches of the histories, as they were on one day. */
export interface DayLoaders {
  careerRecords: CareerRecordLoader
  employees: EmployeeLoader
}

/** What a request reads in batches; the histories as of today, unless another day is named. */
export interface PersonnelLoaders {
  /** The newest choice of a goal, at most one a person. */
  careerGoals: ByEmployee<GoalChoice>
  /** Requests to correct the record of a person, newest first. */
  corrections: ByEmployee<Correction>
  competition: CompetitionLoader
  acting: MovementLoader
  employees: EmployeeLoader
  holders: HoldersLoader
  movements: MovementLoader
  record: RecordLoaders
  /** The loaders of a day, the same for the length of the request. */
  on(day: Day): DayLoaders
  /** Candidates for positions, a page each. */
  successors: DataLoader<CandidateChoice, SuccessionCandidate[]>
  takenRoutes: TakenRouteLoader
  talent: TalentLoaders
  teams: TeamLoader
  units: UnitLoader
  /** Openings by agency; kept beyond the request. */
  vacancies: Kept<string, Vacancies>
  workforce: WorkforceLoader
}

/** Loaders for one request. */
export const createLoaders = (source: DataSource, today: Day, vacancies: Kept<string, Vacancies>): PersonnelLoaders => {
  const statistics = new CareerStatisticsRepository(source)
  const days = new Map<Day, DayLoaders>()
  const on = (day: Day): DayLoaders => {
    const known = days.get(day) ?? createDayLoaders(source, day)
    days.set(day, known)
    return known
  }
  return {
    careerGoals: byEmployee((ids) => new CareerGoalRepository(source).findNewest(ids)),
    corrections: byEmployee((ids) => new CorrectionRepository(source).ofEmployees(ids)),
    competition: createCompetitionLoader(statistics),
    acting: createActingLoader(source, today),
    employees: on(today).employees,
    holders: createHoldersLoader(source, today),
    movements: createMovementLoader(source),
    record: createRecordLoaders(source),
    on,
    successors: new DataLoader((choices) => new SuccessionRepository(source).findCandidates(choices)),
    takenRoutes: createTakenRouteLoader(statistics),
    talent: createTalentLoaders(source, today),
    teams: createTeamLoader(new EmployeeRepository(source, today)),
    units: createUnitLoader(source),
    vacancies,
    workforce: createWorkforceLoader(source, today),
  }
}

const createDayLoaders = (source: DataSource, day: Day): DayLoaders => ({
  careerRecords: createCareerRecordLoader(new CareerPathRepository(source, day)),
  employees: createEmployeeLoader(new EmployeeRepository(source, day)),
})
