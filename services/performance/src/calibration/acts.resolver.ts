import { type Outcome, type Write, write } from '@jalur/common'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { partsFor } from '../evaluation/evaluation.resolver'
import type { EvaluationParts } from '../evaluation/evaluation.writes'
import type { RefusalCode } from '../refusals'
import {
  AnswerCalibrationInput,
  CalibrationPayload,
  CloseCalibrationInput,
  OpenCalibrationInput,
  ProposeCalibrationInput,
  WithdrawCalibrationInput,
} from './calibration.inputs'
import { CalibrationSession } from './calibration.types'
import {
  answerCalibration,
  closeCalibration,
  openCalibration,
  proposeCalibration,
  withdrawProposal,
} from './calibration.writes'
import { confirmedWarnings } from './one-way.resolver'
import { viewerOf } from './viewer'

@Resolver(() => CalibrationSession)
export class CalibrationActResolver {
  @Mutation(() => CalibrationPayload, {
    nullable: true,
    description:
      'Opens a calibration of the rated, not yet issued evaluations of a period whose assessors stand below the caller.',
  })
  openCalibration(
    @Arg('input', () => OpenCalibrationInput, { description: 'The period.' }) input: OpenCalibrationInput,
    @Ctx() context: PerformanceContext,
  ) {
    return act(context, 'openCalibration', input, (tx, parts) => openCalibration(tx, parts, input.period))
  }

  @Mutation(() => CalibrationPayload, {
    nullable: true,
    description: 'Proposes other ratings for one evaluation, as who opened the session. No rating changes by it.',
  })
  proposeCalibration(
    @Arg('input', () => ProposeCalibrationInput, { description: 'The proposal.' }) input: ProposeCalibrationInput,
    @Ctx() context: PerformanceContext,
  ) {
    return act(context, 'proposeCalibration', input, (tx, parts) => proposeCalibration(tx, parts, input))
  }

  @Mutation(() => CalibrationPayload, {
    nullable: true,
    description: 'Takes a proposal back that was not answered, as who made it.',
  })
  withdrawCalibration(
    @Arg('input', () => WithdrawCalibrationInput, { description: 'The proposal.' }) input: WithdrawCalibrationInput,
    @Ctx() context: PerformanceContext,
  ) {
    return act(context, 'withdrawCalibration', input, (tx, parts) => withdrawProposal(tx, parts, input))
  }

  @Mutation(() => CalibrationPayload, {
    nullable: true,
    description:
      'Confirms or declines a proposal, as the direct superior who rates. Only by a confirmation the rating changes, as if rated anew.',
  })
  answerCalibration(
    @Arg('input', () => AnswerCalibrationInput, { description: 'The answer.' }) input: AnswerCalibrationInput,
    @Ctx() context: PerformanceContext,
  ) {
    return act(context, 'answerCalibration', input, (tx, parts) => answerCalibration(tx, parts, input, input))
  }

  @Mutation(() => CalibrationPayload, {
    nullable: true,
    description:
      'Ends a session with a conclusion, as who opened it, and with a reason where most of a group moved one way. Proposals without an answer have no effect.',
  })
  closeCalibration(
    @Arg('input', () => CloseCalibrationInput, { description: 'The end.' }) input: CloseCalibrationInput,
    @Ctx() context: PerformanceContext,
  ) {
    return act(context, 'closeCalibration', input, (tx, parts) =>
      closeCalibration(tx, parts, input, (session) => confirmedWarnings(session, context)),
    )
  }
}

/** Runs an act and answers the session as it is afterwards. */
async function act(
  context: PerformanceContext,
  mutation: string,
  input: { idempotencyKey?: string | null },
  work: (write: Write, parts: EvaluationParts) => Promise<string>,
) {
  const { calibration, caller, database } = context
  const parts = await partsFor(context)
  const outcome: Outcome<string, RefusalCode> = await write(database, context, { mutation, input }, (tx) =>
    work(tx, parts),
  )
  const session = outcome.result === null ? null : await calibration.find(outcome.result, viewerOf(caller))
  return { refusals: outcome.refusals, session }
}
