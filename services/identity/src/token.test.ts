import { createTestDatabase, type TestDatabase } from '@jalur/common'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import type { DataSource } from 'typeorm'
import { SECRET_FORM } from './client/secret'
import { migrateIdentity } from './identity'
import { ACCOUNTS, openWithAccounts } from './testing/demo-accounts'
import { demoPartner, mintToken, UnknownRoleError } from './token'

const issuer = 'http://localhost:4100'
const audience = 'urn:jalur:api'

let database: TestDatabase
let tables: DataSource

beforeAll(async () => {
  database = await createTestDatabase(process.env['TEST_DATABASE_URL'] ?? '', 'identity')
  await migrateIdentity(database.url)
  tables = await openWithAccounts(database.url)
})

afterAll(async () => {
  await tables?.destroy()
  await database?.drop()
})

const mint = (role: string): Promise<string> => mintToken({ databaseUrl: database.url, issuer, audience, role })

describe('the token command', () => {
  test('makes the token of a person, for a quarter of an hour', async () => {
    const token = await mint('hr')
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', typ: 'at+jwt' })
    const { iat = 0, exp = 0, ...claims } = decodeJwt(token)
    const { id, employeeId } = ACCOUNTS.hr
    const roles = ['ASN', 'HR_OFFICER']
    expect(claims).toMatchObject({
      iss: issuer,
      aud: audience,
      sub: id,
      employee: employeeId,
      agency: '7104',
      roles,
      client_id: 'web',
    })
    expect(exp - iat).toBe(900)
  })

  test('makes the token of the partner, and the partner where it is missing', async () => {
    const claims = decodeJwt(await mint('partner'))
    expect(claims).toMatchObject({ client_id: 'partner-demo', agencies: ['7104', '7100'] })
    expect(claims).not.toHaveProperty('roles')
    expect((await demoPartner(database.url))?.clientSecret).toMatch(SECRET_FORM)
  })

  test('names the roles that there are when it does not know one', async () => {
    await expect(mint('king')).rejects.toThrow(
      new UnknownRoleError('Unknown role "king"; choose one of: asn, bkn, hr, partner'),
    )
  })
})
