import DataLoader from 'dataloader'
import type { PerformancePlan } from './plan'
import type { LinkableResult, PlanRepository, PlanYear } from './plan.repository'

export type PlanLoader = DataLoader<PlanYear, PerformancePlan | null, string>

const keyOf = ({ employeeId, year }: PlanYear): string => `${employeeId} ${year}`

/** Newest plans by person and year, one statement for all that a request asks for together. */
export const createPlanLoader = (plans: PlanRepository): PlanLoader =>
  new DataLoader(
    async (years) => {
      const found = new Map((await plans.findByYears(years)).map((plan) => [keyOf(plan), plan]))
      return years.map((year) => found.get(keyOf(year)) ?? null)
    },
    { cacheKeyFn: keyOf },
  )

export type PlanByIdLoader = DataLoader<string, PerformancePlan | null>

/** Plans by id, one statement for all that a request asks for together. */
export const createPlanByIdLoader = (plans: PlanRepository): PlanByIdLoader =>
  new DataLoader((ids) => plans.findMany(ids))

export type LinkableLoader = DataLoader<PlanYear, LinkableResult[], string>

/** What plans of a year can support, one statement for all that a request asks for together. */
export const createLinkableLoader = (plans: PlanRepository): LinkableLoader =>
  new DataLoader((years) => plans.findLinkable(years), { cacheKeyFn: keyOf })
