import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { DataSource } from 'typeorm'
import { inBackground } from './database'
import { addYears, type Day } from './days'
import type { Logger } from './logger'

/** How long it is kept who read whose data, from the first day on which the rule holds to the last. */
export interface RetentionRule {
  years: number
  validFrom: Day
  validTo: Day | null
  /** Code of the regulation that asks for an end, and where. */
  regulation: string
  article: string
  confidence: 'VERIFIED' | 'PARTLY_VERIFIED' | 'UNVERIFIED'
  note: string
}

/** Source: UU 27/2022 art. 16(2)(g), which names no years; the row says whose choice they are. */
export const ACCESS_LOG_RETENTION = JSON.parse(
  readFileSync(path.resolve(__dirname, '..', 'reference', 'access-log-retention.json'), 'utf8'),
) as readonly RetentionRule[]

/** The first day whose reads are still kept on `today`; null where no rule holds, and nothing is deleted then. */
export function keptSince(today: Day, rules: readonly RetentionRule[] = ACCESS_LOG_RETENTION): Day | null {
  const rule = rules.find(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo))
  return rule ? addYears(today, -rule.years) : null
}

/** Most rows that one statement deletes: readers and writers of the log are not kept waiting. */
const BATCH = 5_000

/**
 * Deletes the reads whose time is over on `today`; days are those of WITA. Deleting twice does no harm, so every process
 * of a service may do it.
 * @returns how many were deleted
 */
export async function forgetOldReads(
  source: DataSource,
  today: Day,
  rules: readonly RetentionRule[] = ACCESS_LOG_RETENTION,
): Promise<number> {
  const since = keptSince(today, rules)
  if (since === null) return 0
  return inBackground(source, async (manager) => {
    for (let all = 0; ; ) {
      const [, deleted] = await manager.query<[unknown, number]>(
        `delete from access_log where ctid = any(array(
           select ctid from access_log where at < ($1::date)::timestamp at time zone 'Asia/Makassar' limit ${BATCH}))`,
        [since],
      )
      all += deleted
      if (deleted < BATCH) return all
    }
  })
}

const DAY = 24 * 60 * 60 * 1_000

/** Deletes at once and then every day, until stopped. */
export function startRetention(source: DataSource, today: () => Day, logger: Logger): { stop(): Promise<void> } {
  const forget = async (): Promise<void> => {
    try {
      const deleted = await forgetOldReads(source, today())
      if (deleted > 0) logger.info({ deleted }, 'reads deleted whose time to be kept is over')
    } catch (error) {
      logger.warn({ reason: (error as Error).message }, 'old reads not deleted, trying again tomorrow')
    }
  }
  let running = forget()
  const timer = setInterval(() => (running = running.then(forget)), DAY).unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
