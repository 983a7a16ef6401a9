import type { Day, FactsOfSubject } from '@jalur/common'
import DataLoader from 'dataloader'
import type { LearningLoaders } from '../context'
import { type LearningRecords, type LearningStanding, standingBy } from './standing'
import type { StandingRepository } from './standing.repository'

export type RecordsLoader = DataLoader<string, FactsOfSubject<LearningRecords> | null>

/** The standing of an employee, compared with positions by code; null for whom the directory does not know. */
export type StandingReader = (employeeId: string, targets: readonly string[]) => Promise<LearningStanding | null>

/** Records of all that a request asks for together: one statement. Null for whom the directory does not know. */
export const createRecordsLoader = (standings: StandingRepository, today: Day): RecordsLoader =>
  new DataLoader(async (ids) => {
    const known = await standings.recordsOf(ids, today)
    return ids.map((id) => known.get(id) ?? null)
  })

/** Reads standings by the loaders of a request. */
export const createStandingReader =
  (
    { records, catalogue, closing, programmes }: Omit<LearningLoaders, 'directory' | 'standing'>,
    today: Day,
  ): StandingReader =>
  async (employeeId, targets) => {
    const [known, competencies, closes] = await Promise.all([records.load(employeeId), catalogue(), closing()])
    if (!known) return null
    const standing = standingBy(known.facts, targets, { catalogue: competencies, closing: closes, today })
    // The career rules name these programmes, so they are asked for next.
    for (const { programme } of standing.readiness.flatMap(({ shortfalls }) => shortfalls))
      if (programme) programmes.byCode.prime(programme.code, programme)
    return standing
  }
