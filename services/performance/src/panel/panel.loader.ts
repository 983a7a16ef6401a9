import type { Day } from '@jalur/common'
import DataLoader from 'dataloader'
import type { Panel, PanelTally } from './panel'
import type { PanelRepository, PanelRequest } from './panel.repository'

/** What a request reads of panels in batches. */
export interface PanelLoaders {
  panels: DataLoader<string, Panel[]>
  panelTallies: DataLoader<string, PanelTally>
  panelMembers: DataLoader<string, string[]>
  panelRequests: DataLoader<string, PanelRequest[]>
}

/** Loaders for one request: a page of evaluations costs one statement each for panels, tallies and members. */
export const createPanelLoaders = (panels: PanelRepository, today: Day): PanelLoaders => ({
  panels: new DataLoader((planIds) => panels.findByPlans(planIds), { cache: false }),
  panelTallies: new DataLoader((ids) => panels.findTallies(ids)),
  panelMembers: new DataLoader((ids) => panels.findMembers(ids)),
  panelRequests: new DataLoader((ids) => panels.findRequests(ids, today), { cache: false }),
})
