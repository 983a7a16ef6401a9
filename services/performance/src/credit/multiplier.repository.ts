import type { Day } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { PredicateMultiplier } from './multiplier'
import type { PredicateMultiplierRow } from './credit.tables'

export class MultiplierRepository {
  constructor(private readonly source: DataSource) {}

  /** The multipliers that hold on a day, highest first. */
  async validOn(day: Day): Promise<PredicateMultiplier[]> {
    const multipliers = await this.all()
    return multipliers.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day))
  }

  /** The multipliers of all times, highest first. */
  async all(): Promise<PredicateMultiplier[]> {
    const rows = await this.source.query<PredicateMultiplierRow[]>(
      `select predicate, multiplier, valid_from as "validFrom", valid_to as "validTo",
              regulation_code as "regulationCode", article
         from predicate_multiplier order by multiplier desc, predicate`,
    )
    return rows.map(({ regulationCode, multiplier, ...row }) => ({
      ...row,
      multiplier: Number(multiplier),
      exactMultiplier: multiplier,
      regulation: { code: regulationCode },
    }))
  }
}
