import { badInput, type Language, notFound } from '@jalur/common'
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql'
import { CareerTransition } from '../career-graph/career-graph.types'
import type { CareerStep as Step } from '../career-path/career-path'
import { CareerStep } from '../career-path/career-path.types'
import { disclosureOn, toldCount } from '../career-rules/disclosure'
import type { CareerTransition as Transition } from '../catalogue/catalogue'
import type { PersonnelContext } from '../context'
import type * as domain from '../position/position'
import { Position } from '../position/position.types'
import { StepCompetition, TakenRoute } from './career-statistics.types'

const MOST_ROUTES = 20

@Resolver(() => Position)
export class TakenRouteResolver {
  @FieldResolver(() => [TakenRoute], {
    nullable: true,
    description: 'Ways that people really went from here, the most taken first.',
  })
  async takenRoutes(
    @Root() { code }: domain.Position,
    @Arg('first', () => Int, { defaultValue: 5, description: `How many ways, 1 to ${MOST_ROUTES}.` }) first: number,
    @Ctx() { catalogue, language, loaders, today }: PersonnelContext,
  ): Promise<TakenRoute[]> {
    checkCount(first, language)
    const disclosure = disclosureOn(catalogue.rules, today)
    const routes = (await loaders.takenRoutes.load(code)).flatMap(({ codes, people }) => {
      const told = toldCount(people, disclosure)
      const positions = codes.flatMap((it) => catalogue.positionsByCode.get(it) ?? [])
      return told === null || positions.length < codes.length ? [] : [{ positions, people: told }]
    })
    return routes.slice(0, first)
  }
}

@Resolver(() => CareerTransition)
export class TransitionStatisticsResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many people really took the step, rounded to 5; null for fewer than 10 (UU 27/2022).',
  })
  async takenBy(
    @Root() { from, to }: Transition,
    @Ctx() { catalogue, loaders, today }: PersonnelContext,
  ): Promise<number | null> {
    const taken = await loaders.takenRoutes.load(from.code)
    const people = taken.find(({ codes }) => codes.length === 2 && codes[1] === to.code)?.people ?? 0
    return toldCount(people, disclosureOn(catalogue.rules, today))
  }

  @FieldResolver(() => StepCompetition, {
    nullable: true,
    description: 'Openings and candidates of the position entered, in one agency.',
  })
  competition(
    @Root() { to }: Transition,
    @Arg('agency', () => ID, { description: 'Code of the agency (BKN): `7104`.' }) agency: string,
    @Ctx() context: PersonnelContext,
  ): Promise<StepCompetition> {
    if (!context.catalogue.agenciesByCode.has(agency)) throw notFound(context.language, 'agency')
    return competitionFor(agency, to.code, context)
  }
}

@Resolver(() => CareerStep)
export class StepStatisticsResolver {
  @FieldResolver(() => StepCompetition, {
    nullable: true,
    description: 'Openings and candidates of the position, in the agency that the person serves.',
  })
  competition(
    @Root() { agencyCode, to }: Step & { agencyCode: string },
    @Ctx() context: PersonnelContext,
  ): Promise<StepCompetition> {
    return competitionFor(agencyCode, to.code, context)
  }
}

async function competitionFor(
  agencyCode: string,
  positionCode: string,
  { catalogue, loaders, today }: PersonnelContext,
): Promise<StepCompetition> {
  const { openings, candidates } = await loaders.competition.load({ agencyCode, positionCode })
  return { openings, candidates: toldCount(candidates ?? 0, disclosureOn(catalogue.rules, today)) }
}

function checkCount(first: number, language: Language): void {
  if (first >= 1 && first <= MOST_ROUTES) return
  const reason = { id: `harus 1 sampai ${MOST_ROUTES}`, en: `must be 1 to ${MOST_ROUTES}` }
  throw badInput(language, [{ field: 'first', reason }])
}
