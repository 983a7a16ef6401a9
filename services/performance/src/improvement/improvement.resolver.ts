import {
  checkPageSize,
  type Connection,
  ConnectionArgs,
  decodeDayPlace,
  forbidden,
  isGranted,
  type Outcome,
  pageOf,
  relationsOf,
  type Write,
  write,
} from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import { evaluationIdOf, labelledPeriod } from '../evaluation/period'
import { IMPROVEMENT_READERS, PLAN_APPRAISER, PLAN_OWNER } from '../policy'
import type { RefusalCode } from '../refusals'
import { ruleOn } from '../rule'
import * as domain from './improvement'
import { ImprovementAct } from './improvement-state'
import {
  AnswerImprovementOutcomeInput,
  CancelImprovementPlanInput,
  ConcludeImprovementPlanInput,
  DecideImprovementStepInput,
  ProposeImprovementPlanInput,
  ReplyToImprovementPlanInput,
  ReportImprovementStepInput,
  SaveImprovementPlanInput,
} from './improvement.inputs'
import {
  ImprovementFollowUp,
  ImprovementPlan,
  ImprovementPlanConnection,
  ImprovementPlanPayload,
  ImprovementReference,
  ImprovementRule,
} from './improvement.types'
import * as writes from './improvement.writes'

@Resolver(() => Employee)
export class EmployeeImprovementResolver {
  @FieldResolver(() => ImprovementPlanConnection, {
    nullable: true,
    description:
      'Improvement plans of the person, newest first, for the person, the assessor and the superior of the assessor. The person does not see drafts.',
  })
  async improvementPlans(
    @Root() { id }: Employee,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() context: PerformanceContext,
  ): Promise<Connection<domain.ImprovementPlan>> {
    const { language, loaders } = context
    await checkReader(id, context)
    checkPageSize(first, language)
    const rows = await loaders.improvementPages.load({ employeeId: id, first, after: decodeDayPlace(after, language) })
    return pageOf(
      rows,
      { first, after },
      () => loaders.improvementCounts.load(id),
      (row) => [row.openedOn, row.id],
    )
  }
}

@Resolver(() => ImprovementReference)
export class ImprovementReferenceResolver {
  @FieldResolver(() => String, {
    description:
      "The statement of a result, what was observed, or the period that was evaluated in the caller's words.",
  })
  text(@Root() { id, text, startsOn }: domain.KnownReference, @Ctx() { language }: PerformanceContext): string {
    return startsOn === null ? (text ?? '') : (labelledPeriod(id.split('.')[1] ?? '', language)?.label ?? '')
  }
}

@Resolver(() => ImprovementPlan)
export class ImprovementResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Who is helped.' })
  employee(@Root() { employeeId }: domain.ImprovementPlan): Employee {
    return { id: employeeId }
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who opened it.' })
  superior(@Root() { superiorId }: domain.ImprovementPlan): Employee {
    return { id: superiorId }
  }

  @FieldResolver(() => [ImprovementAct], { description: 'What the caller can do to it now.' })
  async acts(
    @Root() plan: domain.ImprovementPlan,
    @Ctx() { caller, directory, today }: PerformanceContext,
  ): Promise<ImprovementAct[]> {
    const person = await directory.load(plan.employeeId)
    if (!person) return []
    const relations = relationsOf(caller, { ...person, superiorIds: person.superiorIds.slice(0, 1) })
    if (isGranted(PLAN_OWNER, caller, relations)) return domain.possibleActs(plan, 'PERSON', today)
    return isGranted(PLAN_APPRAISER, caller, relations) ? domain.possibleActs(plan, 'SUPERIOR', today) : []
  }

  @FieldResolver(() => ImprovementFollowUp, {
    nullable: true,
    description: 'The first evaluation after a completed plan; null before there is one.',
  })
  async followUp(
    @Root() { id }: domain.ImprovementPlan,
    @Ctx() { language, loaders }: PerformanceContext,
  ): Promise<ImprovementFollowUp | null> {
    const found = await loaders.improvementFollowUps.load(id)
    return (
      found && {
        evaluationId: evaluationIdOf(found.planId, found),
        period: labelledPeriod(found.key, language)?.label ?? '',
        predicate: found.predicate,
      }
    )
  }

  @FieldResolver(() => ImprovementRule, {
    nullable: true,
    description: 'The rule it was opened under; null without one.',
  })
  async rule(
    @Root() { openedOn }: domain.ImprovementPlan,
    @Ctx() { language, rules }: PerformanceContext,
  ): Promise<ImprovementRule | null> {
    const rule = ruleOn((await rules()).improvements, openedOn)
    if (!rule) return null
    const { regulationCode: code, article, confidence } = rule
    return { text: domain.ruleText(rule)[language], legalBasis: { regulation: { code }, article, confidence } }
  }

  @Mutation(() => ImprovementPlanPayload, {
    nullable: true,
    description: 'Keeps the draft of an improvement plan for a direct subordinate; one is open at a time.',
  })
  saveImprovementPlan(
    @Arg('input', () => SaveImprovementPlanInput, { description: 'The plan.' }) input: SaveImprovementPlanInput,
    @Ctx() context: PerformanceContext,
  ) {
    const { id, expectedVersion, employee, idempotencyKey: _key, ...draft } = input
    const change = id ? { id, expectedVersion: expectedVersion ?? 0 } : null
    return changeImprovement(context, 'saveImprovementPlan', input, (tx, parts) =>
      writes.saveImprovement(tx, parts, employee, draft, change),
    )
  }

  @Mutation(() => ImprovementPlanPayload, {
    nullable: true,
    description: 'Hands an improvement plan to the person, who agrees or comments before it begins.',
  })
  proposeImprovementPlan(
    @Arg('input', () => ProposeImprovementPlanInput, { description: 'Which plan.' }) input: ProposeImprovementPlanInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeImprovement(context, 'proposeImprovementPlan', input, (tx, parts) =>
      writes.proposeImprovement(tx, parts, input),
    )
  }

  @Mutation(() => ImprovementPlanPayload, {
    nullable: true,
    description: 'The person agrees to a proposed improvement plan, or says what should be different.',
  })
  replyToImprovementPlan(
    @Arg('input', () => ReplyToImprovementPlanInput, { description: 'The reply.' }) input: ReplyToImprovementPlanInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeImprovement(context, 'replyToImprovementPlan', input, (tx, parts) =>
      input.reply === 'AGREE'
        ? writes.agreeToImprovement(tx, parts, input)
        : writes.commentOnImprovement(tx, parts, input, input.comment ?? ''),
    )
  }

  @Mutation(() => ImprovementPlanPayload, { nullable: true, description: 'The person reports a step as done.' })
  reportImprovementStep(
    @Arg('input', () => ReportImprovementStepInput, { description: 'The step.' }) input: ReportImprovementStepInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeImprovement(context, 'reportImprovementStep', input, (tx, parts) =>
      writes.reportStep(tx, parts, input, input),
    )
  }

  @Mutation(() => ImprovementPlanPayload, {
    nullable: true,
    description: 'The superior confirms a reported step, or gives it back with a reason.',
  })
  decideImprovementStep(
    @Arg('input', () => DecideImprovementStepInput, { description: 'The decision.' }) input: DecideImprovementStepInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeImprovement(context, 'decideImprovementStep', input, (tx, parts) =>
      writes.decideStep(tx, parts, input, { ...input, reason: input.reason ?? null }),
    )
  }

  @Mutation(() => ImprovementPlanPayload, {
    nullable: true,
    description:
      'The superior writes the outcome: once every step is confirmed, or from the last day of the plan. It is final.',
  })
  concludeImprovementPlan(
    @Arg('input', () => ConcludeImprovementPlanInput, { description: 'The outcome.' })
    input: ConcludeImprovementPlanInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeImprovement(context, 'concludeImprovementPlan', input, (tx, parts) =>
      writes.concludeImprovement(tx, parts, input, input),
    )
  }

  @Mutation(() => ImprovementPlanPayload, { nullable: true, description: 'The person answers the outcome, once.' })
  answerImprovementOutcome(
    @Arg('input', () => AnswerImprovementOutcomeInput, { description: 'The answer.' })
    input: AnswerImprovementOutcomeInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeImprovement(context, 'answerImprovementOutcome', input, (tx, parts) =>
      writes.answerOutcome(tx, parts, input, input.answer),
    )
  }

  @Mutation(() => ImprovementPlanPayload, {
    nullable: true,
    description: 'The superior ends an improvement plan without an outcome, for a reason.',
  })
  cancelImprovementPlan(
    @Arg('input', () => CancelImprovementPlanInput, { description: 'Which plan, and why.' })
    input: CancelImprovementPlanInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeImprovement(context, 'cancelImprovementPlan', input, (tx, parts) =>
      writes.cancelImprovement(tx, parts, input, input.reason),
    )
  }
}

/** Runs a change to an improvement plan and answers it as it is afterwards. */
async function changeImprovement(
  context: PerformanceContext,
  mutation: string,
  input: { idempotencyKey?: string | null },
  work: (write: Write, parts: writes.ImprovementParts) => Promise<string>,
) {
  const { database, directory, improvements, rules, today } = context
  const parts = { context, directory, rule: ruleOn((await rules()).improvements, today) }
  const outcome: Outcome<string, RefusalCode> = await write(database, context, { mutation, input }, (tx) =>
    work(tx, parts),
  )
  return { refusals: outcome.refusals, plan: outcome.result === null ? null : await improvements.find(outcome.result) }
}

/** @throws FORBIDDEN for a superior who stands higher than that of the assessor */
async function checkReader(employeeId: string, { caller, directory, language }: PerformanceContext): Promise<void> {
  const person = await directory.load(employeeId)
  const [assessorId] = person?.superiorIds ?? []
  const assessor = assessorId === undefined ? null : await directory.load(assessorId)
  const superiorIds = [assessorId, assessor?.superiorIds[0]].filter((id) => id !== undefined)
  const relations = relationsOf(caller, person && { ...person, superiorIds })
  if (!isGranted(IMPROVEMENT_READERS, caller, relations)) throw forbidden(language)
}
