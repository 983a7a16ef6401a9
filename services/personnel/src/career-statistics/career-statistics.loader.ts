import DataLoader from 'dataloader'
import type { TakenRoute } from './career-statistics'
import type { CareerStatisticsRepository, CompetitionRow } from './career-statistics.repository'

/** A position in an agency. */
export interface Post {
  agencyCode: string
  positionCode: string
}

export type TakenRouteLoader = DataLoader<string, TakenRoute[]>
export type CompetitionLoader = DataLoader<Post, CompetitionRow, string>

/** Ways by the position that they start at, one statement for all that a request asks for together. */
export const createTakenRouteLoader = (statistics: CareerStatisticsRepository): TakenRouteLoader =>
  new DataLoader(async (starts) => {
    const routes = await statistics.findTaken(starts)
    return starts.map((start) => routes.filter(({ codes }) => codes[0] === start))
  })

/** Openings and candidates by post, one statement for all that a request asks for together. */
export const createCompetitionLoader = (statistics: CareerStatisticsRepository): CompetitionLoader =>
  new DataLoader(
    async (posts) => {
      const found = new Map(
        (
          await statistics.findCompetition(
            posts.map(({ agencyCode }) => agencyCode),
            posts.map(({ positionCode }) => positionCode),
          )
        ).map((row) => [keyOf(row), row]),
      )
      return posts.map((post) => found.get(keyOf(post)) ?? { ...post, openings: null, candidates: null })
    },
    { cacheKeyFn: keyOf },
  )

const keyOf = ({ agencyCode, positionCode }: Post): string => `${agencyCode} ${positionCode}`
