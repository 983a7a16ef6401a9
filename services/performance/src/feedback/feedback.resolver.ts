import {
  badCursor,
  checkPageSize,
  type Connection,
  ConnectionArgs,
  decodeCursor,
  isGranted,
  isUuid,
  type Language,
  type Outcome,
  pageOf,
  relationsOf,
  type Write,
  write,
} from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import type * as plan from '../plan/plan'
import { PerformancePlan } from '../plan/plan.types'
import { PLAN_READERS } from '../policy'
import type { RefusalCode } from '../refusals'
import * as domain from './feedback'
import type { FeedbackLoaders } from './feedback.loader'
import type { FeedbackPage } from './feedback.repository'
import {
  AcknowledgeFeedbackInput,
  Feedback,
  FeedbackConnection,
  FeedbackPayload,
  FeedbackRequest,
  FeedbackTopicUnion,
  GiveFeedbackInput,
  ReplyToFeedbackInput,
  RequestFeedbackInput,
  RequestFeedbackPayload,
} from './feedback.types'
import { answerFeedback, type FeedbackParts, giveFeedback, requestFeedback } from './feedback.writes'

@Resolver(() => PerformancePlan)
export class PlanFeedbackResolver {
  @FieldResolver(() => FeedbackConnection, { description: 'Feedback on it, newest first.' })
  async feedback(
    @Root() { id }: plan.PerformancePlan,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() { language, loaders }: PerformanceContext,
  ): Promise<Connection<domain.Feedback>> {
    return connectionOf(id, args, language, loaders.feedbackPages, loaders.feedbackCounts)
  }
}

/** A page of feedback, which is counted only when that is asked. */
async function connectionOf(
  id: string,
  { first, after }: ConnectionArgs,
  language: Language,
  pages: FeedbackLoaders['feedbackPages'],
  counts: FeedbackLoaders['feedbackCounts'],
): Promise<Connection<domain.Feedback>> {
  checkPageSize(first, language)
  const rows = await pages.load({ id, first, after: placeOf(after, language) })
  return pageOf(
    rows,
    { first, after },
    () => counts.load(id),
    (row) => [row.givenAt.toISOString(), row.id],
  )
}

@Resolver(() => Employee)
export class EmployeeFeedbackResolver {
  @FieldResolver(() => [FeedbackRequest], {
    nullable: true,
    description: 'Wishes for feedback that wait for an answer of the person, oldest first.',
  })
  feedbackRequests(@Root() { id }: Employee, @Ctx() { loaders }: PerformanceContext) {
    return loaders.feedbackRequests.load(id)
  }

  @FieldResolver(() => FeedbackConnection, {
    nullable: true,
    description: 'Feedback that the person gave to others, newest first.',
  })
  givenFeedback(
    @Root() { id }: Employee,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() { language, loaders }: PerformanceContext,
  ): Promise<Connection<domain.Feedback>> {
    return connectionOf(id, args, language, loaders.authoredPages, loaders.authoredCounts)
  }
}

@Resolver(() => FeedbackRequest)
export class FeedbackRequestResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Who wishes it.' })
  requester(@Root() { employeeId }: domain.FeedbackRequest): Employee {
    return { id: employeeId }
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who was asked.' })
  asked(@Root() { askedId }: domain.FeedbackRequest): Employee {
    return { id: askedId }
  }
}

@Resolver(() => Feedback)
export class FeedbackResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Who got it.' })
  recipient(@Root() { employeeId }: domain.Feedback): Employee {
    return { id: employeeId }
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who gave it.' })
  author(@Root() { authorId }: domain.Feedback): Employee {
    return { id: authorId }
  }

  @FieldResolver(() => String, {
    description: 'The whole: what was observed, its effect, the next step, a line each.',
  })
  text(@Root() feedback: domain.Feedback): string {
    return domain.wholeText(feedback)
  }

  @FieldResolver(() => FeedbackTopicUnion, {
    nullable: true,
    description: 'What it is about; null for who may not read the plan, such as a peer who gave it.',
  })
  async about(
    @Root() { planId, employeeId, workResultId, behaviour }: domain.Feedback,
    @Ctx() { caller, directory, loaders }: PerformanceContext,
  ) {
    const owner = await directory.load(employeeId)
    if (!owner || !isGranted(PLAN_READERS, caller, relationsOf(caller, owner))) return null
    const about = await loaders.plansById.load(planId)
    return (
      about?.workResults.find(({ id }) => id === workResultId) ??
      about?.behaviours.find(({ value }) => value === behaviour) ??
      null
    )
  }

  @Mutation(() => FeedbackPayload, {
    nullable: true,
    description:
      'Gives feedback on an approved plan, any day: superiors, peers with the same superior, subordinates, and the person.',
  })
  giveFeedback(
    @Arg('input', () => GiveFeedbackInput, { description: 'The feedback.' }) input: GiveFeedbackInput,
    @Ctx() context: PerformanceContext,
  ) {
    const { workResult = null, behaviour = null, request = null, cites } = input
    return changeFeedback(context, 'giveFeedback', input, (tx, parts) =>
      giveFeedback(tx, parts, { ...input, workResult, behaviour, request, cites: cites ?? [] }),
    )
  }

  @Mutation(() => FeedbackPayload, { nullable: true, description: 'Answers a feedback on the own plan, once.' })
  replyToFeedback(
    @Arg('input', () => ReplyToFeedbackInput, { description: 'The answer.' }) input: ReplyToFeedbackInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeFeedback(context, 'replyToFeedback', input, (tx, parts) =>
      answerFeedback(tx, parts, input, input.reply),
    )
  }

  @Mutation(() => FeedbackPayload, { nullable: true, description: 'Says that a feedback on the own plan was read.' })
  acknowledgeFeedback(
    @Arg('input', () => AcknowledgeFeedbackInput, { description: 'Which feedback.' }) input: AcknowledgeFeedbackInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeFeedback(context, 'acknowledgeFeedback', input, (tx, parts) => answerFeedback(tx, parts, input, null))
  }

  @Mutation(() => RequestFeedbackPayload, {
    nullable: true,
    description: 'Asks a superior, peer or subordinate for feedback on the own plan.',
  })
  async requestFeedback(
    @Arg('input', () => RequestFeedbackInput, { description: 'The wish.' }) input: RequestFeedbackInput,
    @Ctx() context: PerformanceContext,
  ) {
    const { database, directory, feedback } = context
    const { asked, question, workResult = null, behaviour = null } = input
    const outcome: Outcome<string, RefusalCode> = await write(
      database,
      context,
      { mutation: 'requestFeedback', input },
      (tx) => requestFeedback(tx, { context, directory }, { asked, question, workResult, behaviour }),
    )
    return {
      refusals: outcome.refusals,
      request: outcome.result === null ? null : await feedback.findRequest(outcome.result),
    }
  }
}

/** Runs a change to feedback and answers it as it is afterwards. */
async function changeFeedback(
  context: PerformanceContext,
  mutation: string,
  input: { idempotencyKey?: string | null },
  work: (write: Write, parts: FeedbackParts) => Promise<string>,
) {
  const { database, directory, feedback } = context
  const outcome: Outcome<string, RefusalCode> = await write(database, context, { mutation, input }, (tx) =>
    work(tx, { context, directory }),
  )
  return { refusals: outcome.refusals, feedback: outcome.result === null ? null : await feedback.find(outcome.result) }
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** The place that a cursor names; null without one. */
function placeOf(after: string | null | undefined, language: Language): FeedbackPage['after'] {
  if (!after) return null
  const [givenAt = '', id = ''] = decodeCursor(after, 2, language)
  if (INSTANT.test(givenAt) && !Number.isNaN(Date.parse(givenAt)) && isUuid(id)) return { givenAt, id }
  throw badCursor(language)
}
