import type { Grant, Policy } from '@jalur/common'

const anyone: Grant = { to: ['ANYONE'] }

/** Who may read what of learning. Personal records are for those who stand close to the person, or work for them. */
export const policy: Policy = {
  open: [
    'ComparedCompetency',
    'Competency',
    'CompetencyChange',
    'CompetencyChanges',
    'CompetencyComparison',
    'CompetencyLevel',
    'CompetencyRequirement',
    'CompetencyShortfall',
    'CompetencyTestResult',
    'CompletedTraining',
    'HoursOfForm',
    'LearningDuty',
    'LearningHours',
    'LearningStanding',
    'PageInfo',
    'Position',
    'PositionComparison',
    'PositionReadiness',
    'ProgrammeCompetency',
    'Regulation',
    'Session',
    'SessionConnection',
    'SessionEdge',
    'TrainingProgramme',
    'TrainingProgrammeConnection',
    'TrainingProgrammeEdge',
  ],
  fields: {
    'Query.competencies': anyone,
    'Query.trainingProgramme': anyone,
    // Echoes of what the gateway sent: nothing is told that the gateway did not know.
    'Employee.id': anyone,
    'Employee.careerTargets': anyone,
    'Employee.competencyChanges': {
      to: ['SELF', 'SUPERIOR', 'HR_OFFICER', 'LEADER', 'BKN_OFFICER'],
      confidential: true,
    },
    'Employee.learningHours': {
      to: ['SELF', 'SUPERIOR', 'HR_OFFICER', 'LEADER', 'BKN_OFFICER'],
      confidential: true,
    },
    'Employee.learningStanding': {
      to: ['SELF', 'SUPERIOR', 'HR_OFFICER', 'LEADER', 'BKN_OFFICER', 'PARTNER'],
      scope: 'learning:read',
      confidential: true,
    },
  },
}
