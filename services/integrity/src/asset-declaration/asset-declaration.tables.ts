import type { Day } from '@jalur/common'
import { EntitySchema } from 'typeorm'
import type { AssetDeclarationStatus } from './asset-declaration-status'

export interface AssetDeclarationRow {
  employeeId: string
  /** The year that is declared. */
  year: number
  status: AssetDeclarationStatus
  dueOn: Day
  filedOn: Day | null
}

export const assetDeclarationTable = new EntitySchema<AssetDeclarationRow>({
  name: 'asset_declaration',
  columns: {
    employeeId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'asset_declaration_pk' },
    year: { type: 'integer', primary: true, primaryKeyConstraintName: 'asset_declaration_pk' },
    status: { type: 'text' },
    dueOn: { type: 'date' },
    filedOn: { type: 'date', nullable: true },
  },
})
