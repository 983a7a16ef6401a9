import type { Write } from '@jalur/common'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { BatchResult } from '../batch'
import { writeBatch } from '../batch.writes'
import type { PerformanceContext } from '../context'
import {
  DecideProgressInput,
  ProgressDecisionPayload,
  RemindProgressInput,
  RemindProgressPayload,
  UndoProgressApprovalInput,
} from './decision.inputs'
import { decideProgress, type DecisionParts } from './decision.writes'
import { firstOf } from './month'
import { remindProgress } from './reminder.writes'

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

  @Mutation(() => RemindProgressPayload, {
    nullable: true,
    description:
      'Reminds direct subordinates of a month on which they can still report and that does not wait for the superior; each person once a day. Who can be reminded is, the refusals name the rest.',
  })
  async remindProgress(
    @Arg('input', () => RemindProgressInput, { description: 'Whom, and of which month.' }) input: RemindProgressInput,
    @Ctx() context: PerformanceContext,
  ) {
    const month = firstOf(input.month)
    const { done, refusals } = await writeBatch(context, 'remindProgress', input, (tx, parts) =>
      remindProgress(tx, parts, input.employees, month),
    )
    return { refusals, months: await context.months.findMonths(done.map((employeeId) => ({ employeeId, month }))) }
  }
}

/** Runs decisions on reports and answers those that were decided on. */
async function decide(
  context: PerformanceContext,
  mutation: string,
  input: { idempotencyKey?: string | null },
  work: (write: Write, parts: DecisionParts) => Promise<BatchResult>,
) {
  const { done, refusals } = await writeBatch(context, mutation, input, work)
  return { refusals, progress: await context.progress.findMany(done) }
}
