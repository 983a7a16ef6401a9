import {
  badCursor,
  checkPageSize,
  type Connection,
  ConnectionArgs,
  dayInZone,
  decodeCursor,
  type Language,
  pageOf,
  takeDown,
  WITA,
  write,
  type Write,
} from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type * as agencies from '../agency/agency'
import { Agency } from '../agency/agency.types'
import type { LegalBasis as Basis } from '../career-rules/requirement-policy'
import type { PersonnelContext } from '../context'
import { termOn } from '../correction/service-term'
import type { EmployeeRecord } from '../employee/employee'
import { isUuid } from '../employee/employee-key'
import { Employee } from '../employee/employee.types'
import { CORRECTIONS } from '../policy'
import type { RefusalCode } from '../refusals'
import { LegalBasis } from '../regulation/regulation.types'
import * as domain from './talent-contest'
import { type TalentContestKey, TalentContestRepository } from './talent-contest.repository'
import {
  ContestTalentPlacementInput,
  DecideTalentContestInput,
  TalentContest,
  TalentContestConnection,
  TalentContestInput,
  TalentContestPayload,
} from './talent-contest.types'
import { decideContest, submitContest, withdrawContest } from './talent-contest.writes'

@Resolver(() => Employee)
export class EmployeeContestResolver {
  @FieldResolver(() => TalentContest, {
    nullable: true,
    description:
      'The newest objection of the person to the talent map of this year; null without one. For the person and HR officers.',
  })
  async talentContest(
    @Root() { id }: EmployeeRecord,
    @Ctx() { loaders }: PersonnelContext,
  ): Promise<domain.TalentContest | null> {
    const [newest] = await loaders.talent.contests.load(id)
    return newest ?? null
  }
}

@Resolver(() => Agency)
export class AgencyContestResolver {
  @FieldResolver(() => TalentContestConnection, {
    nullable: true,
    description:
      'Open objections to the talent map of the agency, those due first in front; for its HR officers. Each person shown is told of the reading.',
  })
  async talentContests(
    @Root() { code }: agencies.Agency,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() context: PersonnelContext,
  ): Promise<Connection<domain.TalentContest>> {
    const { database, language, loaders } = context
    checkPageSize(first, language)
    const contests = new TalentContestRepository(database)
    const found = await contests.findOpen(code, keyOf(after, language), first + 1)
    const people = await loaders.employees.loadMany(found.slice(0, first).map(({ employeeId }) => employeeId))
    for (const person of people)
      if (person && !(person instanceof Error)) takeDown(context, CORRECTIONS, person, 'talentContest')
    return pageOf(
      found,
      { first, after },
      () => contests.countOpen(code),
      ({ dueAt, id }) => [dueAt.toISOString(), id],
    )
  }
}

@Resolver(() => TalentContest)
export class TalentContestResolver {
  @FieldResolver(() => String, { description: 'What people name it by: `KT-000042`.' })
  reference(@Root() contest: domain.TalentContest): string {
    return domain.contestReference(contest)
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Whose place it is about.' })
  employee(@Root() { employeeId }: domain.TalentContest, @Ctx() { loaders }: PersonnelContext) {
    return loaders.employees.load(employeeId)
  }

  @FieldResolver(() => Boolean, { description: 'True where it should have been decided by now.' })
  isOverdue(@Root() contest: domain.TalentContest, @Ctx() { receivedAt }: PersonnelContext): boolean {
    return domain.isContestOverdue(contest, receivedAt)
  }

  @FieldResolver(() => LegalBasis, { description: 'The law that sets the term.' })
  basis(@Root() { submittedAt }: domain.TalentContest, @Ctx() { catalogue }: PersonnelContext): Basis {
    return termOn(catalogue.terms, 'TALENT_CONTEST', dayInZone(submittedAt, WITA))
  }
}

@Resolver()
export class ContestTalentResolver {
  @Mutation(() => TalentContestPayload, {
    description:
      'Objects to the own place in the talent map of this year (UU 27/2022 art. 10). One open objection at a time.',
  })
  contestTalentPlacement(
    @Arg('input', () => ContestTalentPlacementInput, { description: 'What is wrong.' })
    input: ContestTalentPlacementInput,
    @Ctx() context: PersonnelContext,
  ): Promise<TalentContestPayload> {
    return run('contestTalentPlacement', input, context, submitContest)
  }

  @Mutation(() => TalentContestPayload, { description: 'Takes back an own objection that is not decided yet.' })
  withdrawTalentContest(
    @Arg('input', () => TalentContestInput, { description: 'Which objection, and the version that was seen.' })
    input: TalentContestInput,
    @Ctx() context: PersonnelContext,
  ): Promise<TalentContestPayload> {
    return run('withdrawTalentContest', input, context, withdrawContest)
  }

  @Mutation(() => TalentContestPayload, {
    description:
      'Decides an objection with a reason: the place stays, or another box holds for the rest of the year. For HR officers of the agency, never for the own objection.',
  })
  decideTalentContest(
    @Arg('input', () => DecideTalentContestInput, { description: 'Which objection, and how it is decided.' })
    input: DecideTalentContestInput,
    @Ctx() context: PersonnelContext,
  ): Promise<TalentContestPayload> {
    return run('decideTalentContest', input, context, decideContest)
  }
}

async function run<Input extends object>(
  mutation: string,
  input: Input,
  context: PersonnelContext,
  work: (change: Write, input: Input, context: PersonnelContext) => Promise<string>,
): Promise<TalentContestPayload> {
  const { database } = context
  const { result, refusals } = await write<string, RefusalCode>(database, context, { mutation, input }, (change) =>
    work(change, input, context),
  )
  return { contest: result === null ? null : await new TalentContestRepository(database).find(result), refusals }
}

/** @throws BAD_USER_INPUT naming `after` for a cursor that is not one of ours */
function keyOf(cursor: string | null | undefined, language: Language): TalentContestKey | null {
  if (!cursor) return null
  const [dueAt = '', id = ''] = decodeCursor(cursor, 2, language)
  if (isUuid(id) && !Number.isNaN(Date.parse(dueAt))) return { dueAt, id }
  throw badCursor(language)
}
