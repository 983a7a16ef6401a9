import { type Outcome, write } from '@jalur/common'
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import type * as plan from '../plan/plan'
import { PerformancePlanPayload } from '../plan/plan.inputs'
import { changePlan, checkYear } from '../plan/plan.resolver'
import { WorkResult } from '../plan/plan.types'
import type { RefusalCode } from '../refusals'
import type * as domain from './cascade'
import {
  CascadeRequest,
  OfferedResult,
  OfferResultInput,
  RequestCascadeInput,
  RequestCascadePayload,
  ResultRole,
  WithdrawResultOfferInput,
} from './cascade.types'
import { offerResult, requestCascade, withdrawOffer } from './cascade.writes'

const YEAR = 'Calendar year.'

@Resolver(() => Employee)
export class EmployeeCascadeResolver {
  @FieldResolver(() => [OfferedResult], {
    nullable: true,
    description:
      'What the direct superior offered to the person of the results of a year, also before that plan is approved; `linkableResults` has all that can be linked.',
  })
  async offeredResults(
    @Root() { id }: Employee,
    @Arg('year', () => Int, { description: YEAR }) year: number,
    @Ctx() { directory, loaders, language }: PerformanceContext,
  ): Promise<OfferedResult[]> {
    checkYear(year, language)
    const superiorId = (await directory.load(id))?.superiorIds[0]
    if (superiorId === undefined) return []
    const offers = await loaders.offeredResults.load({ employeeId: id, superiorId, year })
    return offers.map(({ id: resultId, statement, ownerId, note, canLink, isTaken }) => ({
      ...{ note, canLink, isTaken },
      result: { id: resultId, statement, owner: { id: ownerId } },
    }))
  }

  @FieldResolver(() => CascadeRequest, {
    nullable: true,
    description: 'The wish that the superior makes a plan for the year; null without one.',
  })
  cascadeRequest(
    @Root() { id }: Employee,
    @Arg('year', () => Int, { description: YEAR }) year: number,
    @Ctx() { loaders, language }: PerformanceContext,
  ): Promise<domain.CascadeRequest | null> {
    checkYear(year, language)
    return loaders.cascadeRequests.load({ employeeId: id, year })
  }
}

@Resolver(() => WorkResult)
export class ResultRoleResolver {
  @FieldResolver(() => [ResultRole], {
    description: 'Who of the team was offered the result or supports it: its row of the role-result matrix.',
  })
  async roles(@Root() { id }: plan.WorkResult, @Ctx() { loaders }: PerformanceContext): Promise<ResultRole[]> {
    const roles = await loaders.resultRoles.load(id)
    return roles.map(({ employeeId, ...role }) => ({ ...role, employee: { id: employeeId } }))
  }

  @Mutation(() => PerformancePlanPayload, {
    nullable: true,
    description: 'Offers a result of the own plan to direct subordinates, who link to it without typing it again.',
  })
  offerResult(
    @Arg('input', () => OfferResultInput, { description: 'What is offered to whom.' }) input: OfferResultInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changePlan(context, 'offerResult', input, (tx, parts) =>
      offerResult(tx, parts, { ...input, note: input.note ?? null }),
    )
  }

  @Mutation(() => PerformancePlanPayload, {
    nullable: true,
    description: 'Takes an offer back that the person has not taken up.',
  })
  withdrawResultOffer(
    @Arg('input', () => WithdrawResultOfferInput, { description: 'Which offer.' }) input: WithdrawResultOfferInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changePlan(context, 'withdrawResultOffer', input, (tx, parts) => withdrawOffer(tx, parts, input))
  }

  @Mutation(() => RequestCascadePayload, {
    nullable: true,
    description: 'Asks the direct superior, who has no approved plan for the year, for results to link to; once a day.',
  })
  async requestCascade(
    @Arg('input', () => RequestCascadeInput, { description: 'The wish.' }) input: RequestCascadeInput,
    @Ctx() context: PerformanceContext,
  ) {
    const { database, directory, plans, loaders } = context
    const outcome: Outcome<string, RefusalCode> = await write(
      database,
      context,
      { mutation: 'requestCascade', input },
      (tx) => requestCascade(tx, { context, directory, plans }, input),
    )
    const { result, refusals } = outcome
    return {
      refusals,
      request: result === null ? null : await loaders.cascadeRequests.load({ employeeId: result, year: input.year }),
    }
  }
}
