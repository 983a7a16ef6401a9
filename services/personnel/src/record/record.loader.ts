import DataLoader from 'dataloader'
import type { DataSource } from 'typeorm'
import type { EducationEntry, PositionEntry, RankEntry, SupervisionEntry } from './history'
import { type Of, RecordRepository } from './record.repository'
import type { FieldLineage, ReplacedValue } from './recorded-field'

/** Rows of a person, by employee id. */
export type ByEmployee<Row> = DataLoader<string, readonly Row[]>

/** The parts of records by employee id, each one statement for all that a request asks for together. */
export interface RecordLoaders {
  ranks: ByEmployee<RankEntry>
  positions: ByEmployee<PositionEntry>
  supervisions: ByEmployee<SupervisionEntry>
  educations: ByEmployee<EducationEntry>
  lineage: ByEmployee<FieldLineage>
  replacedValues: ByEmployee<ReplacedValue>
}

export function createRecordLoaders(source: DataSource): RecordLoaders {
  const records = new RecordRepository(source)
  return {
    ranks: byEmployee((ids) => records.ranks(ids)),
    positions: byEmployee((ids) => records.positions(ids)),
    supervisions: byEmployee((ids) => records.supervisions(ids)),
    educations: byEmployee((ids) => records.educations(ids)),
    lineage: byEmployee((ids) => records.lineage(ids)),
    replacedValues: byEmployee((ids) => records.replacedValues(ids)),
  }
}

/** A loader of the rows of several people by one statement. */
export const byEmployee = <Row>(find: (ids: readonly string[]) => Promise<Of<Row>[]>): ByEmployee<Row> =>
  new DataLoader(async (ids) => {
    const rows = new Map<string, Of<Row>[]>(ids.map((id) => [id, []]))
    for (const row of await find(ids)) rows.get(row.employeeId)?.push(row)
    return ids.map((id) => rows.get(id) ?? [])
  })
