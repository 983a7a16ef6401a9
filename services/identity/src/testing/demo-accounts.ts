import { createDataSource } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { Account } from '../account/account'
import { accountTable } from '../account/account.tables'
import { identityDatabase } from '../database'

const agencyCode = '7104'

export const ACCOUNTS = {
  asn: {
    id: '00000000-0000-4000-8000-000000000001',
    employeeId: '10000000-0000-4000-8000-000000000001',
    name: 'Rahma "Ama" <Mohamad>, S.Sos.',
    title: 'Analis SDM Aparatur Ahli Pertama',
    roles: ['ASN'],
    agencyCode,
    demo: true,
    demoKey: 'asn',
  },
  hr: {
    id: '00000000-0000-4000-8000-000000000002',
    employeeId: '10000000-0000-4000-8000-000000000002',
    name: 'Sri Tangahu',
    title: 'Pengelola Kepegawaian',
    roles: ['ASN', 'HR_OFFICER'],
    agencyCode,
    demo: true,
    demoKey: 'hr',
  },
  bkn: {
    id: '00000000-0000-4000-8000-000000000003',
    employeeId: null,
    name: 'Bambang Nugroho',
    title: 'Analis Kebijakan',
    roles: ['BKN_OFFICER'],
    agencyCode: null,
    demo: true,
    demoKey: 'bkn',
  },
  /** A real account: never to be had without a password. */
  real: {
    id: '00000000-0000-4000-8000-000000000004',
    employeeId: '10000000-0000-4000-8000-000000000004',
    name: 'Orang Nyata',
    title: 'Sekretaris Daerah',
    roles: ['ASN', 'LEADER'],
    agencyCode,
    demo: false,
    demoKey: null,
  },
} satisfies Record<string, Account>

/** Opens a migrated database and fills it with the accounts above. */
export async function openWithAccounts(databaseUrl: string): Promise<DataSource> {
  const database = await createDataSource({ ...identityDatabase(databaseUrl), poolSize: 2 }).initialize()
  await database.getRepository(accountTable).insert(Object.values(ACCOUNTS))
  return database
}
