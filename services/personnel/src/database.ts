import {
  accessLogTable,
  auditTable,
  type DatabaseOptions,
  idempotencyTable,
  outboxDeliveryTable,
  storedFileTable,
} from '@jalur/common'
import { agencyTable, unitTable, unitTypeTable } from './agency/agency.tables'
import { careerGoalTable } from './career-goal/career-goal.tables'
import { careerTransitionTable } from './career-graph/career-graph.tables'
import {
  statisticsCountTable,
  stepCandidatesTable,
  takenRouteTable,
} from './career-statistics/career-statistics.tables'
import { feedOutboxTable } from './change-feed/change-feed.tables'
import {
  careerRuleTable,
  promotionPeriodTable,
  referenceVersionTable,
  requirementPolicyTable,
} from './catalogue/catalogue.tables'
import { correctionEvidenceTable, correctionRequestTable } from './correction/correction.tables'
import { serviceTermTable } from './correction/service-term.tables'
import {
  educationHistoryTable,
  employeeTable,
  fitnessStatementTable,
  positionHistoryTable,
  rankHistoryTable,
} from './employee/employee.tables'
import { policyVersionTable } from './law/policy.tables'
import { movementRuleTable, staffMovementTable } from './movement/movement.tables'
import { jobProblemTable, jobTable } from './job/job.tables'
import { AddAccessLog1795471200000 } from './migrations/1795471200000-add-access-log'
import { AddFieldLineage1795741200000 } from './migrations/1795741200000-add-field-lineage'
import { AddIdempotency1795730400000 } from './migrations/1795730400000-add-idempotency'
import { AddCorrections1795755600000 } from './migrations/1795755600000-add-corrections'
import { AddTaxonomyVersions1795773600000 } from './migrations/1795773600000-add-taxonomy-versions'
import { DescribeJobProblems1795773800000 } from './migrations/1795773800000-describe-job-problems'
import { IndexBlockedMovements1795773900000 } from './migrations/1795773900000-index-blocked-movements'
import { WidenPolicyVersions1795774000000 } from './migrations/1795774000000-widen-policy-versions'
import { TellAgencyZones1795875000000 } from './migrations/1795875000000-tell-agency-zones'
import { AddPolicyVersions1795773610000 } from './migrations/1795773610000-add-policy-versions'
import { AddCareerStatistics1795762800000 } from './migrations/1795762800000-add-career-statistics'
import { AddFilesAndJobs1795748400000 } from './migrations/1795748400000-add-files-and-jobs'
import { KeepReplacedValues1795744800000 } from './migrations/1795744800000-keep-replaced-values'
import { AddPromotionLists1795752000000 } from './migrations/1795752000000-add-promotion-lists'
import { AddCareerGoals1795766400000 } from './migrations/1795766400000-add-career-goals'
import { AddCareerRules1795759200000 } from './migrations/1795759200000-add-career-rules'
import { AddMovements1795770000000 } from './migrations/1795770000000-add-movements'
import { CreatePersonnel1795467600000 } from './migrations/1795467600000-create-personnel'
import { AddChangeFeed1795734000000 } from './migrations/1795734000000-add-change-feed'
import { AddTalentContests1795773720000 } from './migrations/1795773720000-add-talent-contests'
import { AddTalentMaps1795773710000 } from './migrations/1795773710000-add-talent-maps'
import { AddTalentRules1795773700000 } from './migrations/1795773700000-add-talent-rules'
import { taxonomyVersionTable } from './open-data/taxonomy.tables'
import {
  functionalLevelTable,
  jobFamilyTable,
  positionKindTable,
  positionTable,
  vacancyTable,
} from './position/position.tables'
import { promotionDocumentTable } from './promotion-document/promotion-document.tables'
import { promotionCandidateTable, promotionListTable } from './promotion-list/promotion-list.tables'
import { rankTable } from './rank/rank.tables'
import { fieldLineageTable } from './record/lineage.tables'
import { replacedValueTable } from './record/record.tables'
import { supervisionHistoryTable } from './record/supervision.tables'
import { regulationTable } from './regulation/regulation.tables'
import { successionCandidateTable, successionPostTable } from './succession/succession.tables'
import { talentContestTable } from './talent-contest/talent-contest.tables'
import { talentMapTable, talentPlacementTable } from './talent-map/talent-map.tables'
import { talentBoxTable, talentPolicyTable } from './talent-map/talent-rules.tables'

/** The schema `personnel`: its tables and how they came to be. */
export const personnelDatabase = (url: string): DatabaseOptions => ({
  url,
  schema: 'personnel',
  tables: [
    ...[regulationTable, rankTable, positionKindTable, functionalLevelTable, jobFamilyTable, positionTable],
    ...[careerTransitionTable, requirementPolicyTable, promotionPeriodTable, careerRuleTable, referenceVersionTable],
    policyVersionTable,
    ...[agencyTable, unitTypeTable, unitTable, vacancyTable],
    ...[employeeTable, rankHistoryTable, positionHistoryTable, educationHistoryTable, fitnessStatementTable],
    ...[careerGoalTable],
    ...[storedFileTable, jobTable, jobProblemTable],
    ...[movementRuleTable, staffMovementTable],
    ...[supervisionHistoryTable, fieldLineageTable, replacedValueTable],
    ...[promotionListTable, promotionCandidateTable, promotionDocumentTable],
    ...[takenRouteTable, stepCandidatesTable, statisticsCountTable, taxonomyVersionTable],
    ...[feedOutboxTable, outboxDeliveryTable, auditTable, accessLogTable, idempotencyTable],
    ...[serviceTermTable, correctionRequestTable, correctionEvidenceTable],
    ...[talentBoxTable, talentPolicyTable, talentMapTable, talentPlacementTable],
    ...[successionPostTable, successionCandidateTable, talentContestTable],
  ],
  migrations: [
    CreatePersonnel1795467600000,
    AddAccessLog1795471200000,
    AddIdempotency1795730400000,
    AddChangeFeed1795734000000,
    AddFieldLineage1795741200000,
    KeepReplacedValues1795744800000,
    AddFilesAndJobs1795748400000,
    AddPromotionLists1795752000000,
    AddCorrections1795755600000,
    AddCareerRules1795759200000,
    AddCareerStatistics1795762800000,
    AddCareerGoals1795766400000,
    AddMovements1795770000000,
    AddTaxonomyVersions1795773600000,
    AddPolicyVersions1795773610000,
    AddTalentRules1795773700000,
    AddTalentMaps1795773710000,
    AddTalentContests1795773720000,
    DescribeJobProblems1795773800000,
    IndexBlockedMovements1795773900000,
    WidenPolicyVersions1795774000000,
    TellAgencyZones1795875000000,
  ],
})
