import DataLoader from 'dataloader'
import type { CareerRecord, Vacancies } from './career-path'
import type { CareerPathRepository } from './career-path.repository'

export type CareerRecordLoader = DataLoader<string, CareerRecord>
export type VacancyLoader = DataLoader<string, Vacancies>

/** Career records by employee id, one statement for all that a request asks for together. */
export const createCareerRecordLoader = (registers: CareerPathRepository): CareerRecordLoader =>
  new DataLoader(async (ids) => {
    const records = new Map((await registers.findRecords(ids)).map((record) => [record.employeeId, record]))
    return ids.map((id) => records.get(id) ?? { employeeId: id, positions: [], fitnessValidUntil: null })
  })

/** Openings by agency, one statement for all that a request asks for together. */
export const createVacancyLoader = (registers: CareerPathRepository): VacancyLoader =>
  new DataLoader(async (codes) => {
    const found = new Map((await registers.findVacancies(codes)).map((row) => [row.agencyCode, row.openings]))
    return codes.map((code) => found.get(code) ?? {})
  })
