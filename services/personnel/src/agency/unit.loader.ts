import { queryPrepared } from '@jalur/common'
import DataLoader from 'dataloader'
import type { DataSource } from 'typeorm'

/** A unit with the id of the one that it is part of; null at the top. */
export interface PlacedUnit {
  id: string
  name: string
  parentId: string | null
}

export type UnitLoader = DataLoader<string, PlacedUnit | null>

/** Units by id, one statement for all that a request asks for together; null for an unknown id. */
export const createUnitLoader = (source: DataSource): UnitLoader =>
  new DataLoader(async (ids) => {
    const rows = await queryPrepared<PlacedUnit>(
      source,
      'select id, name, parent_id as "parentId" from unit where id = any($1::uuid[])',
      [ids],
    )
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? null)
  })
