import {
  badInput,
  checkPageSize,
  ConnectionArgs,
  decodeCursor,
  isDay,
  type Language,
  notFound,
  pageOf,
} from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { LearningContext } from '../context'
import { Position } from '../position/position.types'
import type { SessionCursor } from './programme.repository'
import {
  ProgrammeCompetency,
  Session,
  SessionArgs,
  SessionConnection,
  TrainingProgramme,
  TrainingProgrammeConnection,
} from './programme.types'

@Resolver(() => TrainingProgramme)
export class ProgrammeResolver {
  @Query(() => TrainingProgramme, {
    nullable: true,
    description: 'One training programme; NOT_FOUND when there is none.',
  })
  async trainingProgramme(
    @Arg('code', () => ID, { description: 'Code of the programme.' }) code: string,
    @Ctx() context: LearningContext,
  ): Promise<TrainingProgramme> {
    const programme = await context.programmes.byCode.load(code)
    if (!programme) throw notFound(context.language, 'code')
    return programme
  }

  @FieldResolver(() => [ProgrammeCompetency], { description: 'The competencies that the programme develops.' })
  async competencies(
    @Root() { code }: TrainingProgramme,
    @Ctx() context: LearningContext,
  ): Promise<ProgrammeCompetency[]> {
    const [{ competencies }, reached] = await Promise.all([
      context.catalogue(),
      context.programmes.competencies.load(code),
    ])
    return reached.map(({ competencyCode, reachesLevel }) => ({
      competency: competencies.get(competencyCode)!,
      reachesLevel,
    }))
  }

  @FieldResolver(() => SessionConnection, { description: 'Sessions of the programme, earliest first.' })
  async sessions(
    @Root() { code }: TrainingProgramme,
    @Args(() => SessionArgs) args: SessionArgs,
    @Ctx() context: LearningContext,
  ): Promise<SessionConnection> {
    checkPageSize(args.first, context.language)
    const { upcoming, first, after } = args
    const cursor = after ? sessionCursor(after, context.language) : null
    const { rows, total } = await context.programmes.sessions.load({ programmeCode: code, upcoming, first, cursor })
    return pageOf(rows, args, total, ({ startsOn, id }) => [startsOn, id])
  }

  @FieldResolver(() => Session, {
    nullable: true,
    description: 'The first session, from today on, that still has seats; null when there is none.',
  })
  nextSession(@Root() { code }: TrainingProgramme, @Ctx() context: LearningContext): Promise<Session | null> {
    return context.programmes.nextSession.load(code)
  }
}

@Resolver(() => Position)
export class PositionProgrammesResolver {
  @FieldResolver(() => TrainingProgrammeConnection, {
    nullable: true,
    description:
      'Training programmes, by title, that develop a competency of the standard of the position up to the level that ' +
      'it asks for, or beyond.',
  })
  async trainingProgrammes(
    @Root() { code }: Position,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: LearningContext,
  ): Promise<TrainingProgrammeConnection> {
    checkPageSize(args.first, context.language)
    const [title, afterCode] = args.after ? decodeCursor(args.after, 2, context.language) : []
    const after = title !== undefined && afterCode !== undefined ? { title, code: afterCode } : null
    const page = await context.programmes.forPosition.load({ positionCode: code, first: args.first, after })
    return pageOf(page.rows, args, page.total, (programme) => [programme.title, programme.code])
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function sessionCursor(text: string, language: Language): SessionCursor {
  const [startsOn = '', id = ''] = decodeCursor(text, 2, language)
  if (isDay(startsOn) && UUID.test(id)) return { startsOn, id }
  throw badInput(language, [{ field: 'after', reason: { id: 'penanda halaman tidak dikenal', en: 'unknown cursor' } }])
}
