import type { Day } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { DistributionPattern } from '../evaluation/distribution'
import type { MatrixCell } from '../evaluation/predicate-matrix'
import type { WindowRule } from './window'

const BASIS = `regulation_code as "regulationCode", article, confidence, valid_from as "validFrom", valid_to as "validTo"`
const IN_FORCE = 'valid_from <= $1 and (valid_to is null or valid_to >= $1)'

/** The rules of a performance cycle, as stored. */
export class CycleRuleRepository {
  constructor(private readonly source: DataSource) {}

  /** Every rule about windows, whenever it holds: a month is judged by the rule of its own time. */
  findWindows(): Promise<WindowRule[]> {
    return this.source.query(
      `select nullif(agency_code, '') as "agencyCode", kind, from_day as "fromDay", to_day as "toDay",
              months_after as "monthsAfter", ${BASIS} from cycle_window order by kind, valid_from`,
    )
  }

  /** The cells of the predicate matrix in force on a day. */
  findMatrix(on: Day): Promise<MatrixCell[]> {
    return this.source.query(
      `select work_rating as "workRating", behaviour_rating as "behaviourRating", predicate, ${BASIS}
         from predicate_matrix where ${IN_FORCE} order by work_rating, behaviour_rating`,
      [on],
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
