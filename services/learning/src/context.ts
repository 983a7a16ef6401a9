import { type Context, createDirectoryLoader, type Day, type DirectoryLoader, keep } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { CompetencyCatalogue } from './competency/competency'
import { CompetencyRepository } from './competency/competency.repository'
import { type ChangeLoaders, createChangeLoaders } from './change/change.loader'
import { ChangeRepository } from './change/change.repository'
import { createHoursLoaders, type HoursLoaders } from './hours/hours.loader'
import { HoursRepository } from './hours/hours.repository'
import { chooseClosingProgramme, type ClosingProgramme } from './programme/programme'
import { createProgrammeLoaders, type ProgrammeLoaders } from './programme/programme.loader'
import { ProgrammeRepository } from './programme/programme.repository'
import {
  createRecordsLoader,
  createStandingReader,
  type RecordsLoader,
  type StandingReader,
} from './standing/standing.loader'
import { StandingRepository } from './standing/standing.repository'

/** What is read in batches, for a request or a job. */
export interface LearningLoaders {
  directory: DirectoryLoader
  programmes: ProgrammeLoaders
  records: RecordsLoader
  standing: StandingReader
  /** Competencies and standards in the caller's language. */
  catalogue(): Promise<CompetencyCatalogue>
  /** Chooses among the programmes that could be joined a second ago at the earliest. */
  closing(): Promise<ClosingProgramme>
}

/** What the resolvers of learning find in a request. */
export type LearningContext = Context & LearningLoaders & HoursLoaders & ChangeLoaders

/** How long what all people choose from is kept, in milliseconds: it is the dearest read, and the same for all. */
const KEPT = 1_000

/** Makes loaders over one database; each request gets its own. */
export function learningLoaders(
  source: DataSource,
): (reader: Pick<Context, 'language' | 'today'>) => LearningLoaders & HoursLoaders & ChangeLoaders {
  const competencies = new CompetencyRepository(source)
  const programmes = new ProgrammeRepository(source)
  const hours = new HoursRepository(source)
  const changes = new ChangeRepository(source)
  const standings = new StandingRepository(source)
  const closing = keep(KEPT, async (today: Day) => chooseClosingProgramme(await programmes.open(today)))
  return ({ language, today }) => {
    const reads = {
      catalogue: () => competencies.catalogue(language),
      closing: () => closing(today),
      programmes: createProgrammeLoaders(programmes, today),
      records: createRecordsLoader(standings, today),
    }
    return {
      ...reads,
      ...createHoursLoaders(hours),
      ...createChangeLoaders(changes),
      directory: createDirectoryLoader(source),
      standing: createStandingReader(reads, today),
    }
  }
}
