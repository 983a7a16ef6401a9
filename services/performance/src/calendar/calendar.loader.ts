import DataLoader from 'dataloader'
import type { CalendarRepository } from './calendar.repository'
import type { StoredWindowVersion } from './window-version'

/** What a request reads of calendars in batches. */
export interface CalendarLoaders {
  /** By code of the agency; read anew each time, because a mutation tells what it made. */
  windowVersions: DataLoader<string, StoredWindowVersion[]>
}

export const createCalendarLoaders = (calendars: CalendarRepository): CalendarLoaders => ({
  windowVersions: new DataLoader((codes) => calendars.findVersions(codes), { cache: false }),
})
