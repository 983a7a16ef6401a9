import { type DatabaseOptions, directoryTable } from '@jalur/common'
import { competencyStandardTable, competencyTable, referenceVersionTable } from './competency/competency.tables'
import { CreateLearning1795467600000 } from './migrations/1795467600000-create-learning'
import { programmeCompetencyTable, programmeTable, sessionTable } from './programme/programme.tables'
import { assessmentTable, competencyTestTable, learningRecordTable } from './standing/standing.tables'

/** The tables and migrations of learning, at an address for its role. */
export const serviceDatabase = (url: string): DatabaseOptions => ({
  url,
  schema: 'learning',
  tables: [
    directoryTable,
    referenceVersionTable,
    competencyTable,
    competencyStandardTable,
    programmeTable,
    programmeCompetencyTable,
    sessionTable,
    assessmentTable,
    competencyTestTable,
    learningRecordTable,
  ],
  migrations: [CreateLearning1795467600000],
})
