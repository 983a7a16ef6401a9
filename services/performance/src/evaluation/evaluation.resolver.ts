import {
  addDays,
  badInput,
  demand,
  forbiddenAct,
  notFound,
  type Outcome,
  type Write,
  write,
  yearOf,
} from '@jalur/common'
import { Arg, Ctx, FieldResolver, Float, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { convert } from '../credit/conversion'
import { cadenceOf, type CycleRules } from '../cycle/terms'
import { Employee } from '../employee/employee.types'
import type * as ledger from '../ledger/ledger'
import { LedgerEntry } from '../ledger/ledger.types'
import type { PerformancePlan as Plan } from '../plan/plan'
import { PerformancePlan } from '../plan/plan.types'
import { PLAN_APPRAISER } from '../policy'
import type { RefusalCode } from '../refusals'
import { shownLimit } from './distribution'
import * as domain from './evaluation'
import { explainPredicate } from './explanation'
import {
  AssessOwnPerformanceInput,
  EvaluatePerformanceInput,
  EvaluationPayload,
  IssueEvaluationInput,
  OrganisationResultPayload,
  RecordOrganisationResultInput,
  ReturnEvaluationInput,
} from './evaluation.inputs'
import { Evaluation, EvaluationExplanation, EvaluationPeriod, EvaluationPreview, SelfView } from './evaluation.types'
import {
  assessOwn,
  type EvaluationParts,
  issueEvaluation,
  ratePerformance,
  recordOrganisation,
  returnEvaluation,
  warningsOf,
} from './evaluation.writes'
import { evaluationIdOf, partsOfEvaluationId, periodLabel, periodsOf } from './period'
import { Rating } from './predicate'
import { cellOf, type MatrixCell } from './predicate-matrix'
import { ruleOn } from '../rule'

@Resolver(() => PerformancePlan)
export class PlanEvaluationResolver {
  @FieldResolver(() => [Evaluation], {
    description: 'Evaluations of the periods that have begun, in their order, the whole year last.',
  })
  evaluations(@Root() plan: Plan, @Ctx() context: PerformanceContext): Promise<domain.Evaluation[]> {
    return evaluationsOf(plan, context)
  }
}

@Resolver(() => Evaluation)
export class EvaluationResolver {
  @FieldResolver(() => EvaluationPeriod, { description: 'The period.' })
  period(@Root() { period }: domain.Evaluation, @Ctx() { language }: PerformanceContext): EvaluationPeriod {
    return { ...period, label: periodLabel(period)[language] }
  }

  @FieldResolver(() => SelfView, { nullable: true, description: 'The view of the person; null before it was written.' })
  selfView(@Root() evaluation: domain.Evaluation): SelfView | null {
    const { selfWorkRating: workRating, selfBehaviourRating: behaviourRating, selfNote: note } = evaluation
    return workRating && behaviourRating ? { workRating, behaviourRating, note } : null
  }

  @FieldResolver(() => EvaluationExplanation, { nullable: true, description: 'Why; null without a predicate.' })
  async explanation(
    @Root() { workRating, behaviourRating, period }: domain.Evaluation,
    @Ctx() { rules, language }: PerformanceContext,
  ): Promise<EvaluationExplanation | null> {
    const { cells } = await rules()
    const cell = workRating && behaviourRating && cellOf(cells, workRating, behaviourRating, period.endsOn)
    return cell && explained(cell, cells, language)
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Credit points that follow from it (angka kredit); null for part of a year, and without a functional level.',
  })
  creditPoints(@Root() { creditPoints }: domain.Evaluation): number | null {
    return creditPoints === null ? null : Number(creditPoints)
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who rated; null before.' })
  assessor(@Root() { assessorId }: domain.Evaluation): Employee | null {
    return assessorId === null ? null : { id: assessorId }
  }

  @FieldResolver(() => [LedgerEntry], {
    description:
      'What was done to it, oldest first, out of the tamper-evident ledger; the person sees a calibration once the result is issued.',
  })
  async history(
    @Root() { id, employeeId, issuedOn }: domain.Evaluation,
    @Ctx() { caller, loaders }: PerformanceContext,
  ): Promise<ledger.LedgerEntry[]> {
    const entries = await loaders.histories.load(id)
    const isOwn = caller.kind === 'PERSON' && caller.employeeId === employeeId
    return isOwn && issuedOn === null ? entries.filter(({ action }) => action !== 'CALIBRATED') : entries
  }

  @Query(() => EvaluationPreview, {
    nullable: true,
    description: 'What two ratings would come to, for the direct superior before anything is kept.',
  })
  async evaluationPreview(
    @Arg('evaluation', () => ID, { description: 'Id of the evaluation.' }) id: string,
    @Arg('workRating', () => Rating, { description: 'Rating of work results.' }) workRating: Rating,
    @Arg('behaviourRating', () => Rating, { description: 'Rating of behaviour.' }) behaviourRating: Rating,
    @Ctx() context: PerformanceContext,
  ): Promise<EvaluationPreview> {
    const { directory, plans, language } = context
    const parts = await partsFor(context)
    const asked = partsOfEvaluationId(id)
    const plan = asked && (await plans.find(asked.planId))
    const owner = plan && (await directory.load(plan.employeeId))
    const period = plan && owner && periodsFor(plan, owner.agencyCode, parts.rules).find(({ key }) => key === asked.key)
    if (!plan || !owner || !period) throw notFound(language, 'evaluation')
    demand(context, PLAN_APPRAISER, { ...owner, superiorIds: owner.superiorIds.slice(0, 1) })
    const cell = cellOf(parts.rules.cells, workRating, behaviourRating, period.endsOn)
    if (!cell) throw notFound(language, 'evaluation')
    const conversion = period.kind === 'YEAR' ? convert(owner, cell.predicate, period, parts.rules) : null
    const warnings = await warningsOf(parts, { plan, owner, period }, cell.predicate)
    return {
      predicate: cell.predicate,
      explanation: explained(cell, parts.rules.cells, language),
      creditPoints: conversion && Number(conversion.points),
      warnings: warnings.map(({ limit, count, total }) => ({ ...shownLimit(limit), count, total })),
    }
  }

  @Mutation(() => EvaluationPayload, {
    nullable: true,
    description:
      'Keeps the own view of a period that has ended, or hands it to the superior, in the entry or rating window.',
  })
  assessOwnPerformance(
    @Arg('input', () => AssessOwnPerformanceInput, { description: 'The view.' }) input: AssessOwnPerformanceInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeEvaluation(context, 'assessOwnPerformance', input, (tx, parts) =>
      assessOwn(tx, parts, input, { ...input, note: input.note ?? null }),
    )
  }

  @Mutation(() => EvaluationPayload, {
    nullable: true,
    description: 'Returns the submitted evaluation of a direct subordinate, with a reason, in the rating window.',
  })
  returnEvaluation(
    @Arg('input', () => ReturnEvaluationInput, { description: 'Which evaluation, and why.' })
    input: ReturnEvaluationInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeEvaluation(context, 'returnEvaluation', input, (tx, parts) =>
      returnEvaluation(tx, parts, input, input.reason),
    )
  }

  @Mutation(() => EvaluationPayload, {
    nullable: true,
    description:
      'Rates a direct subordinate in the rating window; what was returned also in the correction window. It can be rated anew until it is issued.',
  })
  evaluatePerformance(
    @Arg('input', () => EvaluatePerformanceInput, { description: 'The ratings.' }) input: EvaluatePerformanceInput,
    @Ctx() context: PerformanceContext,
  ) {
    const { work, behaviour, distributionReason = null, feedbackReason = null } = input
    return changeEvaluation(context, 'evaluatePerformance', input, (tx, parts) =>
      ratePerformance(tx, parts, input, {
        work: { ...work, reason: work.reason ?? null },
        behaviour: { ...behaviour, reason: behaviour.reason ?? null },
        ...{ distributionReason, feedbackReason },
      }),
    )
  }

  @Mutation(() => EvaluationPayload, {
    nullable: true,
    description:
      'Hands the rated evaluation to the person. A yearly one counts from now on: predicate, credit points and career follow it.',
  })
  issueEvaluation(
    @Arg('input', () => IssueEvaluationInput, { description: 'Which evaluation.' }) input: IssueEvaluationInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeEvaluation(context, 'issueEvaluation', input, (tx, parts) => issueEvaluation(tx, parts, input))
  }

  @Mutation(() => OrganisationResultPayload, {
    nullable: true,
    description: 'Records what the own agency achieved in a year; the distribution of predicates is held against it.',
  })
  async recordOrganisationResult(
    @Arg('input', () => RecordOrganisationResultInput, { description: 'The result.' })
    input: RecordOrganisationResultInput,
    @Ctx() context: PerformanceContext,
  ) {
    const { caller, database, evaluations, language, today } = context
    const agencyCode = caller.kind === 'PERSON' ? caller.agencyCode : null
    if (agencyCode === null) throw forbiddenAct(language)
    const { year, expectedVersion, predicate } = input
    if (year < FIRST_YEAR || year > yearOf(today)) {
      const reason = { id: `harus ${FIRST_YEAR} sampai tahun ini`, en: `must be ${FIRST_YEAR} to this year` }
      throw badInput(language, [{ field: 'input.year', reason }])
    }
    const parts = await partsFor(context)
    const outcome: Outcome<number, RefusalCode> = await write(
      database,
      context,
      { mutation: 'recordOrganisationResult', input },
      (tx) => recordOrganisation(tx, parts, { agencyCode, year, expectedVersion }, predicate),
    )
    return { refusals: outcome.refusals, result: await evaluations.findOrganisationResult(agencyCode, year) }
  }
}

/** The year of PermenPANRB 6/2022. */
const FIRST_YEAR = 2022

/** Runs a change to an evaluation and answers it as it is afterwards. */
export async function changeEvaluation(
  context: PerformanceContext,
  mutation: string,
  input: { id: string; idempotencyKey?: string | null },
  work: (write: Write, parts: EvaluationParts) => Promise<string>,
) {
  const { database, plans } = context
  const parts = await partsFor(context)
  const outcome: Outcome<string, RefusalCode> = await write(database, context, { mutation, input }, (tx) =>
    work(tx, parts),
  )
  const plan = outcome.result === null ? null : await plans.find(outcome.result)
  const evaluations = plan ? await evaluationsOf(plan, context) : []
  return { refusals: outcome.refusals, evaluation: evaluations.find(({ id }) => id === input.id) ?? null }
}

/** What the writes about evaluations look up. */
export async function partsFor(context: PerformanceContext): Promise<EvaluationParts> {
  const { directory, plans, evaluations, organisations, cycleRules } = context
  const patternsOn = (day: string) => cycleRules.findPatterns(day)
  return { context, directory, plans, evaluations, organisations, rules: await context.rules(), patternsOn }
}

/** The evaluations of a plan as the caller may see them today. */
export async function evaluationsOf(plan: Plan, context: PerformanceContext): Promise<domain.Evaluation[]> {
  const { caller, directory, loaders, today } = context
  const [kept, owner, rules] = await Promise.all([
    loaders.evaluations.load(plan.id),
    directory.load(plan.employeeId),
    context.rules(),
  ])
  const byKey = new Map(kept.map((it) => [it.key, it]))
  const isOwn = caller.kind === 'PERSON' && caller.employeeId === plan.employeeId
  const isWorkedBy = ['APPROVED', 'REVISION_REQUESTED', 'CLOSED'].includes(plan.status)
  return periodsFor(plan, owner?.agencyCode ?? '', rules)
    .filter(({ key, startsOn }) => byKey.has(key) || (isWorkedBy && startsOn <= today))
    .map((period) => {
      const known = byKey.get(period.key) ?? domain.notStarted(plan.id, period.key)
      const filingDays = ruleOn(rules.terms, known.issuedOn ?? today)?.filingDays ?? 0
      const status = domain.statusOn(known, filingDays, today)
      const evaluation: domain.Evaluation = {
        ...known,
        id: evaluationIdOf(plan.id, period),
        employeeId: plan.employeeId,
        period,
        status,
        objectionUntil: status === 'ISSUED' && known.issuedOn !== null ? addDays(known.issuedOn, filingDays) : null,
      }
      return isOwn && known.issuedOn === null ? domain.withoutUnissued(evaluation) : evaluation
    })
}

/** The periods of a plan in an agency. */
export const periodsFor = (plan: Pick<Plan, 'startsOn' | 'endsOn'>, agencyCode: string, { cadences }: CycleRules) =>
  periodsOf(plan, cadenceOf(cadences, agencyCode, plan.startsOn))

function explained(
  cell: MatrixCell,
  cells: readonly MatrixCell[],
  language: PerformanceContext['language'],
): EvaluationExplanation {
  const { legalBasis, ...explanation } = explainPredicate(cell, cells, language)
  const { regulationCode: code, article, confidence } = legalBasis
  return { ...explanation, legalBasis: { regulation: { code }, article, confidence } }
}
