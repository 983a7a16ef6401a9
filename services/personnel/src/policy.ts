import type { Grant, Policy, Relation } from '@jalur/common'

const OFFICES: readonly Relation[] = ['HR_OFFICER', 'BKN_OFFICER', 'PARTNER']

/** What colleagues know of each other. */
const acquainted: Grant = { to: ['COLLEAGUE', 'SELF', 'SUPERIOR', 'LEADER', ...OFFICES], scope: 'personnel:read' }

/** What identifies a person: for the person, superiors, and those who keep or use the register. */
export const IDENTITY: Grant = { to: ['SELF', 'SUPERIOR', ...OFFICES], scope: 'personnel:read', confidential: true }

/** The record with its histories: for the person, superiors, and the offices that keep it. */
const onRecord: Grant = { to: ['SELF', 'SUPERIOR', 'HR_OFFICER', 'BKN_OFFICER'], confidential: true }

/** Where the record comes from and what stood there before: for the person and the offices that keep it. */
const keeping: Grant = { to: ['SELF', 'HR_OFFICER', 'BKN_OFFICER'], confidential: true }

/** Requests to correct a record: for the person and the office that keeps it. */
export const CORRECTIONS: Grant = { to: ['SELF', 'HR_OFFICER'], confidential: true }

/** The person alone. */
export const OWN: Grant = { to: ['SELF'] }

/** Careers, judged: also for the leaders of the agency. */
const career: Grant = { to: ['SELF', 'SUPERIOR', 'LEADER', ...OFFICES], scope: 'personnel:read' }

/** What tells the year of birth or builds on how a person was judged. */
const guardedCareer: Grant = { ...career, confidential: true }

/** Judged on a day of choice: whoever tries one day after the other finds the birthday. */
const judged: Grant = { ...guardedCareer, arguments: { asOf: IDENTITY } }

/** The staff of an agency as a whole, and who of it is judged by the rules: no program reads that. */
export const STAFF_OVERVIEW: Grant = { to: ['HR_OFFICER', 'LEADER', 'BKN_OFFICER'] }

/** What HR officers do for their agency. */
export const HR_WORK: Grant = { to: ['HR_OFFICER'] }

/** Where somebody stands in the talent map: for the person, the superiors, and the talent committee (PermenPANRB 3/2020). */
export const TALENT: Grant = { to: ['SELF', 'SUPERIOR', 'HR_OFFICER', 'LEADER'], confidential: true }

/** The talent committee (tim manajemen talenta) of an agency. */
const committee: Grant = { to: ['HR_OFFICER', 'LEADER'] }

/** What one hopes for: for the person and those who can help on the way. */
const ambition: Grant = { to: ['SELF', 'SUPERIOR'], confidential: true }
/** Movements are recorded by those who keep the register. */
export const KEEPING: Grant = { to: ['HR_OFFICER', 'BKN_OFFICER'] }

/** The law is kept by BKN alone; it is about nobody, so no record asks for more. */
const LAW_KEEPING: Grant = { to: ['BKN_OFFICER'] }

/** What the gateway sent: nothing is told that it did not know. */
const echo: Grant = { to: ['ANYONE'] }

/** What the law, or the government, publishes. */
const anyone: Grant = { to: ['ANYONE'] }

/** For everyone with an account; whose record it is decides again. */
const person: Grant = { to: ['PERSON'] }

/** About the caller alone. */
const signedIn: Grant = { to: ['SIGNED_IN'] }

/** Who may read what of personnel. Laws, ranks, positions and careers are public; persons are not. */
export const policy: Policy = {
  open: [
    'AccessLogConnection',
    'AccessLogEdge',
    'AccessLogEntry',
    'AccessPurpose',
    'AccessReader',
    'AccessedField',
    'ActingPost',
    'ActiveSanction',
    'CandidateCount',
    'AssumedCareer',
    'AssumedPredicate',
    'CareerEvent',
    'CareerGoal',
    'CareerRoute',
    'CareerSensitivity',
    'CareerSimulation',
    'CareerStep',
    'CareerTransition',
    'Change',
    'ChangeConnection',
    'ChangeEdge',
    'ChooseCareerGoalPayload',
    'Competency',
    'CompetencyShortfall',
    'CompetencyTestResult',
    'CorrectionPayload',
    'CorrectionRequest',
    'CorrectionRequestConnection',
    'CorrectionRequestEdge',
    'DeskWaiting',
    'EducationHistoryConnection',
    'EducationHistoryEdge',
    'EducationHistoryEntry',
    'EmployeeConnection',
    'EmployeeEdge',
    'EmployeeImport',
    'ExportEmployeesPayload',
    'ExportPerformancePayload',
    'ExportPromotionListPayload',
    'HeldRank',
    'ImportEmployeesPayload',
    'Job',
    'JobConnection',
    'JobEdge',
    'JobError',
    'JobErrorConnection',
    'JobErrorEdge',
    'JobErrorKind',
    'JobOutcome',
    'JobProgress',
    'IntegrityStanding',
    'JobFamily',
    'LearningStanding',
    'LegalBasis',
    'MovementChange',
    'MovementFinding',
    'MovementPreview',
    'PageInfo',
    'PersonnelRefusal',
    'PerformanceStanding',
    'PlannedCompetencyTest',
    'PlannedDegree',
    'PlannedTraining',
    'PolicyParameters',
    'PolicyReach',
    'PolicyRule',
    'PolicyRuleConnection',
    'PolicyRuleEdge',
    'PolicyRulePayload',
    'PolicyRulePreview',
    'PolicyRuleVersion',
    'PolicyScope',
    'Position',
    'PositionComparison',
    'PositionConnection',
    'PositionEdge',
    'PositionHistoryConnection',
    'PositionHistoryEdge',
    'PositionHistoryEntry',
    'PositionHolders',
    'PositionKindCount',
    'PositionReadiness',
    'PersonnelRefusal',
    'PreparePromotionListPayload',
    'PromotionCandidateConnection',
    'PromotionCandidateEdge',
    'PromotionDocument',
    'PromotionList',
    'PromotionPeriod',
    'PredicateMultiplier',
    'Rank',
    'RankHistoryConnection',
    'RankHistoryEdge',
    'RankHistoryEntry',
    'RankCeiling',
    'RankCount',
    'RankPromotion',
    'RateLimit',
    'RecordOnDay',
    'RecordedField',
    'Region',
    'Regulation',
    'RegulationConnection',
    'RegulationEdge',
    'Remedy',
    'ReplacedValue',
    'ReplacedValueConnection',
    'ReplacedValueEdge',
    'Requirement',
    'RequirementCheck',
    'StepCompetition',
    'TakenRoute',
    'RetirementCount',
    'RequirementMeasure',
    'StoredFile',
    'StaffMovement',
    'StaffMovementConnection',
    'StaffMovementEdge',
    'StaffMovementPayload',
    'SuccessionCandidate',
    'SuccessionCandidateConnection',
    'SuccessionCandidateEdge',
    'SuccessionRisk',
    'SuccessionRiskConnection',
    'SuccessionRiskEdge',
    'SupervisionHistoryConnection',
    'SupervisionHistoryEdge',
    'SupervisionHistoryEntry',
    'SupervisionShift',
    'SupervisionShiftConnection',
    'SupervisionShiftEdge',
    'TalentAxisReading',
    'TalentBox',
    'TalentBoxCount',
    'TalentContest',
    'TalentContestConnection',
    'TalentContestEdge',
    'TalentContestPayload',
    'TalentMap',
    'TalentOutsideCount',
    'TalentOutsideNote',
    'TalentPlacement',
    'TalentPlacementConnection',
    'TalentPlacementEdge',
    'TalentPolicy',
    'TrainingProgramme',
    'Unit',
    'UnitConnection',
    'UnitEdge',
    'Viewer',
    'Workforce',
    'YearlyPredicate',
  ],
  fields: {
    'Agency.code': anyone,
    'Agency.hrAgency': anyone,
    'Agency.kind': anyone,
    'Agency.name': anyone,
    'Agency.promotionCandidates': STAFF_OVERVIEW,
    'Agency.promotionPeriods': STAFF_OVERVIEW,
    'Agency.region': anyone,
    'Agency.seat': anyone,
    'Agency.successionRisk': committee,
    'Agency.timeZone': anyone,
    'Agency.talentContests': HR_WORK,
    'Agency.talentMap': committee,
    'Agency.workforce': STAFF_OVERVIEW,
    'Employee.accessLog': { to: ['SELF'] },
    'Employee.acting': acquainted,
    'Employee.agency': acquainted,
    'Employee.birthDate': IDENTITY,
    'Employee.careerGoal': ambition,
    'Employee.careerSimulation': guardedCareer,
    'Employee.careerSteps': judged,
    // Not in the public API: the gateway carries them to learning, for those who may read a learning standing.
    'Employee.careerTargets': { ...career, scope: 'learning:read' },
    'Employee.correctionRequests': CORRECTIONS,
    'Employee.education': career,
    'Employee.educationHistory': onRecord,
    'Employee.employmentType': acquainted,
    'Employee.id': echo,
    'Employee.integrityStanding': echo,
    'Employee.learningStanding': echo,
    'Employee.movements': keeping,
    'Employee.name': acquainted,
    'Employee.nip': IDENTITY,
    'Employee.performanceStanding': echo,
    'Employee.position': acquainted,
    'Employee.positionHistory': onRecord,
    'Employee.positionSince': acquainted,
    'Employee.rank': acquainted,
    'Employee.rankHistory': onRecord,
    'Employee.rankPromotion': judged,
    'Employee.recordAsOf': onRecord,
    'Employee.recordFields': keeping,
    'Employee.recordVersion': { to: ['SELF', ...KEEPING.to] },
    'Employee.replacedValues': keeping,
    // The first of the month after a birthday.
    'Employee.retirementDate': IDENTITY,
    'Employee.retirementYear': guardedCareer,
    'Employee.status': acquainted,
    'Employee.supervisionHistory': onRecord,
    'Employee.supervisor': acquainted,
    'Employee.talentContest': CORRECTIONS,
    'Employee.talentPlacement': TALENT,
    'Employee.team': career,
    'Employee.unit': acquainted,
    'Employee.updatedAt': acquainted,
    'Mutation.chooseCareerGoal': person,
    'Mutation.cancelMovement': KEEPING,
    'Mutation.cancelPolicyRule': LAW_KEEPING,
    'Mutation.changePolicyRule': LAW_KEEPING,
    'Mutation.contestTalentPlacement': person,
    'Mutation.decideCorrection': HR_WORK,
    'Mutation.decideTalentContest': HR_WORK,
    'Mutation.exportEmployees': HR_WORK,
    'Mutation.exportPerformance': HR_WORK,
    'Mutation.exportPromotionList': HR_WORK,
    'Mutation.importEmployees': HR_WORK,
    'Mutation.preparePromotionList': HR_WORK,
    'Mutation.requestCorrection': person,
    'Mutation.reviewCorrection': HR_WORK,
    'Mutation.withdrawCorrection': person,
    'Mutation.withdrawTalentContest': person,
    'Mutation.recordMovement': KEEPING,
    'Query.accessPurposes': anyone,
    'Query.agencies': anyone,
    'Query.agency': anyone,
    'Query.careerRoutes': anyone,
    'Query.changes': { to: OFFICES, scope: 'personnel:read' },
    'Query.comparePositions': anyone,
    'Query.colleagues': { to: ['COLLEAGUE'] },
    'Query.correctionRequests': HR_WORK,
    'Query.deskWaiting': HR_WORK,
    'Query.employee': acquainted,
    'Query.employees': acquainted,
    'Query.employeesByNip': { to: OFFICES, scope: 'personnel:read', confidential: true },
    'Query.job': person,
    'Query.jobFamilies': anyone,
    'Query.jobFamily': anyone,
    'Query.me': signedIn,
    'Query.movementPreview': KEEPING,
    'Query.myJobs': person,
    'Query.position': anyone,
    'Query.positions': anyone,
    // By a code that only the paper tells, and without names.
    'Query.promotionDocument': anyone,
    'Query.ranks': anyone,
    'Query.regulation': anyone,
    'Query.regulations': anyone,
    'Query.policyRules': anyone,
    'Query.policyRule': anyone,
    'Query.policyRulePreview': LAW_KEEPING,
    'Query.units': anyone,
    'Query.staffMovements': KEEPING,
    'Query.viewer': signedIn,
  },
}
