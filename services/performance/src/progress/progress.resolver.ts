import {
  checkPageSize,
  type Connection,
  ConnectionArgs,
  decodeDayPlace,
  type Outcome,
  pageOf,
  type Write,
  write,
} from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, Float, Mutation, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import { sentEvidence } from '../evidence/evidence.types'
import type * as plan from '../plan/plan'
import { Indicator, shownIndicator, WorkResult } from '../plan/plan.types'
import type { RefusalCode } from '../refusals'
import { explainAchievement, shareOf } from './achievement'
import { IndicatorAchievement } from './achievement.types'
import type * as domain from './progress'
import {
  ChangeProgressInput,
  Progress,
  ProgressConnection,
  ReportProgressInput,
  ReportProgressPayload,
  WithdrawProgressInput,
} from './progress.types'
import { changeProgress, type ProgressParts, reportProgress, withdrawProgress } from './progress.writes'

@Resolver(() => WorkResult)
export class WorkResultProgressResolver {
  @FieldResolver(() => ProgressConnection, { description: 'What was reported on it, newest first.' })
  async progress(
    @Root() { id }: plan.WorkResult,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { language, loaders }: PerformanceContext,
  ): Promise<Connection<domain.Progress>> {
    checkPageSize(first, language)
    const rows = await loaders.progressPages.load({ workResultId: id, first, after: decodeDayPlace(after, language) })
    return pageOf(
      rows,
      { first, after },
      () => loaders.progressCounts.load(id),
      (row) => [row.reportedOn, row.id],
    )
  }
}

@Resolver(() => Indicator)
export class IndicatorProgressResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'The last reported value, in the unit of the target; null where none was. A help for the eye, no rating.',
  })
  async achieved(@Root() { id }: Indicator, @Ctx() { loaders }: PerformanceContext): Promise<number | null> {
    const { value } = await loaders.reached.load(id)
    return value === null ? null : Number(value)
  }

  @FieldResolver(() => IndicatorAchievement, {
    description: 'What the reports that name it come to against the target. A help for the eye, no rating (R-EV-1).',
  })
  async achievement(
    @Root() { id, target, unit }: Indicator,
    @Ctx() { loaders, language }: PerformanceContext,
  ): Promise<IndicatorAchievement> {
    const reached = await loaders.reached.load(id)
    const measure = { target: target === null ? null : String(target), unit }
    return {
      ...{ reports: reached.reports, lastReportedOn: reached.lastReportedOn },
      share: shareOf(reached, measure),
      explanation: explainAchievement(reached, measure, language),
    }
  }
}

@Resolver(() => Progress)
export class ProgressResolver {
  @FieldResolver(() => Indicator, {
    nullable: true,
    description: 'The indicator of the result that it advances; null where none is named.',
  })
  indicator(@Root() { indicator }: domain.Progress): Indicator | null {
    return indicator && shownIndicator(indicator)
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'What was reached of the indicator in all, in its unit; null where nothing was measured.',
  })
  value(@Root() { value }: domain.Progress): number | null {
    return value === null ? null : Number(value)
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who approved or returned it; null while nobody has.' })
  decider(@Root() { deciderId }: domain.Progress): Employee | null {
    return deciderId === null ? null : { id: deciderId }
  }

  @Mutation(() => ReportProgressPayload, {
    nullable: true,
    description: 'Reports progress on a result of the own plan, while the entry window of its month is open.',
  })
  reportProgress(
    @Arg('input', () => ReportProgressInput, { description: 'The report.' }) input: ReportProgressInput,
    @Ctx() context: PerformanceContext,
  ) {
    const report = { workResultId: input.workResult, ...sentReport(input) }
    return writeReport(context, 'reportProgress', input, (tx, parts) => reportProgress(tx, parts, report, input.draft))
  }

  @Mutation(() => ReportProgressPayload, {
    nullable: true,
    description:
      'Changes an own draft, or a report that was returned, to the end of the correction window of its month.',
  })
  changeProgress(
    @Arg('input', () => ChangeProgressInput, { description: 'The new content.' }) input: ChangeProgressInput,
    @Ctx() context: PerformanceContext,
  ) {
    return writeReport(context, 'changeProgress', input, (tx, parts) =>
      changeProgress(tx, parts, input, sentReport(input), input.draft),
    )
  }

  @Mutation(() => ReportProgressPayload, {
    nullable: true,
    description: 'Takes an own report back that nobody has decided on; it is a draft then.',
  })
  withdrawProgress(
    @Arg('input', () => WithdrawProgressInput, { description: 'Which report.' }) input: WithdrawProgressInput,
    @Ctx() context: PerformanceContext,
  ) {
    return writeReport(context, 'withdrawProgress', input, (tx, parts) => withdrawProgress(tx, parts, input))
  }
}

/** A report out of an input. */
const sentReport = ({
  indicator,
  value,
  evidence,
  reportedOn,
  statement,
}: ReportProgressInput | ChangeProgressInput) => ({
  ...{ indicatorId: indicator ?? null, reportedOn, statement, value: value ?? null },
  evidence: sentEvidence(evidence),
})

/** Runs a change to one report and answers the report as it is afterwards. */
async function writeReport(
  context: PerformanceContext,
  mutation: string,
  input: { idempotencyKey?: string | null },
  work: (write: Write, parts: ProgressParts) => Promise<string>,
) {
  const { database, progress } = context
  const outcome: Outcome<string, RefusalCode> = await write(database, context, { mutation, input }, (tx) =>
    work(tx, { ...context, context }),
  )
  return { refusals: outcome.refusals, progress: outcome.result === null ? null : await progress.find(outcome.result) }
}
