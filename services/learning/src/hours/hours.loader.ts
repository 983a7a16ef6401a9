import DataLoader from 'dataloader'
import type { HoursOfForm, LearningDuty } from './hours'
import type { HoursRepository, LearningYear } from './hours.repository'

/** What a request reads of learning hours in batches. */
export interface HoursLoaders {
  hours: DataLoader<LearningYear, HoursOfForm[], string>
  /** The duties of all times, read once. */
  duties(): Promise<LearningDuty[]>
}

export function createHoursLoaders(repository: HoursRepository): HoursLoaders {
  let duties: Promise<LearningDuty[]> | undefined
  return {
    hours: new DataLoader((years) => repository.findHours(years), {
      cacheKeyFn: ({ employeeId, year }) => `${employeeId} ${year}`,
    }),
    duties: () => (duties ??= repository.findDuties()),
  }
}
