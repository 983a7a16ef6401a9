import { EntitySchema } from 'typeorm'
import type { PartnerClient } from './client'

export const clientTable = new EntitySchema<PartnerClient>({
  name: 'client',
  columns: {
    clientId: { type: 'text', primary: true, primaryKeyConstraintName: 'client_pk' },
    name: { type: 'text' },
    secretDigest: { type: 'text' },
    demoSecret: { type: 'text', nullable: true },
    scopes: { type: 'text', array: true },
    agencies: { type: 'text', array: true },
    createdAt: { type: 'timestamptz', createDate: true },
    expiresAt: { type: 'timestamptz', nullable: true },
  },
})
