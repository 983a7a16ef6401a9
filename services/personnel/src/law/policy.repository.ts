import type { EntityManager } from 'typeorm'
import type { StoredPolicy } from '../career-rules/policies'
import { POLICIES_VERSION } from '../catalogue/reference-version'
import { lockReference } from '../catalogue/reference.repository'
import type { Regulation } from '../regulation/regulation'
import { type PolicyRule, policyRule, type PolicyVersion, type StoredVersion } from './policy-rule'

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

/** The rule, with all rules locked until the end of the transaction, also for releases; null for an unknown code. */
export async function lockRule(manager: EntityManager, code: string): Promise<PolicyRule | null> {
  await lockReference(manager)
  const [row]: StoredPolicy[] = await manager.query(
    `select id, kind, selector, parameters, regulation_code as "regulationCode", article, confidence,
            valid_from as "validFrom", valid_to as "validTo" from requirement_policy where id = $1`,
    [code],
  )
  if (!row) return null
  const versions: StoredVersion[] = await manager.query(
    `select code, number, parameters, regulation_code as "regulationCode", article, confidence,
            valid_from as "validFrom", valid_to as "validTo", reason, changed_at as "changedAt",
            cancelled_at as "cancelledAt", cancel_reason as "cancelReason"
       from requirement_policy_version where code = $1`,
    [code],
  )
  return policyRule(row, versions)
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
  const { code, number, parameters, legalBasis, validFrom, validTo, reason, changedAt, changedBy } = version
  const { regulationCode, article, confidence } = legalBasis
  await manager.query(
    `insert into requirement_policy_version (code, number, parameters, regulation_code, article, confidence, valid_from,
       valid_to, reason, changed_at, changed_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[code, number, parameters && JSON.stringify(parameters), regulationCode, article, confidence],
      ...[validFrom, validTo, reason, changedAt, changedBy],
    ],
  )
  await countPolicies(manager)
}

export async function cancelVersion(manager: EntityManager, cancellation: Cancellation): Promise<void> {
  const { code, number, reason, cancelledAt, cancelledBy } = cancellation
  await manager.query(
    `update requirement_policy_version set cancelled_at = $3, cancelled_by = $4, cancel_reason = $5
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
       from requirement_policy_version v
     on conflict (name) do update set digest = excluded.digest, loaded_at = now()`,
    [POLICIES_VERSION],
  )
}
