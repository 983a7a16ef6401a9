import { type Outcome, refusalsIn, type Write, write } from '@jalur/common'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { BatchResult } from '../batch'
import type { PerformanceContext } from '../context'
import type { RefusalCode } from '../refusals'
import { DecideProgressInput, ProgressDecisionPayload, UndoProgressApprovalInput } from './decision.inputs'
import { decideProgress, type DecisionParts } from './decision.writes'

@Resolver()
export class ProgressDecisionResolver {
  @Mutation(() => ProgressDecisionPayload, {
    nullable: true,
    description: 'Approves or returns reports of direct subordinates, several at once.',
  })
  decideProgress(
    @Arg('input', () => DecideProgressInput, { description: 'The decision.' }) input: DecideProgressInput,
    @Ctx() context: PerformanceContext,
  ) {
    const { decision, reason = null } = input
    return decide(context, 'decideProgress', input, (tx, parts) => decideProgress(tx, parts, input, decision, reason))
  }

  @Mutation(() => ProgressDecisionPayload, {
    nullable: true,
    description:
      'Takes approvals back that the caller gave, until the evaluation that rests on the reports was handed in; they wait for a decision again.',
  })
  undoProgressApproval(
    @Arg('input', () => UndoProgressApprovalInput, { description: 'Which approvals.' })
    input: UndoProgressApprovalInput,
    @Ctx() context: PerformanceContext,
  ) {
    return decide(context, 'undoProgressApproval', input, (tx, parts) =>
      decideProgress(tx, parts, input, 'UNDO_APPROVAL', null),
    )
  }
}

/** Runs decisions on reports and answers those that were decided on, with the refusals of the rest. */
async function decide(
  context: PerformanceContext,
  mutation: string,
  input: { idempotencyKey?: string | null },
  work: (write: Write, parts: DecisionParts) => Promise<BatchResult>,
) {
  const { database, progress, language } = context
  const outcome: Outcome<BatchResult, RefusalCode> = await write(database, context, { mutation, input }, (tx) =>
    work(tx, { ...context, context }),
  )
  if (outcome.result === null) return { refusals: outcome.refusals, progress: [] }
  const { done, reasons } = outcome.result
  return { refusals: refusalsIn(language, reasons), progress: await progress.findMany(done) }
}
