import { accessLogTable, type DatabaseOptions, directoryTable, outboxDeliveryTable, outboxTable } from '@jalur/common'
import { earlierAssessmentTable } from './change/change.tables'
import { competencyStandardTable, competencyTable, referenceVersionTable } from './competency/competency.tables'
import { learningDutyTable } from './hours/hours.tables'
import { AddAccessLog1795471200000 } from './migrations/1795471200000-add-access-log'
import { CreateLearning1795467600000 } from './migrations/1795467600000-create-learning'
import { AddPotential1795744800000 } from './migrations/1795744800000-add-potential'
import { AddLearningDuties1795790200000 } from './migrations/1795790200000-add-learning-duties'
import { AddEarlierAssessments1795890100000 } from './migrations/1795890100000-add-earlier-assessments'
import { potentialAssessmentTable } from './potential/potential.tables'
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
    earlierAssessmentTable,
    competencyTestTable,
    learningRecordTable,
    learningDutyTable,
    potentialAssessmentTable,
    accessLogTable,
    outboxTable,
    outboxDeliveryTable,
  ],
  migrations: [
    CreateLearning1795467600000,
    AddAccessLog1795471200000,
    AddPotential1795744800000,
    AddLearningDuties1795790200000,
    AddEarlierAssessments1795890100000,
  ],
})
