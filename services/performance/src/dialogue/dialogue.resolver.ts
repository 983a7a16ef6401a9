import {
  badCursor,
  badInput,
  checkPageSize,
  type Connection,
  ConnectionArgs,
  decodeCursor,
  isUuid,
  type Language,
  type Outcome,
  pageOf,
  type Write,
  write,
} from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import { Agency } from '../agency/agency.types'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import { FeedbackTopicUnion } from '../feedback/feedback.types'
import type * as plan from '../plan/plan'
import { PerformancePlan } from '../plan/plan.types'
import type { RefusalCode } from '../refusals'
import { coachingQuarters } from './coaching'
import type * as domain from './dialogue'
import type { CoachingQuestion, DialoguePage } from './dialogue.repository'
import {
  CoachingQuarter,
  CoachingRating,
  ConfirmDialogueInput,
  CorrectDialogueInput,
  DialogueConnection,
  DialogueContentInput,
  DialoguePayload,
  DialogueVersion,
  PerformanceDialogue,
  RateCoachingInput,
  RecordDialogueInput,
} from './dialogue.types'
import { confirmDialogue, correctDialogue, type DialogueParts, rateDialogue, recordDialogue } from './dialogue.writes'
import { ruleOn } from '../rule'

@Resolver(() => PerformancePlan)
export class PlanDialogueResolver {
  @FieldResolver(() => DialogueConnection, { description: 'Dialogues about it, newest first.' })
  async dialogues(
    @Root() { id }: plan.PerformancePlan,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { language, loaders }: PerformanceContext,
  ): Promise<Connection<domain.Dialogue>> {
    checkPageSize(first, language)
    const rows = await loaders.dialoguePages.load({ planId: id, first, after: placeOf(after, language) })
    return pageOf(
      rows,
      { first, after },
      () => loaders.dialogueCounts.load(id),
      (row) => [row.recordedAt.toISOString(), row.id],
    )
  }
}

@Resolver(() => Employee)
export class EmployeeCoachingResolver {
  @FieldResolver(() => [CoachingQuarter], {
    nullable: true,
    description:
      'How helpful the coaching of the person, as a superior, was in the quarters of a year that have begun.',
  })
  coachingRatings(
    @Root() { id }: Employee,
    @Arg('year', () => Int, { description: 'Calendar year.' }) year: number,
    @Ctx() context: PerformanceContext,
  ): Promise<CoachingQuarter[]> {
    return quartersOf({ superiorId: id, agencyCode: null, year }, context)
  }
}

@Resolver(() => Agency)
export class AgencyCoachingResolver {
  @FieldResolver(() => [CoachingQuarter], {
    nullable: true,
    description: 'How helpful coaching was in the agency, by quarter; for its leaders and HR officers.',
  })
  coaching(
    @Root() { code }: Agency,
    @Arg('year', () => Int, { description: 'Calendar year.' }) year: number,
    @Ctx() context: PerformanceContext,
  ): Promise<CoachingQuarter[]> {
    return quartersOf({ superiorId: null, agencyCode: code, year }, context)
  }
}

@Resolver(() => PerformanceDialogue)
export class DialogueResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'The superior who held and recorded it.' })
  superior(@Root() { superiorId }: domain.Dialogue): Employee {
    return { id: superiorId }
  }

  @FieldResolver(() => FeedbackTopicUnion, { nullable: true, description: 'What it was about.' })
  async about(
    @Root() { planId, workResultId, behaviour }: domain.Dialogue,
    @Ctx() { loaders }: PerformanceContext,
  ): Promise<unknown> {
    const about = await loaders.plansById.load(planId)
    return (
      about?.workResults.find(({ id }) => id === workResultId) ??
      about?.behaviours.find(({ value }) => value === behaviour) ??
      null
    )
  }

  @FieldResolver(() => CoachingRating, {
    nullable: true,
    description: 'How the caller, as the person, rated it; null for everybody else.',
  })
  async ownRating(
    @Root() { id, employeeId }: domain.Dialogue,
    @Ctx() { caller, loaders }: PerformanceContext,
  ): Promise<domain.CoachingRating | null> {
    return caller.kind === 'PERSON' && caller.employeeId === employeeId ? loaders.coachingRatings.load(id) : null
  }

  @FieldResolver(() => [DialogueVersion], { description: 'Every version of the record, oldest first.' })
  history(@Root() { id }: domain.Dialogue, @Ctx() { loaders }: PerformanceContext): Promise<domain.DialogueVersion[]> {
    return loaders.dialogueVersions.load(id)
  }

  @Mutation(() => DialoguePayload, {
    nullable: true,
    description: 'Records a dialogue about the plan of a direct subordinate.',
  })
  recordDialogue(
    @Arg('input', () => RecordDialogueInput, { description: 'The dialogue.' }) input: RecordDialogueInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeDialogue(context, 'recordDialogue', input, (tx, parts) =>
      recordDialogue(tx, parts, input.employee, contentOf(input.content)),
    )
  }

  @Mutation(() => DialoguePayload, {
    nullable: true,
    description: 'Corrects the record of a dialogue by a new version, which the person confirms anew.',
  })
  correctDialogue(
    @Arg('input', () => CorrectDialogueInput, { description: 'The correction.' }) input: CorrectDialogueInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeDialogue(context, 'correctDialogue', input, (tx, parts) =>
      correctDialogue(tx, parts, input, { ...contentOf(input.content), reason: input.reason }),
    )
  }

  @Mutation(() => DialoguePayload, { nullable: true, description: 'The person confirms the record of a dialogue.' })
  confirmDialogue(
    @Arg('input', () => ConfirmDialogueInput, { description: 'Which record.' }) input: ConfirmDialogueInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeDialogue(context, 'confirmDialogue', input, (tx, parts) => confirmDialogue(tx, parts, input))
  }

  @Mutation(() => DialoguePayload, {
    nullable: true,
    description: 'The person rates a confirmed dialogue, once. The superior sees averages of many only.',
  })
  rateCoaching(
    @Arg('input', () => RateCoachingInput, { description: 'The rating.' }) input: RateCoachingInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeDialogue(context, 'rateCoaching', input, (tx, parts) =>
      rateDialogue(tx, parts, input, { rating: input.rating, word: input.word ?? null }),
    )
  }
}

const contentOf = ({
  workResult = null,
  behaviour = null,
  ...content
}: DialogueContentInput): domain.DialogueContent => ({
  ...{ ...content, workResultId: workResult, behaviour },
})

/** Runs a change to a dialogue and answers it as it is afterwards. */
async function changeDialogue(
  context: PerformanceContext,
  mutation: string,
  input: { idempotencyKey?: string | null },
  work: (write: Write, parts: DialogueParts) => Promise<string>,
) {
  const { database, directory, dialogues } = context
  const outcome: Outcome<string, RefusalCode> = await write(database, context, { mutation, input }, (tx) =>
    work(tx, { context, directory }),
  )
  return { refusals: outcome.refusals, dialogue: outcome.result === null ? null : await dialogues.find(outcome.result) }
}

/** The quarters of a year under the rule of today; nothing where no rule is in force. */
async function quartersOf(question: CoachingQuestion, context: PerformanceContext): Promise<CoachingQuarter[]> {
  const { dialogues, language, rules, today } = context
  if (question.year < 1 || question.year > 9999) {
    throw badInput(language, [{ field: 'year', reason: { id: 'bukan tahun', en: 'is no year' } }])
  }
  const known = ruleOn((await rules()).coaching, today)
  if (!known) return []
  const { leastRatings, leastPeople, leastInAgency, regulationCode: code, article, confidence } = known
  const least =
    question.agencyCode === null
      ? { leastRatings, leastPeople }
      : { leastRatings: leastInAgency, leastPeople: leastInAgency }
  const quarters = coachingQuarters(await dialogues.findQuarters(question), question.year, least, today)
  return quarters.map(({ rule, words, ...quarter }) => ({
    ...{ ...quarter, rule: rule[language], legalBasis: { regulation: { code }, article, confidence } },
    // What a few said of one superior is for that superior.
    words: question.agencyCode === null ? words : [],
  }))
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** The place that a cursor names; null without one. */
function placeOf(after: string | null | undefined, language: Language): DialoguePage['after'] {
  if (!after) return null
  const [recordedAt = '', id = ''] = decodeCursor(after, 2, language)
  if (INSTANT.test(recordedAt) && !Number.isNaN(Date.parse(recordedAt)) && isUuid(id)) return { recordedAt, id }
  throw badCursor(language)
}
