import type { Page } from 'playwright-core'
import { readRuntime } from '../../tools/src/data-folder'
import { withClient } from '../../tools/src/start/database'

/** Runs a statement as the role of a service, for what the demo world does not hold on the day of the tests. */
export function inSchema<Row extends object>(
  schema: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const { STACK_DATA } = process.env
  if (!STACK_DATA) throw new Error('STACK_DATA is not set: run the browser tests with npm test.')
  const address = readRuntime(STACK_DATA).databases[schema] ?? ''
  return withClient(address, async (client) => (await client.query<Row>(statement, values)).rows)
}

interface Guest {
  /** The employee; null for an officer who is none. */
  id: string | null
  agency?: string
  name?: string
  role?: 'ASN' | 'HR_OFFICER'
}

/** Lets somebody sign in by a key of their own, as the demo persons do. */
export const letIn = (key: string, { id, agency = '7104', name = key, role = 'ASN' }: Guest) =>
  inSchema(
    'identity',
    `insert into identity.account (id, employee_id, name, title, roles, agency_code, demo, demo_key)
     values (gen_random_uuid(), $1, $2, 'Pegawai', array[$3], $4, true, $5)`,
    [id, name, role, agency, key],
  )

/** Ends what `letIn` gave. */
export const seeOut = (...keys: string[]) =>
  inSchema('identity', 'delete from identity.account where demo_key = any($1)', [keys])

/** Asks the graph as whoever is signed in on a page. Throws what it answers instead of data. */
export async function askAs<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const session = await page.evaluate(() => sessionStorage.getItem('jalur.session'))
  const { accessToken } = JSON.parse(session ?? '{}') as { accessToken: string }
  const response = await fetch(process.env['GATEWAY_URL'] ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}`, 'accept-language': 'id' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data: Data; errors?: object[] }
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}
