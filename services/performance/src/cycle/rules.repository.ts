import type { Day } from '@jalur/common'
import type { DataSource } from 'typeorm'
import { readStandingVersions } from '../calendar/calendar.repository'
import { ownRules, type StoredWindowVersion } from '../calendar/window-version'
import type { CalibrationRule } from '../calibration/calibration'
import type { CreditLevel } from '../credit/conversion'
import type { CoachingRule } from '../dialogue/coaching'
import type { DistributionPattern } from '../evaluation/distribution'
import type { MatrixCell } from '../evaluation/predicate-matrix'
import type { PanelRule } from '../panel/panel'
import type { AgreementRule } from '../plan/agreement'
import type { BehaviourStandardRule, CadenceRule, ObjectionTerm } from './terms'
import type { WindowRule } from './window'

const BASIS = `regulation_code as "regulationCode", article, confidence, valid_from as "validFrom", valid_to as "validTo"`
const IN_FORCE = 'valid_from <= $1 and (valid_to is null or valid_to >= $1)'

/** The rules of a performance cycle, as stored. */
export class CycleRuleRepository {
  constructor(private readonly source: DataSource) {}

  /** Every rule about windows, whenever it holds, what agencies set themselves first: a month is judged by the rule of its own time. */
  async findWindows(): Promise<WindowRule[]> {
    const [versions, released]: [StoredWindowVersion[], WindowRule[]] = await Promise.all([
      readStandingVersions(this.source),
      this.source.query(
        `select nullif(agency_code, '') as "agencyCode", kind, from_day as "fromDay", to_day as "toDay",
                months_after as "monthsAfter", ${BASIS} from cycle_window order by kind, valid_from`,
      ),
    ])
    return [...ownRules(versions).windows, ...released]
  }

  /** The cells of the predicate matrix in force on a day. */
  findMatrix(on: Day): Promise<MatrixCell[]> {
    return this.source.query(
      `select work_rating as "workRating", behaviour_rating as "behaviourRating", predicate, ${BASIS}
         from predicate_matrix where ${IN_FORCE} order by work_rating, behaviour_rating`,
      [on],
    )
  }

  /** What each value asks for in conduct on a day, in the order of the values. */
  findBehaviourStandards(on: Day): Promise<BehaviourStandardRule[]> {
    return this.source.query(
      `select value, guides, ${BASIS} from behaviour_standard where ${IN_FORCE} order by place`,
      [on],
    )
  }

  /** The cells of all times. */
  findCells(): Promise<MatrixCell[]> {
    return this.source.query(
      `select work_rating as "workRating", behaviour_rating as "behaviourRating", predicate, ${BASIS} from predicate_matrix`,
    )
  }

  /** What agencies chose between the yearly evaluations, at all times. */
  async findCadences(): Promise<CadenceRule[]> {
    const [versions, released]: [StoredWindowVersion[], CadenceRule[]] = await Promise.all([
      readStandingVersions(this.source),
      this.source.query(
        `select nullif(agency_code, '') as "agencyCode", cadence, ${BASIS} from evaluation_cadence order by valid_from`,
      ),
    ])
    return [...ownRules(versions).cadences, ...released]
  }

  /** What functional levels earn and ask, at all times. */
  findCreditLevels(): Promise<CreditLevel[]> {
    return this.source.query(
      `select level, trim_scale(coefficient)::text as coefficient,
              trim_scale(points_to_next_level)::text as "pointsToNextLevel", ${BASIS} from credit_level`,
    )
  }

  /** Whose plans come from a performance agreement, at all times. */
  findAgreementRules(): Promise<AgreementRule[]> {
    return this.source.query(`select position_code as "positionCode", ${BASIS} from agreement_rule`)
  }

  /** The terms of objections, at all times. */
  findObjectionTerms(): Promise<ObjectionTerm[]> {
    return this.source.query(
      `select filing_days as "filingDays", statement_days as "statementDays", decision_days as "decisionDays", ${BASIS}
         from objection_term`,
    )
  }

  /** How 360° input is asked for, at all times. */
  findPanelRules(): Promise<PanelRule[]> {
    return this.source.query(`select least, longest_days as "longestDays", ${BASIS} from panel_rule`)
  }

  /** From how many on figures of a calibration are told to those who do not see each evaluation, at all times. */
  findCalibrationRules(): Promise<CalibrationRule[]> {
    return this.source.query(
      `select least, group_from as "groupFrom", one_way_share::text as "oneWayShare", ${BASIS} from calibration_rule`,
    )
  }

  /** From how many on the averages of coaching are told, at all times. */
  findCoachingRules(): Promise<CoachingRule[]> {
    return this.source.query(
      `select least_ratings as "leastRatings", least_people as "leastPeople", least_in_agency as "leastInAgency", ${BASIS}
         from coaching_rule`,
    )
  }

  /** How predicates should spread, by the predicate of the organisation, in force on a day. */
  findPatterns(on: Day): Promise<DistributionPattern[]> {
    return this.source.query(
      `select organisation_predicate as "organisationPredicate", limits, ${BASIS}
         from distribution_pattern where ${IN_FORCE}`,
      [on],
    )
  }
}
