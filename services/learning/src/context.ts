import { type Context, createDirectoryLoader, type DirectoryLoader } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { CompetencyCatalogue } from './competency/competency'
import { CompetencyRepository } from './competency/competency.repository'
import { createProgrammeLoaders, type ProgrammeLoaders } from './programme/programme.loader'
import { ProgrammeRepository } from './programme/programme.repository'
import { createStandingLoader, type StandingLoader } from './standing/standing.loader'
import { StandingRepository } from './standing/standing.repository'

/** What is read in batches, for a request or a job. */
export interface LearningLoaders {
  directory: DirectoryLoader
  programmes: ProgrammeLoaders
  standing: StandingLoader
  /** Competencies and standards in the caller's language. */
  catalogue(): Promise<CompetencyCatalogue>
}

/** What the resolvers of learning find in a request. */
export type LearningContext = Context & LearningLoaders

/** Makes loaders over one database; each request gets its own. */
export function learningLoaders(source: DataSource): (reader: Pick<Context, 'language' | 'today'>) => LearningLoaders {
  const competencies = new CompetencyRepository(source)
  const programmes = new ProgrammeRepository(source)
  const standings = new StandingRepository(source)
  return ({ language, today }) => {
    const directory = createDirectoryLoader(source)
    const catalogue = (): Promise<CompetencyCatalogue> => competencies.catalogue(language)
    return {
      directory,
      catalogue,
      programmes: createProgrammeLoaders(programmes, today),
      standing: createStandingLoader({ directory, standings, programmes, catalogue, today }),
    }
  }
}
