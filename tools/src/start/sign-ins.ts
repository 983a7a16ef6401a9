import { demoPartner } from '@jalur/identity'
import { withClient } from './database'

/** A demo person or client, and the role to ask `npm run token` for. */
export interface SignIn {
  role: string
  who: string
}

/** Who can sign in to the embedded identity provider without a password; the main roles first. */
export async function listSignIns(identityUrl: string): Promise<SignIn[]> {
  const persons = await withClient(identityUrl, async (client) => {
    const { rows } = await client.query<{ role: string; who: string }>(
      `select demo_key as role, name || ', ' || title as who from identity.account
       where demo and demo_key = any ($1) order by array_position($1, demo_key)`,
      [['asn', 'superior', 'hr', 'leader', 'integrity', 'bkn']],
    )
    return rows
  })
  const partner = await demoPartner(identityUrl)
  const clients = partner
    ? [{ role: 'partner', who: `client ${partner.clientId}, secret ${partner.clientSecret}` }]
    : []
  return [...persons, ...clients]
}
