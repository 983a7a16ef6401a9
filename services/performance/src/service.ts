import {
  applyToDirectory,
  baseContext,
  buildSubgraph,
  createDataSource,
  type Day,
  EMPLOYEE_DATA_READ,
  FileDesk,
  forgetKeys,
  migrate,
  migrateQueue,
  type ServiceModule,
  type StaffMember,
  startAccessLog,
  startRelay,
  startWorkers,
  type Subgraph,
} from '@jalur/common'
import type { DataSource } from 'typeorm'
import { AgencyPerformanceResolver } from './agency/agency.resolver'
import { Agency } from './agency/agency.types'
import { applyToAgencyZones } from './agency/zone.repository'
import { type PerformanceContext, performanceContexts } from './context'
import { serviceDatabase } from './database'
import { CycleRuleResolver } from './cycle/rules.resolver'
import { AgencyCalendarResolver } from './calendar/calendar.resolver'
import { WindowPolicyResolver } from './calendar/window-policy.resolver'
import { CalibrationActResolver } from './calibration/acts.resolver'
import {
  CalibrationItemResolver,
  CalibrationProposalResolver,
  EvaluationCalibrationResolver,
} from './calibration/item.resolver'
import {
  AgencyCalibrationResolver,
  CalibratablePeriodResolver,
  EmployeeCalibrationResolver,
} from './calibration/lists.resolver'
import { CalibrationOneWayResolver } from './calibration/one-way.resolver'
import { CalibrationSessionResolver } from './calibration/session.resolver'
import { EmployeeCascadeResolver, ResultRoleResolver } from './cascade/cascade.resolver'
import { DisputeRepository } from './dispute/dispute.repository'
import { AgencyDisputeResolver, DisputeResolver, EmployeeDisputeResolver } from './dispute/dispute.resolver'
import { PlanApprovalResolver } from './plan/approval.resolver'
import { AgreementResolver } from './plan/agreement.resolver'
import { EmployeePlanResolver, PlanResolver, WorkResultResolver } from './plan/plan.resolver'
import {
  EmployeeFeedbackResolver,
  FeedbackRequestResolver,
  FeedbackResolver,
  PlanFeedbackResolver,
} from './feedback/feedback.resolver'
import { EmployeeDutyResolver, FeedbackDutyResolver } from './feedback/duty.resolver'
import { AgencyOwedFeedbackResolver, OwedFeedbackResolver } from './feedback/owed.resolver'
import { FeedbackReminderResolver, OwedFeedbackReminderResolver } from './feedback/reminder.resolver'
import { CreditEntryResolver, CreditPointsResolver, EmployeeCreditResolver } from './credit/credit.resolver'
import { AgencyFairnessResolver } from './fairness/fairness.resolver'
import { MultiplierResolver } from './credit/multiplier.resolver'
import { DocumentResolver } from './document/document.resolver'
import {
  AgencyCoachingResolver,
  DialogueResolver,
  EmployeeCoachingResolver,
  PlanDialogueResolver,
} from './dialogue/dialogue.resolver'
import { Employee } from './employee/employee.types'
import { EvaluationResolver, PlanEvaluationResolver } from './evaluation/evaluation.resolver'
import {
  EmployeeImprovementResolver,
  ImprovementReferenceResolver,
  ImprovementResolver,
} from './improvement/improvement.resolver'
import { EvidenceResolver } from './evidence/evidence.resolver'
import { LedgerRepository } from './ledger/ledger.repository'
import { LedgerResolver } from './ledger/ledger.resolver'
import { ObjectionHearingResolver } from './objection/hearing.resolver'
import { EvaluationObjectionResolver, ObjectionResolver } from './objection/objection.resolver'
import { AgencyOverdueObjectionResolver, OverdueObjectionResolver } from './objection/overdue.resolver'
import {
  BehaviourPanelResolver,
  EmployeePanelResolver,
  EvaluationPanelResolver,
  PanelRequestResolver,
} from './panel/panel.resolver'
import {
  AgencyUnitResultResolver,
  LeaderRatingResolver,
  UnitResultResolver,
} from './organisation/organisation.resolver'
import { policy } from './policy'
import { ProgressDecisionResolver } from './progress/decision.resolver'
import { EmployeeMonthResolver, ProgressMonthResolver, TeamProgressResolver } from './progress/month.resolver'
import { IndicatorProgressResolver, ProgressResolver, WorkResultProgressResolver } from './progress/progress.resolver'
import { UPLOADS } from './uploads'
import { writeReference } from './reference'
import { EmployeeTeamResolver, TeamTaskResolver } from './team/team.resolver'
import { OwnTaskResolver } from './today/today.resolver'
import { resultsOf } from './standing/results.repository'
import { createStandingLoader } from './standing/standing.loader'
import { StandingRepository } from './standing/standing.repository'
import { CreditRulesResolver, StandingResolver } from './standing/standing.resolver'

/** The performance subgraph: yearly evaluations and the credit points that follow from them. */
export const service: ServiceModule = {
  name: 'performance',
  buildSchema,
  async migrate(databaseUrl) {
    await migrate(serviceDatabase(databaseUrl))
    await migrateQueue({ databaseUrl, schema: 'performance' })
  },
  async loadReference(databaseUrl) {
    const source = createDataSource({ ...serviceDatabase(databaseUrl), poolSize: 1 })
    await source.initialize()
    try {
      await writeReference(source)
    } finally {
      await source.destroy()
    }
  },
  async open(config) {
    const source = createDataSource(serviceDatabase(config.databaseUrl))
    const [{ schema }] = await Promise.all([buildSchema(), source.initialize()])
    const files = new FileDesk(source, 'performance', config.files, UPLOADS)
    const contextOf = performanceContexts(source, files, config)
    const workers = await startWorkers({
      ...{ databaseUrl: config.databaseUrl, schema: 'performance', schedule: SCHEDULE, logger: config.logger },
      tasks: { housekeeping: () => keepHouse(source, files, config.today()) },
    })
    const standings = new StandingRepository(source)
    const accessLog = startAccessLog(source, config.logger, { tell: true, today: config.today })
    const relay = startRelay(source, config.subscribers ?? [], config.logger, { passing: [EMPLOYEE_DATA_READ] })
    return {
      name: 'performance',
      schema,
      database: source,
      createContext: async (request) => contextOf(await baseContext(request, config, accessLog)),
      async ready() {
        await source.query('select 1')
      },
      files,
      async consume(events) {
        await applyToDirectory(source, events)
        await applyToAgencyZones(source, events)
      },
      async factsOf(references) {
        const year = references[0]?.year
        if (year !== undefined)
          return resultsOf(
            source,
            references.map(({ employeeId }) => employeeId),
            year,
          )
        const standing = createStandingLoader(standings, config.today())
        return Promise.all(references.map(async ({ employeeId }) => (await standing.load(employeeId))?.facts ?? null))
      },
      async close() {
        await accessLog.close()
        await relay.stop()
        await workers.stop()
        await source.destroy()
      },
    }
  },
}

/** Daily at 02:17 WITA. */
const SCHEDULE = '17 18 * * * housekeeping'

/**
 * Keeps the end of the ledger of yesterday; removes keys of repeated requests, and files that no record refers to; ends
 * disputes about superiors that the register has overtaken.
 */
async function keepHouse(source: DataSource, files: FileDesk, today: Day): Promise<void> {
  await new LedgerRepository(source).keepRoots(today)
  await forgetKeys(source.manager)
  await files.forgetLoose()
  await new DisputeRepository(source).settle()
}

function buildSchema(): Promise<Subgraph> {
  return buildSubgraph({
    resolvers: [
      AgencyCalendarResolver,
      WindowPolicyResolver,
      AgencyCalibrationResolver,
      AgencyDisputeResolver,
      AgencyUnitResultResolver,
      AgencyCoachingResolver,
      AgencyFairnessResolver,
      AgencyOverdueObjectionResolver,
      AgencyOwedFeedbackResolver,
      AgencyPerformanceResolver,
      BehaviourPanelResolver,
      CalibratablePeriodResolver,
      CalibrationActResolver,
      CalibrationItemResolver,
      CalibrationProposalResolver,
      CalibrationOneWayResolver,
      CalibrationSessionResolver,
      CreditEntryResolver,
      CreditPointsResolver,
      CreditRulesResolver,
      CycleRuleResolver,
      DisputeResolver,
      DocumentResolver,
      DialogueResolver,
      EmployeeCoachingResolver,
      EmployeeCalibrationResolver,
      EmployeeCascadeResolver,
      EmployeeCreditResolver,
      EmployeeDisputeResolver,
      EmployeeFeedbackResolver,
      EmployeeImprovementResolver,
      EmployeeMonthResolver,
      EmployeePanelResolver,
      AgreementResolver,
      EmployeePlanResolver,
      EmployeeTeamResolver,
      EvaluationCalibrationResolver,
      EvaluationObjectionResolver,
      EvaluationPanelResolver,
      EvaluationResolver,
      EvidenceResolver,
      FeedbackRequestResolver,
      FeedbackResolver,
      ImprovementReferenceResolver,
      ImprovementResolver,
      IndicatorProgressResolver,
      LeaderRatingResolver,
      LedgerResolver,
      MultiplierResolver,
      OwedFeedbackResolver,
      ...[EmployeeDutyResolver, FeedbackDutyResolver, FeedbackReminderResolver, OwedFeedbackReminderResolver],
      ObjectionHearingResolver,
      ObjectionResolver,
      OverdueObjectionResolver,
      OwnTaskResolver,
      PanelRequestResolver,
      PlanDialogueResolver,
      PlanEvaluationResolver,
      PlanFeedbackResolver,
      PlanApprovalResolver,
      PlanResolver,
      ProgressDecisionResolver,
      ProgressMonthResolver,
      ProgressResolver,
      ResultRoleResolver,
      StandingResolver,
      TeamProgressResolver,
      TeamTaskResolver,
      UnitResultResolver,
      WorkResultProgressResolver,
      WorkResultResolver,
    ],
    orphanedTypes: [Agency, Employee],
    policy,
    subjects: {
      // An agency is about nobody; who works for it is told by its code.
      Agency: (agency) => ({ id: '', agencyCode: (agency as Agency).code, superiorIds: [] }),
      Employee: employeeOf,
    },
    references: { Agency: (reference: Agency) => reference, Employee: (reference: Employee) => reference },
  })
}

/** The person as the directory knows them; one it has not heard of has no agency and no superior yet. */
async function employeeOf(source: unknown, context: unknown, field: string): Promise<StaffMember> {
  const { id } = source as Employee
  const { directory, standing } = context as PerformanceContext
  const entry = field === 'performanceStanding' ? (await standing.load(id))?.subject : await directory.load(id)
  return entry ?? { id, agencyCode: '', superiorIds: [] }
}
