import { type Context, createDirectoryLoader, type DirectoryLoader } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { CompetencyCatalogue } from './competency/competency'
import { CompetencyRepository } from './competency/competency.repository'
import { createProgrammeLoaders, type ProgrammeLoaders } from './programme/programme.loader'
import { ProgrammeRepository } from './programme/programme.repository'
import { createStandingLoader, type StandingLoader } from './standing/standing.loader'
import { StandingRepository } from './standing/standing.repository'

/** What the resolvers of learning find in a request. */
export interface LearningContext extends Context {
  directory: DirectoryLoader
  programmes: ProgrammeLoaders
  standing: StandingLoader
  /** Competencies and standards in the caller's language. */
  catalogue(): Promise<CompetencyCatalogue>
}

/** Makes the contexts of requests over one database; each request gets loaders of its own. */
export function learningContexts(source: DataSource): (base: Context) => LearningContext {
  const competencies = new CompetencyRepository(source)
  const programmes = new ProgrammeRepository(source)
  const standings = new StandingRepository(source)
  return (base) => {
    const { language, today } = base
    const directory = createDirectoryLoader(source)
    const catalogue = (): Promise<CompetencyCatalogue> => competencies.catalogue(language)
    return {
      ...base,
      directory,
      catalogue,
      programmes: createProgrammeLoaders(programmes, today),
      standing: createStandingLoader({ directory, standings, programmes, catalogue, today }),
    }
  }
}
