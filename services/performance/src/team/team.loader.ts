import type { Day } from '@jalur/common'
import DataLoader from 'dataloader'
import type { OpenMatter } from './team-task'
import type { TeamRepository } from './team.repository'

/** What a request reads of teams in batches. */
export interface TeamLoaders {
  teamMatters: DataLoader<string, OpenMatter[]>
}

export const createTeamLoaders = (team: TeamRepository, today: Day): TeamLoaders => ({
  teamMatters: new DataLoader((ids) => team.findMatters(ids, today)),
})
