import type { DatabaseOptions } from '@jalur/common'
import { accountTable } from './account/account.tables'
import { clientSecretTable, clientTable } from './client/client.tables'
import { cookieKeyTable, signingKeyTable } from './keys/key.tables'
import { CreateIdentity1795467600000 } from './migrations/1795467600000-create-identity'
import { AddClientSecrets1795471200000 } from './migrations/1795471200000-add-client-secrets'
import { oidcModelTable } from './provider/oidc-model.tables'

/** The schema `identity`: its tables and how they came to be. */
export const identityDatabase = (url: string): DatabaseOptions => ({
  url,
  schema: 'identity',
  tables: [accountTable, clientTable, clientSecretTable, signingKeyTable, cookieKeyTable, oidcModelTable],
  migrations: [CreateIdentity1795467600000, AddClientSecrets1795471200000],
})
