import type { Day } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { Catalogue } from '../catalogue/catalogue'
import type { ImportStore, Staging } from './import-employees'
import { ImportLists } from './import-lists'
import { type BeforeCommit, StagingRepository } from './staging.repository'

/** Stores imported employees in the staff register. */
export class ImportRepository implements ImportStore {
  /** @param source connections on which a statement may take its time */
  constructor(
    private readonly source: DataSource,
    private readonly catalogue: Catalogue,
    private readonly beforeCommit: BeforeCommit | null = null,
  ) {}

  async lists(today: Day): Promise<ImportLists> {
    const { agencies, positions, ranks } = this.catalogue
    const units = await this.source.query(
      `select id, agency_code as "agencyCode", name,
              valid_from <= $1 and (valid_to is null or valid_to >= $1) as "inForce"
         from unit order by name, id`,
      [today],
    )
    const unitTypes = await this.source.query('select code, name_id as name from unit_type order by code')
    return new ImportLists({ agencies, units, unitTypes, positions, ranks })
  }

  stage(): Promise<Staging> {
    return StagingRepository.open(this.source.createQueryRunner(), this.beforeCommit)
  }
}
