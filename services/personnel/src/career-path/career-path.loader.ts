import { keep, type Kept } from '@jalur/common'
import DataLoader from 'dataloader'
import type { DataSource } from 'typeorm'
import type { CareerRecord, Vacancies } from './career-path'
import { type CareerPathRepository, findVacancies } from './career-path.repository'

export type CareerRecordLoader = DataLoader<string, CareerRecord>

/** Career records by employee id, one statement for all that a request asks for together. */
export const createCareerRecordLoader = (registers: CareerPathRepository): CareerRecordLoader =>
  new DataLoader(async (ids) => {
    const records = new Map((await registers.findRecords(ids)).map((record) => [record.employeeId, record]))
    return ids.map((id) => records.get(id) ?? { employeeId: id, positions: [], fitnessValidUntil: null })
  })

/** How long the openings of an agency are kept, in milliseconds: hundreds of posts, and the same for all its people. */
const KEPT = 1_000

/** Openings by agency, a second old at most. */
export const keepVacancies = (source: DataSource): Kept<string, Vacancies> =>
  keep(KEPT, (agencyCode: string) => findVacancies(source, agencyCode))
