import { randomBytes } from 'node:crypto'
import { createDataSource, type Scope } from '@jalur/common'
import { identityDatabase } from '../database'
import { type ClientSecret, MOST_SECRETS, PARTNER_SCOPES, type PartnerClient } from './client'
import { ClientRepository } from './client.repository'
import { publicKeys } from './keys'
import { newSecret } from './secret'

/** What an operator asked for cannot be done; the message says why. */
export class PartnerError extends Error {}

export interface NewPartner {
  name: string
  /** Made from the name when left out. */
  clientId?: string | undefined
  scopes: readonly string[]
  agencies: readonly string[]
  /** Days until client and secret end. */
  days: number
  /** Text of a JWK or JWK set: the client signs with its private key and gets no secret. */
  keys?: string | undefined
}

/** A client as entered, with the secret, which is told this once. */
export interface IssuedSecret {
  clientId: string
  secret: string | null
  expiresAt: Date
}

export type ListedPartner = PartnerClient & { secrets: ClientSecret[] }

const DAY = 24 * 60 * 60 * 1_000
const CLIENT_ID = /^[a-z0-9][a-z0-9-]{2,62}$/
const AGENCY = /^\d{4}$/
const inDays = (days: number): Date => new Date(Date.now() + days * DAY)

/** Enters a client. @throws PartnerError */
export async function createPartner(databaseUrl: string, partner: NewPartner): Promise<IssuedSecret> {
  const { name, days } = partner
  const clientId = partner.clientId ?? idFrom(name)
  if (!CLIENT_ID.test(clientId)) throw new PartnerError(`"${clientId}" is no client id: use 3 to 63 of a-z, 0-9 and -`)
  checkDays(days)
  const jwks = partner.keys === undefined ? null : await keysFrom(partner.keys)
  const agencies = distinct(partner.agencies, (code) => AGENCY.test(code), 'agency code, such as 7104')
  const isScope = (scope: string): boolean => (PARTNER_SCOPES as readonly string[]).includes(scope)
  const scopes = distinct(partner.scopes, isScope, `scope (${PARTNER_SCOPES.join(', ')})`) as Scope[]
  return withClients(databaseUrl, async (clients) => {
    if (await clients.find(clientId)) throw new PartnerError(`The client ${clientId} exists already`)
    const expiresAt = inDays(days)
    const secret = jwks ? null : newSecret()
    await clients.create(
      { clientId, name, scopes, agencies, expiresAt, jwks },
      secret === null ? null : { text: secret, expiresAt },
    )
    return { clientId, secret, expiresAt }
  })
}

/**
 * Gives a client another secret; the one it has goes on for `overlapDays`. The client ends with its newest secret.
 * @throws PartnerError when two hold already, or when the client signs with keys
 */
export async function rotateSecret(
  databaseUrl: string,
  clientId: string,
  { days, overlapDays }: { days: number; overlapDays: number },
): Promise<IssuedSecret> {
  checkDays(days)
  if (!(overlapDays >= 0 && overlapDays <= days)) throw new PartnerError('The overlap must be 0 days or more')
  return withClients(databaseUrl, async (clients) => {
    const client = await known(clients, clientId)
    if (client.jwks) throw new PartnerError(`${clientId} signs with keys: name the new ones with --keys`)
    const secrets = await clients.secretsOf(clientId)
    if (secrets.length >= MOST_SECRETS) {
      const hints = secrets.map(({ hint }) => `…${hint}`).join(' and ')
      throw new PartnerError(`${clientId} has two secrets that hold (${hints}): revoke one first`)
    }
    const [secret, expiresAt] = [newSecret(), inDays(days)]
    await clients.addSecret(clientId, secret, expiresAt, inDays(overlapDays))
    return { clientId, secret, expiresAt }
  })
}

/** Puts other public keys in the place of a client's; a set of two lets one take over from the other. @throws PartnerError */
export async function rotateKeys(
  databaseUrl: string,
  clientId: string,
  { keys, days }: { keys: string; days: number },
): Promise<IssuedSecret> {
  checkDays(days)
  const jwks = await keysFrom(keys)
  return withClients(databaseUrl, async (clients) => {
    const client = await known(clients, clientId)
    if (!client.jwks) throw new PartnerError(`${clientId} has a secret: create another client for keys`)
    const expiresAt = inDays(days)
    await clients.replaceKeys(clientId, jwks, expiresAt)
    return { clientId, secret: null, expiresAt }
  })
}

/** Ends a client, or only the secret that ends in `hint`. Tokens it has hold for ten minutes at most. @throws PartnerError */
export async function revokePartner(databaseUrl: string, clientId: string, hint?: string): Promise<void> {
  await withClients(databaseUrl, async (clients) => {
    await known(clients, clientId)
    if (hint === undefined) return clients.revoke(clientId)
    const secret = (await clients.secretsOf(clientId)).find((it) => it.hint === hint)
    if (!secret) throw new PartnerError(`${clientId} has no secret that ends in ${hint}`)
    return clients.removeSecret(secret.id)
  })
}

/** All clients by id, each with the secrets that hold. */
export function listPartners(databaseUrl: string): Promise<ListedPartner[]> {
  return withClients(databaseUrl, async (clients) => {
    const listed: ListedPartner[] = []
    for (const client of await clients.list()) {
      listed.push({ ...client, secrets: await clients.secretsOf(client.clientId) })
    }
    return listed
  })
}

async function withClients<T>(databaseUrl: string, work: (clients: ClientRepository) => Promise<T>): Promise<T> {
  const database = await createDataSource({ ...identityDatabase(databaseUrl), poolSize: 1 }).initialize()
  try {
    return await work(new ClientRepository(database))
  } finally {
    await database.destroy()
  }
}

async function known(clients: ClientRepository, clientId: string): Promise<PartnerClient> {
  const client = await clients.find(clientId)
  if (!client) throw new PartnerError(`There is no client ${clientId}`)
  if (client.revokedAt) throw new PartnerError(`The client ${clientId} is revoked`)
  return client
}

function distinct(values: readonly string[], isValid: (value: string) => boolean, what: string): string[] {
  const wrong = values.find((value) => !isValid(value))
  if (wrong !== undefined) throw new PartnerError(`"${wrong}" is no ${what}`)
  if (values.length === 0) throw new PartnerError(`Name at least one ${what}`)
  return [...new Set(values)]
}

function checkDays(days: number): void {
  if (!(days >= 1 && days <= 366)) throw new PartnerError('A secret holds 1 to 366 days')
}

async function keysFrom(text: string): Promise<NonNullable<PartnerClient['jwks']>> {
  const keys = await publicKeys(text)
  if (typeof keys === 'string') throw new PartnerError(keys)
  return keys
}

/** `Dinas Keuangan` → `dinas-keuangan-3f9a`. */
function idFrom(name: string): string {
  const words = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return `${words.replace(/^-|-$/g, '').slice(0, 50)}-${randomBytes(2).toString('hex')}`
}
