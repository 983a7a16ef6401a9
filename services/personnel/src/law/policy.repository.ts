import type { EntityManager } from 'typeorm'
import { buildCatalogue } from '../catalogue/build-catalogue'
import type { Catalogue } from '../catalogue/catalogue'
import { readCatalogue } from '../catalogue/catalogue.repository'
import { POLICIES_VERSION } from '../catalogue/reference-version'
import { lockReference } from '../catalogue/reference.repository'
import type { Regulation } from '../regulation/regulation'
import type { PolicyVersion } from './policy-rule'

/** A version with who made it and why. */
export interface NewVersion extends Omit<PolicyVersion, 'change' | 'cancellation'> {
  code: string
  reason: string
  changedAt: Date
  changedBy: string
}

export interface Cancellation {
  code: string
  number: number
  reason: string
  cancelledAt: Date
  cancelledBy: string
}

/** All rules as stored now, locked until the end of the transaction, also for releases. */
export async function lockLaw(manager: EntityManager): Promise<Catalogue> {
  await lockReference(manager)
  return buildCatalogue(await readCatalogue(manager))
}

/**
 * Puts a regulation on record, unless somebody was faster.
 * @returns true when it was put there
 */
export async function addRegulation(manager: EntityManager, regulation: Regulation): Promise<boolean> {
  const { code, kind, number, year, title, confidence } = regulation
  const added: unknown[] = await manager.query(
    `insert into regulation (code, kind, number, year, title, confidence) values ($1, $2, $3, $4, $5, $6)
     on conflict (code) do nothing returning code`,
    [code, kind, number, year, title, confidence],
  )
  return added.length > 0
}

export async function insertVersion(manager: EntityManager, version: NewVersion): Promise<void> {
  const { code, number, selector, parameters, legalBasis, validFrom, validTo, reason, changedAt, changedBy } = version
  const { regulationCode, article, confidence } = legalBasis
  await manager.query(
    `insert into policy_version (code, number, selector, parameters, regulation_code, article, confidence, valid_from,
       valid_to, reason, changed_at, changed_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[code, number, JSON.stringify(selector), parameters && JSON.stringify(parameters), regulationCode, article],
      ...[confidence, validFrom, validTo, reason, changedAt, changedBy],
    ],
  )
  await countPolicies(manager)
}

export async function cancelVersion(manager: EntityManager, cancellation: Cancellation): Promise<void> {
  const { code, number, reason, cancelledAt, cancelledBy } = cancellation
  await manager.query(
    `update policy_version set cancelled_at = $3, cancelled_by = $4, cancel_reason = $5
      where code = $1 and number = $2`,
    [code, number, cancelledAt, cancelledBy, reason],
  )
  await countPolicies(manager)
}

/** Lets every process notice that the rules are others: their digest stands beside that of the release. */
async function countPolicies(manager: EntityManager): Promise<void> {
  await manager.query(
    `insert into reference_version (name, digest)
     select $1, encode(sha256(convert_to(jsonb_agg(to_jsonb(v) order by code, number)::text, 'UTF8')), 'hex')
       from policy_version v
     on conflict (name) do update set digest = excluded.digest, loaded_at = now()`,
    [POLICIES_VERSION],
  )
}
