import DataLoader from 'dataloader'
import type { MonthOfPerson, ProgressMonth } from './month'
import type { MonthRepository } from './month.repository'
import type { Progress } from './progress'

/** What a request reads of months in batches. */
export interface MonthLoaders {
  progressMonths: DataLoader<MonthOfPerson, ProgressMonth, string>
  waitingProgress: DataLoader<MonthOfPerson, Progress[], string>
  directTeams: DataLoader<string, string[]>
}

const keyOf = ({ employeeId, month }: MonthOfPerson): string => `${employeeId} ${month}`

/** Loaders for one request: a team costs one statement each for its people, their months and what waits. */
export const createMonthLoaders = (months: MonthRepository): MonthLoaders => ({
  progressMonths: new DataLoader((asked) => months.findMonths(asked), { cacheKeyFn: keyOf }),
  waitingProgress: new DataLoader((asked) => months.findWaiting(asked), { cacheKeyFn: keyOf }),
  directTeams: new DataLoader((ids) => months.findTeams(ids)),
})
