import { randomBytes } from 'node:crypto'
import type { PartnerClient } from './client'

/** Sandbox clients are known by how their id begins. */
export const SANDBOX_PREFIX = 'sandbox-'

/** What sandbox clients may read: invented people of Kabupaten Bone Bolango. */
export const SANDBOX_AGENCIES: readonly string[] = ['7104']

/** Most clients that an installation hands out in `SANDBOX_WINDOW_HOURS`. */
export const SANDBOX_QUOTA = 20
export const SANDBOX_WINDOW_HOURS = 24

/** How long a client lives, in days. */
export const SANDBOX_DAYS = 7

/** A sandbox client as its maker sees it; the secret is shown this once. */
export interface SandboxClient extends Pick<PartnerClient, 'clientId' | 'name' | 'scopes' | 'agencies'> {
  clientSecret: string
  expiresAt: Date
}

/** The quota of the day is used up. */
export class SandboxQuotaError extends Error {
  /** @param retryAfter seconds until the next client can be had */
  constructor(readonly retryAfter: number) {
    super('sandbox quota used up')
  }
}

export const newSandboxId = (): string => SANDBOX_PREFIX + randomBytes(6).toString('hex')
