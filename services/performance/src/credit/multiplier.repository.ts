import type { Day } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { PredicateMultiplier } from './multiplier'
import type { PredicateMultiplierRow } from './credit.tables'

export class MultiplierRepository {
  constructor(private readonly source: DataSource) {}

  /** The multipliers that hold on a day, highest first. */
  async validOn(day: Day): Promise<PredicateMultiplier[]> {
    const rows = await this.source.query<PredicateMultiplierRow[]>(
      `select predicate, multiplier, valid_from as "validFrom", valid_to as "validTo",
              regulation_code as "regulationCode", article
         from predicate_multiplier where valid_from <= $1 and (valid_to is null or valid_to >= $1)
        order by multiplier desc, predicate`,
      [day],
    )
    return rows.map(({ regulationCode, multiplier, ...row }) => ({
      ...row,
      multiplier: Number(multiplier),
      regulation: { code: regulationCode },
    }))
  }
}
