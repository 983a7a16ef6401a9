import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import type * as evaluation from '../evaluation/evaluation'
import { evaluationsOf } from '../evaluation/evaluation.resolver'
import { Evaluation } from '../evaluation/evaluation.types'
import * as domain from './calibration'
import { CalibrationItem, CalibrationProposal } from './calibration.types'

@Resolver(() => Evaluation)
export class EvaluationCalibrationResolver {
  @FieldResolver(() => [CalibrationProposal], {
    description:
      'Changes that were proposed in a calibration and confirmed by the assessor, with before, after and reasons. The person sees them once the result is issued.',
  })
  async calibrations(
    @Root() { planId, key, employeeId, issuedOn }: evaluation.Evaluation,
    @Ctx() { caller, loaders }: PerformanceContext,
  ): Promise<domain.CalibrationProposal[]> {
    if (caller.kind === 'PERSON' && caller.employeeId === employeeId && issuedOn === null) return []
    return (await loaders.calibrations.load(planId)).filter((it) => it.key === key)
  }
}

@Resolver(() => CalibrationProposal)
export class CalibrationProposalResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Who proposed it: the head who opened the session.' })
  proposer(@Root() { chairId }: domain.CalibrationProposal): Employee {
    return { id: chairId }
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who answered; null before.' })
  answerer(@Root() { answererId }: domain.CalibrationProposal): Employee | null {
    return answererId === null ? null : { id: answererId }
  }
}

@Resolver(() => CalibrationItem)
export class CalibrationItemResolver {
  @FieldResolver(() => ID, { description: 'Opaque id inside the graph.' })
  id(@Root() { sessionId, planId }: domain.CalibrationItem): string {
    return `${sessionId}.${planId}`
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Whose evaluation it is.' })
  employee(@Root() { employeeId }: domain.CalibrationItem): Employee {
    return { id: employeeId }
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who had rated it when the session was opened.' })
  assessor(@Root() { assessorId }: domain.CalibrationItem): Employee {
    return { id: assessorId }
  }

  @FieldResolver(() => Evaluation, {
    nullable: true,
    description: 'The evaluation as it is now, with what its ratings rest on.',
  })
  async evaluation(
    @Root() { planId, key }: domain.CalibrationItem,
    @Ctx() context: PerformanceContext,
  ): Promise<evaluation.Evaluation | null> {
    const plan = await context.loaders.plansById.load(planId)
    const evaluations = plan ? await evaluationsOf(plan, context) : []
    return evaluations.find((it) => it.key === key) ?? null
  }

  @FieldResolver(() => domain.ItemStanding, {
    description: 'Whether the evaluation is still as the session knows it.',
  })
  async standing(
    @Root() item: domain.CalibrationItem,
    @Ctx() context: PerformanceContext,
  ): Promise<domain.ItemStanding> {
    return domain.standingOf(item, await keptNow(item, context))
  }

  @FieldResolver(() => [CalibrationProposal], { description: 'What was proposed, oldest first.' })
  proposals(
    @Root() item: domain.CalibrationItem,
    @Ctx() { loaders }: PerformanceContext,
  ): Promise<domain.CalibrationProposal[]> {
    return loaders.calibrationProposals.load(item)
  }

  @FieldResolver(() => Boolean, {
    description: 'True where a proposal waits about an evaluation that was changed since: it can only be declined.',
  })
  async isStale(@Root() item: domain.CalibrationItem, @Ctx() context: PerformanceContext): Promise<boolean> {
    const [proposals, now] = await Promise.all([
      context.loaders.calibrationProposals.load(item),
      keptNow(item, context),
    ])
    return proposals.some((proposal) => domain.isStale(proposal, now))
  }
}

/** The evaluation of an item as it is kept now. */
async function keptNow(
  { planId, key }: domain.CalibrationItem,
  { loaders }: PerformanceContext,
): Promise<domain.EvaluationNow> {
  const kept = await loaders.evaluations.load(planId)
  return kept.find((it) => it.key === key) ?? { status: 'NOT_STARTED', version: 0 }
}
