import { type Day, yearOf } from '@jalur/common'
import DataLoader from 'dataloader'
import type { DataSource } from 'typeorm'
import { type ByEmployee, byEmployee } from '../record/record.loader'
import type { TalentContest } from '../talent-contest/talent-contest'
import { TalentContestRepository } from '../talent-contest/talent-contest.repository'
import type { PlacedPerson, PlacementCount, TalentMap } from './talent-map'
import { TalentMapRepository } from './talent-map.repository'

/** What a request reads of talent maps in batches. */
export interface TalentLoaders {
  /** Where people stand this year, at most one a person. */
  placements: ByEmployee<PlacedPerson & { map: TalentMap }>
  /** Objections to the map of this year, newest first. */
  contests: ByEmployee<TalentContest>
  /** How many stand alike in a map. */
  counts: DataLoader<TalentMap, PlacementCount[]>
}

export function createTalentLoaders(source: DataSource, today: Day): TalentLoaders {
  const maps = new TalentMapRepository(source)
  return {
    placements: byEmployee((ids) => maps.findOf(ids, yearOf(today))),
    contests: byEmployee((ids) => new TalentContestRepository(source).ofEmployees(ids, yearOf(today))),
    counts: new DataLoader((asked) => Promise.all(asked.map((map) => maps.counts(map)))),
  }
}
