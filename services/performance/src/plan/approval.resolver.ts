import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { writeBatch } from '../batch.writes'
import type { PerformanceContext } from '../context'
import { UNDO_MINUTES } from './approval'
import { ApprovePerformancePlansInput, PlanApprovalPayload, UndoPlanApprovalInput } from './approval.inputs'
import { type ApprovalAct, decideApprovals, type PlanBatch } from './approval.writes'

@Resolver()
export class PlanApprovalResolver {
  @Mutation(() => PlanApprovalPayload, {
    nullable: true,
    description:
      'Approves submitted plans of direct subordinates, several at once; what is expected of behaviour stays as it was written.',
  })
  approvePerformancePlans(
    @Arg('input', () => ApprovePerformancePlansInput, { description: 'Which plans.' })
    input: ApprovePerformancePlansInput,
    @Ctx() context: PerformanceContext,
  ) {
    return decide(context, 'approvePerformancePlans', input, 'APPROVE')
  }

  @Mutation(() => PlanApprovalPayload, {
    nullable: true,
    description: `Takes approvals of plans back that the caller gave, within ${UNDO_MINUTES} minutes and while nothing rests on them; the plans wait for a decision again.`,
  })
  undoPlanApproval(
    @Arg('input', () => UndoPlanApprovalInput, { description: 'Which approvals.' }) input: UndoPlanApprovalInput,
    @Ctx() context: PerformanceContext,
  ) {
    return decide(context, 'undoPlanApproval', input, 'UNDO_APPROVAL')
  }
}

/** Runs decisions on plans and answers those that were decided on. */
async function decide(
  context: PerformanceContext,
  mutation: string,
  input: PlanBatch & { idempotencyKey?: string | null },
  act: ApprovalAct,
) {
  const { done, refusals } = await writeBatch(context, mutation, input, (tx, parts) =>
    decideApprovals(tx, parts, input, act),
  )
  const undoSeconds = act === 'APPROVE' && done.length > 0 ? UNDO_MINUTES * 60 : null
  return { refusals, plans: await context.plans.findMany(done), undoSeconds }
}
