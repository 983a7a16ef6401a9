import { type Context, createDirectoryLoader, type DirectoryLoader, type FileDesk } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { PredicateMultiplier } from './credit/multiplier'
import { MultiplierRepository } from './credit/multiplier.repository'
import { CycleRuleRepository } from './cycle/rules.repository'
import type { WindowRule } from './cycle/window'
import { createFeedbackLoaders, type FeedbackLoaders } from './feedback/feedback.loader'
import { FeedbackRepository } from './feedback/feedback.repository'
import { createPlanByIdLoader, createPlanLoader, type PlanByIdLoader, type PlanLoader } from './plan/plan.loader'
import { PlanRepository } from './plan/plan.repository'
import { createProgressLoaders, type ProgressLoaders } from './progress/progress.loader'
import { ProgressRepository } from './progress/progress.repository'
import { createStandingLoader, type StandingLoader } from './standing/standing.loader'
import { StandingRepository } from './standing/standing.repository'

/** What the resolvers of performance find in a request. */
export interface PerformanceContext extends Context {
  directory: DirectoryLoader
  standing: StandingLoader
  multipliers: MultiplierRepository
  /** The multipliers of all times, read once for the request. */
  allMultipliers(): Promise<PredicateMultiplier[]>
  cycleRules: CycleRuleRepository
  plans: PlanRepository
  /** The windows of all times and agencies, read once for the request. */
  allWindows(): Promise<WindowRule[]>
  loaders: { plans: PlanLoader; plansById: PlanByIdLoader } & ProgressLoaders & FeedbackLoaders
  feedback: FeedbackRepository
  progress: ProgressRepository
  files: FileDesk
  /** For mutations, which write in one transaction. */
  database: DataSource
}

/** Makes the contexts of requests over one database; each request gets loaders of its own. */
export function performanceContexts(source: DataSource, files: FileDesk): (base: Context) => PerformanceContext {
  const multipliers = new MultiplierRepository(source)
  const standings = new StandingRepository(source)
  const cycleRules = new CycleRuleRepository(source)
  const plans = new PlanRepository(source)
  const progress = new ProgressRepository(source)
  const feedback = new FeedbackRepository(source)
  return (base) => {
    let all: Promise<PredicateMultiplier[]> | undefined
    let windows: Promise<WindowRule[]> | undefined
    return {
      ...base,
      directory: createDirectoryLoader(source),
      standing: createStandingLoader(standings, base.today),
      multipliers,
      allMultipliers: () => (all ??= multipliers.all()),
      allWindows: () => (windows ??= cycleRules.findWindows()),
      ...{ cycleRules, plans, progress, feedback, files, database: source },
      loaders: {
        plans: createPlanLoader(plans),
        plansById: createPlanByIdLoader(plans),
        ...createProgressLoaders(progress),
        ...createFeedbackLoaders(feedback),
      },
    }
  }
}
