import type { Day } from '@jalur/common'
import { EntitySchema } from 'typeorm'

/** A signed integrity pact (pakta integritas); `digest` is of the text that was signed. */
export interface PledgeRow {
  id: string
  employeeId: string
  signedAt: Date
  validUntil: Day
  textVersion: string
  digest: string
}

export const pledgeTable = new EntitySchema<PledgeRow>({
  name: 'pledge',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'pledge_pk' },
    employeeId: { type: 'uuid' },
    signedAt: { type: 'timestamptz' },
    validUntil: { type: 'date' },
    textVersion: { type: 'text' },
    digest: { type: 'text' },
  },
  indices: [{ name: 'pledge_employee_idx', columns: ['employeeId', 'validUntil'] }],
})
