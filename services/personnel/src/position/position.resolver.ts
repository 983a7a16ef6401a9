import { badInput, checkPageSize, ConnectionArgs, decodeCursor, notFound, pageOf } from '@jalur/common'
import type { Connection, Language } from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { disclosureOn } from '../career-rules/disclosure'
import type { PersonnelContext } from '../context'
import type * as domain from './position'
import { type PositionHolders as Holders, publicHolders } from './position-holders'
import { type PositionHit, searchPositions } from './position-search'
import { JobFamily, Position, PositionConnection, PositionFilter, PositionHolders } from './position.types'

const LONGEST_TEXT = 100

@Resolver(() => Position)
export class PositionResolver {
  @Query(() => PositionConnection, {
    description: 'Positions that fit the filter, by name; with a text, those that have it in their name come first.',
  })
  positions(
    @Arg('filter', () => PositionFilter, { nullable: true, description: 'Which positions; all without it.' })
    filter: PositionFilter | null,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { catalogue, language }: PersonnelContext,
  ): Connection<domain.Position> {
    checkPageSize(page.first, language)
    checkText(filter?.text ?? '', language)
    if (filter?.family && !catalogue.familiesByCode.has(filter.family)) throw notFound(language, 'filter.family')
    const hits = searchPositions(catalogue.positions, filter ?? {})
    const after = page.after ? decodeCursor(page.after, 3, language) : null
    const start = after ? hits.findIndex((hit) => follows(hit, after)) : 0
    const rows = start < 0 ? [] : hits.slice(start, start + page.first + 1)
    const found = pageOf(rows, page, hits.length, keyOf)
    const nodes = found.nodes.map(({ position }) => position)
    return { ...found, nodes, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: node.position })) }
  }

  @Query(() => Position, { nullable: true, description: 'One position; NOT_FOUND for an unknown code.' })
  position(
    @Arg('code', () => ID, { description: 'Code of the position, for example `KEPALA_SEKSI`.' }) code: string,
    @Ctx() { catalogue, language }: PersonnelContext,
  ): domain.Position {
    const position = catalogue.positionsByCode.get(code)
    if (!position) throw notFound(language, 'code')
    return position
  }

  @FieldResolver(() => String, { description: "What its holder does, in one sentence in the caller's language." })
  description(@Root() { descriptionText }: domain.Position, @Ctx() { language }: PersonnelContext): string {
    return descriptionText[language]
  }

  @FieldResolver(() => PositionHolders, {
    nullable: true,
    description: 'How many hold it and how many are sought; small numbers are left out.',
  })
  async holders(
    @Root() { code }: domain.Position,
    @Ctx() { catalogue, loaders, today }: PersonnelContext,
  ): Promise<Holders> {
    return publicHolders(await loaders.holders.load(code), disclosureOn(catalogue.rules, today))
  }
}

@Resolver(() => JobFamily)
export class JobFamilyResolver {
  @Query(() => [JobFamily], { description: 'All families of jobs, by name.' })
  jobFamilies(@Ctx() { catalogue }: PersonnelContext): readonly JobFamily[] {
    return catalogue.families
  }

  @Query(() => JobFamily, { nullable: true, description: 'One family of jobs; NOT_FOUND for an unknown code.' })
  jobFamily(
    @Arg('code', () => ID, { description: 'Code of the family, for example `KEPEGAWAIAN`.' }) code: string,
    @Ctx() { catalogue, language }: PersonnelContext,
  ): JobFamily {
    const family = catalogue.familiesByCode.get(code)
    if (!family) throw notFound(language, 'code')
    return family
  }

  @FieldResolver(() => [Position], { description: 'Its positions, ladder by ladder, lowest level first.' })
  positions(@Root() { code }: domain.JobFamily, @Ctx() { catalogue }: PersonnelContext): readonly domain.Position[] {
    return catalogue.positionsByFamily.get(code) ?? []
  }
}

function checkText(text: string, language: Language): void {
  if (text.length <= LONGEST_TEXT) return
  const reason = { id: `paling banyak ${LONGEST_TEXT} huruf`, en: `at most ${LONGEST_TEXT} characters` }
  throw badInput(language, [{ field: 'filter.text', reason }])
}

/** A hit by what it is ordered by. */
const keyOf = ({ distance, position }: PositionHit): string[] => [String(distance), position.sortKey, position.code]

function follows(hit: PositionHit, after: readonly string[]): boolean {
  const key = keyOf(hit)
  const differing = key.findIndex((part, index) => part !== after[index])
  return differing >= 0 && key[differing]! > after[differing]!
}
