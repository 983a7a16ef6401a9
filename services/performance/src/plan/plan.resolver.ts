import { badInput, type Outcome, type Write, write } from '@jalur/common'
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import type { RefusalCode } from '../refusals'
import type * as domain from './plan'
import {
  CopyPerformancePlanInput,
  DecidePerformancePlanInput,
  PerformancePlanPayload,
  PlanAnnexInput,
  RequestPlanRevisionInput,
  SavePerformancePlanInput,
  SubmitPerformancePlanInput,
} from './plan.inputs'
import { CascadedResult, Indicator, PerformancePlan, PlanPeriod, shownIndicator, WorkResult } from './plan.types'
import { copyPlan, decidePlan, type PlanParts, requestRevision, savePlan, submitPlan } from './plan.writes'

@Resolver(() => Employee)
export class EmployeePlanResolver {
  @FieldResolver(() => PerformancePlan, {
    nullable: true,
    description:
      'The performance plan (SKP) of a year, the newest where a transfer made several; null where there is none.',
  })
  performancePlan(
    @Root() { id }: Employee,
    @Arg('year', () => Int, { description: 'Calendar year.' }) year: number,
    @Ctx() { language, loaders }: PerformanceContext,
  ): Promise<domain.PerformancePlan | null> {
    checkYear(year, language)
    return loaders.plans.load({ employeeId: id, year })
  }

  @FieldResolver(() => [CascadedResult], {
    nullable: true,
    description:
      'The results of the direct superior that an own plan of the year can support; empty while the superior has no approved plan.',
  })
  async linkableResults(
    @Root() { id }: Employee,
    @Arg('year', () => Int, { description: 'Calendar year.' }) year: number,
    @Ctx() { language, loaders }: PerformanceContext,
  ): Promise<CascadedResult[]> {
    checkYear(year, language)
    const results = await loaders.linkable.load({ employeeId: id, year })
    return results.map(({ ownerId, ...result }) => ({ ...result, owner: { id: ownerId } }))
  }
}

/** The annex without blanks; an empty text says nothing. */
const annexOf = ({ support, accountability, consequences }: PlanAnnexInput): domain.PlanAnnex => {
  const textOf = (text?: string | null): string | null => text?.trim() || null
  return {
    support: textOf(support),
    accountability: textOf(accountability),
    consequences: textOf(consequences),
  }
}

/** @throws BAD_USER_INPUT for what is no calendar year */
export function checkYear(year: number, language: PerformanceContext['language']): void {
  if (year < 1 || year > 9999) {
    throw badInput(language, [{ field: 'year', reason: { id: 'bukan tahun', en: 'is no year' } }])
  }
}

@Resolver(() => PerformancePlan)
export class PlanResolver {
  @FieldResolver(() => PlanPeriod, { description: 'The time it is for.' })
  period(@Root() { startsOn, endsOn }: domain.PerformancePlan): PlanPeriod {
    return { startsOn, endsOn }
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: 'Who appraises (pejabat penilai kinerja); null until it was submitted.',
  })
  appraiser(@Root() { appraiserId }: domain.PerformancePlan): Employee | null {
    return appraiserId === null ? null : { id: appraiserId }
  }

  @Mutation(() => PerformancePlanPayload, {
    nullable: true,
    description: 'Keeps a draft of the own plan, also before the superior has one; links may follow later.',
  })
  savePerformancePlan(
    @Arg('input', () => SavePerformancePlanInput, { description: 'The plan.' }) input: SavePerformancePlanInput,
    @Ctx() context: PerformanceContext,
  ) {
    const { id, expectedVersion, idempotencyKey: _key, workResults, annex, ...draft } = input
    const change = id ? { id, expectedVersion: expectedVersion ?? 0 } : null
    const results = workResults.map((result) => ({
      ...result,
      id: result.id ?? null,
      cascadedFrom: result.cascadedFrom ?? null,
      agreement: result.agreement ?? null,
      actions: result.actions.map(({ statement, dueOn }) => ({ statement: statement.trim(), dueOn: dueOn ?? null })),
      indicators: result.indicators.map((it) => ({
        ...it,
        ...{ id: it.id ?? null, target: it.target ?? null, unit: it.unit ?? null },
      })),
    }))
    return changePlan(context, 'savePerformancePlan', input, (tx, parts) =>
      savePlan(tx, parts, { ...draft, workResults: results, annex: annex ? annexOf(annex) : null }, change),
    )
  }

  @Mutation(() => PerformancePlanPayload, {
    nullable: true,
    description:
      'Makes a draft out of an own plan of another period, or adds to one, with its results and indicators; links stay where they lead to an approved plan of the superior.',
  })
  copyPerformancePlan(
    @Arg('input', () => CopyPerformancePlanInput, { description: 'Which plan, for when.' })
    input: CopyPerformancePlanInput,
    @Ctx() context: PerformanceContext,
  ) {
    const { into, expectedVersion } = input
    const change = into ? { id: into, expectedVersion: expectedVersion ?? 0 } : null
    return changePlan(context, 'copyPerformancePlan', input, (tx, parts) => copyPlan(tx, parts, input, change))
  }

  @Mutation(() => PerformancePlanPayload, { nullable: true, description: 'Hands the own plan to the direct superior.' })
  async submitPerformancePlan(
    @Arg('input', () => SubmitPerformancePlanInput, { description: 'Which plan.' }) input: SubmitPerformancePlanInput,
    @Ctx() context: PerformanceContext,
  ) {
    const { agreements } = await context.rules()
    return changePlan(context, 'submitPerformancePlan', input, (tx, parts) =>
      submitPlan(tx, { ...parts, agreements }, input),
    )
  }

  @Mutation(() => PerformancePlanPayload, {
    nullable: true,
    description: 'Asks the superior to open an approved plan.',
  })
  requestPlanRevision(
    @Arg('input', () => RequestPlanRevisionInput, { description: 'Which plan, and why.' })
    input: RequestPlanRevisionInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changePlan(context, 'requestPlanRevision', input, (tx, parts) =>
      requestRevision(tx, parts, input, input.reason),
    )
  }

  @Mutation(() => PerformancePlanPayload, {
    nullable: true,
    description: 'Approves or returns a plan of a direct subordinate, or decides on a revision.',
  })
  decidePerformancePlan(
    @Arg('input', () => DecidePerformancePlanInput, { description: 'The decision.' }) input: DecidePerformancePlanInput,
    @Ctx() context: PerformanceContext,
  ) {
    const { decision: act, reason = null, expectations } = input
    return changePlan(context, 'decidePerformancePlan', input, (tx, parts) =>
      decidePlan(tx, parts, input, { act, reason, expectations: expectations ?? [] }),
    )
  }
}

@Resolver(() => WorkResult)
export class WorkResultResolver {
  @FieldResolver(() => CascadedResult, {
    nullable: true,
    description: 'The superior’s result that it supports (rencana hasil kerja yang diintervensi); null while unlinked.',
  })
  cascadedFrom(@Root() { cascadedFrom }: domain.WorkResult): CascadedResult | null {
    return cascadedFrom && { ...cascadedFrom, owner: { id: cascadedFrom.ownerId } }
  }

  @FieldResolver(() => [Indicator], { description: 'How it is measured.' })
  indicators(@Root() { indicators }: domain.WorkResult): Indicator[] {
    return indicators.map(shownIndicator)
  }
}

/** Runs a change to a plan and answers the plan as it is afterwards. */
export async function changePlan(
  context: PerformanceContext,
  mutation: string,
  input: { idempotencyKey?: string | null },
  work: (write: Write, parts: PlanParts) => Promise<string>,
) {
  const { database, directory, plans } = context
  const outcome: Outcome<string, RefusalCode> = await write(database, context, { mutation, input }, (tx) =>
    work(tx, { context, directory, plans }),
  )
  return { refusals: outcome.refusals, plan: outcome.result === null ? null : await plans.find(outcome.result) }
}
