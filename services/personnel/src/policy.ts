import type { Grant, Policy, Relation } from '@jalur/common'

const OFFICES: readonly Relation[] = ['HR_OFFICER', 'BKN_OFFICER', 'PARTNER']

/** What colleagues know of each other. */
const acquainted: Grant = { to: ['COLLEAGUE', 'SELF', 'SUPERIOR', 'LEADER', ...OFFICES], scope: 'personnel:read' }

/** What identifies a person: for the person, superiors, and those who keep or use the register. */
const identity: Grant = { to: ['SELF', 'SUPERIOR', ...OFFICES], scope: 'personnel:read' }

/** Careers, judged: also for the leaders of the agency. */
const career: Grant = { to: ['SELF', 'SUPERIOR', 'LEADER', ...OFFICES], scope: 'personnel:read' }

/** What the gateway sent: nothing is told that it did not know. */
const echo: Grant = { to: ['ANYONE'] }

/** Who may read what of personnel. Laws, ranks, positions and careers are public; persons are not. */
export const policy: Policy = {
  open: [
    'ActiveSanction',
    'Agency',
    'CareerRoute',
    'CareerStep',
    'CareerTransition',
    'Competency',
    'CompetencyShortfall',
    'CompetencyTestResult',
    'EmployeeConnection',
    'EmployeeEdge',
    'HeldRank',
    'IntegrityStanding',
    'JobFamily',
    'LearningStanding',
    'LegalBasis',
    'PageInfo',
    'PerformanceStanding',
    'Position',
    'PositionConnection',
    'PositionEdge',
    'PositionHolders',
    'PositionReadiness',
    'Rank',
    'RankPromotion',
    'Region',
    'Regulation',
    'RegulationConnection',
    'RegulationEdge',
    'Remedy',
    'Requirement',
    'RequirementCheck',
    'TrainingProgramme',
    'Unit',
    'YearlyPredicate',
  ],
  fields: {
    'Employee.agency': acquainted,
    'Employee.birthDate': identity,
    'Employee.careerSteps': career,
    // Not in the public API: the gateway carries them to learning, for those who may read a learning standing.
    'Employee.careerTargets': { ...career, scope: 'learning:read' },
    'Employee.education': career,
    'Employee.employmentType': acquainted,
    'Employee.id': echo,
    'Employee.integrityStanding': echo,
    'Employee.learningStanding': echo,
    'Employee.name': acquainted,
    'Employee.nip': identity,
    'Employee.performanceStanding': echo,
    'Employee.position': acquainted,
    'Employee.positionSince': acquainted,
    'Employee.rank': acquainted,
    'Employee.rankPromotion': career,
    'Employee.retirementDate': career,
    'Employee.status': acquainted,
    'Employee.supervisor': acquainted,
    'Employee.team': career,
    'Employee.unit': acquainted,
    'Employee.updatedAt': acquainted,
    'Query.agencies': { to: ['ANYONE'] },
    'Query.agency': { to: ['ANYONE'] },
    'Query.careerRoutes': { to: ['ANYONE'] },
    'Query.employee': { to: ['ANYONE'] },
    'Query.employees': { to: ['ANYONE'] },
    'Query.jobFamilies': { to: ['ANYONE'] },
    'Query.jobFamily': { to: ['ANYONE'] },
    'Query.me': { to: ['ANYONE'] },
    'Query.position': { to: ['ANYONE'] },
    'Query.positions': { to: ['ANYONE'] },
    'Query.ranks': { to: ['ANYONE'] },
    'Query.regulation': { to: ['ANYONE'] },
    'Query.regulations': { to: ['ANYONE'] },
  },
}
