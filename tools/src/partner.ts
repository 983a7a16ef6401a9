import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  createPartner,
  type IssuedSecret,
  listPartners,
  PartnerError,
  revokePartner,
  rotateKeys,
  rotateSecret,
} from '@jalur/identity'
import { runCommand } from './command'
import { readRuntime } from './data-folder'
import { readEnvironment } from './env'
import { StartError } from './start-error'

const USAGE = `Use one of
  npm run partner -- create "NAME" --agencies 7104,7100 --scopes personnel:read,learning:read [--id ID] [--days 365] [--keys JWKS.json]
  npm run partner -- rotate ID [--days 365] [--overlap 14] [--keys JWKS.json]
  npm run partner -- revoke ID [--secret LAST4]
  npm run partner -- list
A secret holds --days (365), the one before it --overlap days (14) longer`

const options = {
  id: { type: 'string' },
  agencies: { type: 'string', default: '' },
  scopes: { type: 'string', default: 'personnel:read' },
  days: { type: 'string', default: '365' },
  overlap: { type: 'string', default: '14' },
  keys: { type: 'string' },
  secret: { type: 'string' },
} as const

/** `npm run partner`: enters, renews, ends and lists the clients of partner agencies in the running system. */
async function partner(args: string[]): Promise<void> {
  const { dataFolder, issuer } = readEnvironment()
  if (issuer) throw new StartError('Partners are kept by the provider of OIDC_ISSUER', 'Enter them there')
  const { values, positionals } = parsed(args)
  const [action, subject] = positionals
  const url = readRuntime(dataFolder).databases['identity'] ?? ''
  const days = Number(values.days)
  const keys = values.keys === undefined ? undefined : textOf(values.keys)
  try {
    if (action === 'list') return print(await listPartners(url))
    if (!subject) throw new StartError('Not a command', USAGE)
    if (action === 'create') {
      const lists = { agencies: listOf(values.agencies), scopes: listOf(values.scopes) }
      return tell(await createPartner(url, { name: subject, clientId: values.id, ...lists, days, keys }))
    }
    if (action === 'rotate') {
      const overlapDays = Number(values.overlap)
      return tell(
        keys === undefined
          ? await rotateSecret(url, subject, { days, overlapDays })
          : await rotateKeys(url, subject, { keys, days }),
      )
    }
    if (action !== 'revoke') throw new StartError('Not a command', USAGE)
    await revokePartner(url, subject, values.secret)
    console.log('Revoked. Tokens handed out before end within ten minutes.')
  } catch (error) {
    if (error instanceof PartnerError) throw new StartError(error.message, USAGE)
    throw error
  }
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new StartError((error as Error).message, USAGE)
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new StartError(`${file} cannot be read`, 'Name a file with a JWK or a JWK set')
  }
}

const listOf = (text: string): string[] => text.split(',').filter(Boolean)
const dayOf = (date: Date | null): string => date?.toISOString().slice(0, 10) ?? 'no end'

function tell({ clientId, secret, expiresAt }: IssuedSecret): void {
  console.log(`client   ${clientId}`)
  console.log(secret ? `secret   ${secret}   (shown this once)` : 'secret   none: the client signs with its key')
  console.log(`until    ${dayOf(expiresAt)}`)
}

function print(partners: Awaited<ReturnType<typeof listPartners>>): void {
  for (const { clientId, name, scopes, agencies, secrets, jwks, expiresAt, revokedAt } of partners) {
    const credentials = jwks
      ? `${jwks.keys.length} key(s)`
      : secrets.map((secret) => `…${secret.hint} until ${dayOf(secret.expiresAt)}`).join(', ') || 'no secret'
    const state = revokedAt ? `revoked ${dayOf(revokedAt)}` : `until ${dayOf(expiresAt)}`
    console.log(
      `${clientId}  ${name}\n  ${scopes.join(' ')}\n  agencies ${agencies.join(', ')}\n  ${credentials}; ${state}`,
    )
  }
}

void runCommand(() => partner(process.argv.slice(2)))
