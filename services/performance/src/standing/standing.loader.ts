import type { Day, FactsOfSubject } from '@jalur/common'
import DataLoader from 'dataloader'
import type { PerformanceStanding } from './standing'
import type { StandingRepository } from './standing.repository'

export type StandingLoader = DataLoader<string, FactsOfSubject<PerformanceStanding> | null>

/** Standings of all that a request asks for together: one statement. Null for whom the directory does not know. */
export function createStandingLoader(standings: StandingRepository, today: Day): StandingLoader {
  return new DataLoader(async (ids) => {
    const known = await standings.standingsOf(ids, today)
    return ids.map((id) => known.get(id) ?? null)
  })
}
