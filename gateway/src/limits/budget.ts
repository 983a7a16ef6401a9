import { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import type { Budget, Caller } from '@jalur/common'

/** Points that each kind of caller may spend a minute, and in one operation. */
export interface BudgetLimits {
  perMinute: Readonly<Record<Caller['kind'], number>>
  perOperation: Readonly<Record<Caller['kind'], number>>
}

export const DEFAULT_BUDGET: BudgetLimits = {
  perMinute: { PUBLIC: 60_000, PERSON: 120_000, PARTNER: 300_000 },
  perOperation: { PUBLIC: 20_000, PERSON: 60_000, PARTNER: 60_000 },
}

export type Balance = Budget

/** The budget is spent; `balance.resetAt` tells when to come back. */
export class BudgetExceeded extends Error {
  constructor(readonly balance: Balance) {
    super('budget exceeded')
  }
}

export interface Budgets {
  /** @throws BudgetExceeded when fewer points are left than asked for */
  spend(kind: Caller['kind'], key: string, points: number): Promise<Balance>
  /** Gives back what was not used. */
  refund(kind: Caller['kind'], key: string, points: number): Promise<Balance>
  /** Resolves when Redis, where there is one, answers or is known to be away. */
  ready(): Promise<void>
  close(): Promise<void>
}

const MINUTE = 60

/**
 * Budgets by the minute. With a Redis address all gateways share them; while Redis is away each counts for itself.
 */
export function createBudgets(limits: BudgetLimits, redisUrl?: string): Budgets {
  const redis = redisUrl ? new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 }) : null
  redis?.on('error', () => undefined)
  const limiterOf = (kind: Caller['kind']): RateLimiterMemory | RateLimiterRedis => {
    const options = { points: limits.perMinute[kind], duration: MINUTE, keyPrefix: `jalur:${kind}` }
    const memory = new RateLimiterMemory(options)
    return redis ? new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: memory }) : memory
  }
  const limiters = { PUBLIC: limiterOf('PUBLIC'), PERSON: limiterOf('PERSON'), PARTNER: limiterOf('PARTNER') }
  const balanceOf = (kind: Caller['kind'], { remainingPoints, msBeforeNext }: RateLimiterRes): Balance => ({
    limit: limits.perMinute[kind],
    remaining: Math.max(0, remainingPoints),
    resetAt: new Date(Date.now() + Math.max(0, msBeforeNext)),
  })
  return {
    async spend(kind, key, points) {
      try {
        return balanceOf(kind, await limiters[kind].consume(key, points))
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused
        // What was refused is not owed.
        await limiters[kind].reward(key, points)
        throw new BudgetExceeded(balanceOf(kind, refused))
      }
    },
    async refund(kind, key, points) {
      return balanceOf(kind, await limiters[kind].reward(key, points))
    },
    async ready() {
      if (!redis || redis.status === 'ready') return
      await new Promise<void>((resolve) => {
        redis.once('ready', resolve)
        redis.once('error', () => resolve())
      })
    },
    async close() {
      redis?.disconnect()
    },
  }
}
