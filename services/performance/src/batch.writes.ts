/** Several records in one transaction. */
import { type Outcome, type Refusal, refusalsIn, type Write, write } from '@jalur/common'
import type { BatchResult } from './batch'
import type { PerformanceContext } from './context'
import type { RefusalCode } from './refusals'

/** Runs a batch and answers what was done, with the refusals of the rest. */
export async function writeBatch(
  context: PerformanceContext,
  mutation: string,
  input: { idempotencyKey?: string | null },
  work: (write: Write, parts: PerformanceContext & { context: PerformanceContext }) => Promise<BatchResult>,
): Promise<{ done: string[]; refusals: Refusal<RefusalCode>[] }> {
  const { database, language } = context
  const outcome: Outcome<BatchResult, RefusalCode> = await write(database, context, { mutation, input }, (tx) =>
    work(tx, { ...context, context }),
  )
  if (outcome.result === null) return { done: [], refusals: outcome.refusals }
  const { done, reasons } = outcome.result
  return { done, refusals: refusalsIn(language, reasons) }
}
