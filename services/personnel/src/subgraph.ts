import { buildSubgraph, isUuid, type Subgraph } from '@jalur/common'
import { AccessLogResolver } from './access-log/access-log.resolver'
import type { Agency as AgencyRecord } from './agency/agency'
import { AgencyResolver } from './agency/agency.resolver'
import { CareerGoalResolver } from './career-goal/career-goal.resolver'
import { UnitResolver } from './agency/unit.resolver'
import {
  CareerRouteResolver,
  CareerTransitionResolver,
  PositionStepsResolver,
} from './career-graph/career-graph.resolver'
import { ChangeFeedResolver } from './change-feed/change-feed.resolver'
import { CareerPathResolver, CareerStepResolver, RankPromotionResolver } from './career-path/career-path.resolver'
import { type Standings, standingsOf } from './career-path/standing'
import { CareerSimulationResolver } from './career-simulation/career-simulation.resolver'
import {
  StepStatisticsResolver,
  TakenRouteResolver,
  TransitionStatisticsResolver,
} from './career-statistics/career-statistics.resolver'
import type { PersonnelContext } from './context'
import { CorrectionInboxResolver } from './correction/correction-inbox.resolver'
import { CorrectionResolver } from './correction/correction.resolver'
import { DeskWaitingResolver } from './desk/desk-waiting.resolver'
import { DecideCorrectionResolver } from './correction/decide-correction.resolver'
import { EmployeeCorrectionsResolver } from './correction/employee-corrections.resolver'
import { RequestCorrectionResolver } from './correction/request-correction.resolver'
import type { EmployeeRecord } from './employee/employee'
import { ColleaguesResolver } from './employee/colleagues.resolver'
import { EmployeeResolver } from './employee/employee.resolver'
import { EmployeeExportResolver } from './export/employee-export.resolver'
import { PerformanceExportResolver } from './performance-export/performance-export.resolver'
import { ImportJobFieldResolver, ImportJobResolver } from './import-job/import-job.resolver'
import { JobResolver } from './job/job.resolver'
import { MovementResolver } from './movement/movement.resolver'
import {
  ActingPostResolver,
  EmployeeMovementResolver,
  MovementPreviewResolver,
  StaffMovementFieldResolver,
  SupervisionShiftResolver,
} from './movement/movement-fields.resolver'
import { PolicyRuleResolver } from './law/policy-rule.resolver'
import { policy } from './policy'
import { comparisonByKey, PositionComparisonResolver } from './position-comparison/position-comparison.resolver'
import { JobFamilyResolver, PositionResolver } from './position/position.resolver'
import { PromotionDocumentResolver } from './promotion-document/promotion-document.resolver'
import { AgencyPromotionResolver, PromotionListResolver } from './promotion-list/promotion-list.resolver'
import { RankResolver } from './rank/rank.resolver'
import { HistoryResolver, RecordOnDayResolver, SupervisionHistoryEntryResolver } from './record/history.resolver'
import { RecordedFieldResolver } from './record/recorded-field.resolver'
import { LegalBasisResolver, RegulationResolver } from './regulation/regulation.resolver'
import { ViewerResolver } from './viewer/viewer.resolver'
import { AgencySuccessionResolver, SuccessionRiskResolver } from './succession/succession.resolver'
import {
  AgencyContestResolver,
  ContestTalentResolver,
  EmployeeContestResolver,
  TalentContestResolver,
} from './talent-contest/talent-contest.resolver'
import { AgencyTalentResolver, EmployeeTalentResolver, TalentMapResolver } from './talent-map/talent-map.resolver'
import { AgencyWorkforceResolver, WorkforceResolver } from './workforce/workforce.resolver'

interface CodeReference {
  code: string
}

/** The federation subgraph of personnel; needs no database. */
export const buildPersonnelSubgraph = (): Promise<Subgraph> =>
  buildSubgraph({
    resolvers: [
      AccessLogResolver,
      ActingPostResolver,
      AgencyPromotionResolver,
      AgencyContestResolver,
      AgencyResolver,
      AgencySuccessionResolver,
      AgencyTalentResolver,
      AgencyWorkforceResolver,
      CareerGoalResolver,
      CareerPathResolver,
      CareerRouteResolver,
      CareerSimulationResolver,
      CareerStepResolver,
      CareerTransitionResolver,
      ChangeFeedResolver,
      ColleaguesResolver,
      ContestTalentResolver,
      CorrectionInboxResolver,
      CorrectionResolver,
      DecideCorrectionResolver,
      DeskWaitingResolver,
      EmployeeContestResolver,
      EmployeeCorrectionsResolver,
      EmployeeExportResolver,
      PerformanceExportResolver,
      EmployeeMovementResolver,
      EmployeeResolver,
      EmployeeTalentResolver,
      HistoryResolver,
      ImportJobFieldResolver,
      ImportJobResolver,
      JobFamilyResolver,
      JobResolver,
      LegalBasisResolver,
      PositionComparisonResolver,
      MovementPreviewResolver,
      MovementResolver,
      PositionResolver,
      PositionStepsResolver,
      PromotionDocumentResolver,
      PromotionListResolver,
      RankPromotionResolver,
      RankResolver,
      RecordOnDayResolver,
      RecordedFieldResolver,
      RegulationResolver,
      RequestCorrectionResolver,
      PolicyRuleResolver,
      SupervisionHistoryEntryResolver,
      StepStatisticsResolver,
      TakenRouteResolver,
      TransitionStatisticsResolver,
      StaffMovementFieldResolver,
      SuccessionRiskResolver,
      SupervisionShiftResolver,
      TalentContestResolver,
      TalentMapResolver,
      UnitResolver,
      ViewerResolver,
      WorkforceResolver,
    ],
    policy,
    subjects: {
      // An agency is about nobody; who belongs to it, or works for it, is told by its code.
      Agency: (agency) => ({ id: '', agencyCode: (agency as AgencyRecord).code, superiorIds: [] }),
      Employee: (employee) => employee as EmployeeRecord,
    },
    references: {
      Agency: ({ code }: CodeReference, { catalogue }: PersonnelContext) => catalogue.agenciesByCode.get(code) ?? null,
      Employee: employeeWithStandings,
      Position: ({ code }: CodeReference, { catalogue }: PersonnelContext) =>
        catalogue.positionsByCode.get(code) ?? null,
      PositionComparison: comparisonByKey,
      Regulation: ({ code }: CodeReference, { catalogue }: PersonnelContext) => catalogue.regulations.get(code) ?? null,
      Unit: ({ id }: { id: string }, { loaders }: PersonnelContext) => (isUuid(id) ? loaders.units.load(id) : null),
    },
  })

/** The person on record, with the facts that the gateway brought along from the other services. */
async function employeeWithStandings(
  reference: Standings & { id: string },
  { loaders }: PersonnelContext,
): Promise<(EmployeeRecord & Standings) | null> {
  const employee = await loaders.employees.load(reference.id)
  return employee && { ...employee, ...standingsOf(reference) }
}
