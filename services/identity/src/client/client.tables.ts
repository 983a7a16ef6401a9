import { EntitySchema } from 'typeorm'
import type { ClientSecret, PartnerClient } from './client'

export const clientTable = new EntitySchema<PartnerClient>({
  name: 'client',
  columns: {
    clientId: { type: 'text', primary: true, primaryKeyConstraintName: 'client_pk' },
    name: { type: 'text' },
    demoSecret: { type: 'text', nullable: true },
    jwks: { type: 'jsonb', nullable: true },
    scopes: { type: 'text', array: true },
    agencies: { type: 'text', array: true },
    createdAt: { type: 'timestamptz', createDate: true },
    expiresAt: { type: 'timestamptz', nullable: true },
    revokedAt: { type: 'timestamptz', nullable: true },
  },
})

export const clientSecretTable = new EntitySchema<ClientSecret>({
  name: 'client_secret',
  columns: {
    id: {
      type: 'uuid',
      primary: true,
      generated: 'uuid',
      primaryKeyConstraintName: 'client_secret_pk',
    },
    clientId: { type: 'text' },
    digest: { type: 'text' },
    hint: { type: 'text' },
    createdAt: { type: 'timestamptz', createDate: true },
    expiresAt: { type: 'timestamptz', nullable: true },
  },
  indices: [{ name: 'client_secret_client_idx', columns: ['clientId'] }],
  foreignKeys: [
    {
      name: 'client_secret_client_fk',
      target: 'client',
      columnNames: ['clientId'],
      referencedColumnNames: ['clientId'],
      onDelete: 'CASCADE',
    },
  ],
})
