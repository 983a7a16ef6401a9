import { type Context, createDirectoryLoader, type DirectoryLoader } from '@jalur/common'
import type { DataSource } from 'typeorm'
import { createStandingLoader, type StandingLoader } from './standing/standing.loader'
import { StandingRepository } from './standing/standing.repository'

/** What the resolvers of integrity find in a request. */
export interface IntegrityContext extends Context {
  directory: DirectoryLoader
  standing: StandingLoader
}

/** Makes the contexts of requests over one database; each request gets loaders of its own. */
export function integrityContexts(source: DataSource): (base: Context) => IntegrityContext {
  const standings = new StandingRepository(source)
  return (base) => ({
    ...base,
    directory: createDirectoryLoader(source),
    standing: createStandingLoader(standings, base.today),
  })
}
