import { checkPageSize, type Connection, ConnectionArgs, decodePlace, pageOf, takeDown } from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type * as agencies from '../agency/agency'
import { Agency } from '../agency/agency.types'
import type { PersonnelContext } from '../context'
import type { EmployeeRecord } from '../employee/employee'
import { Employee } from '../employee/employee.types'
import { TALENT } from '../policy'
import { OutsideReason, performanceYearOf } from './placement'
import { boxesOn } from './talent-box'
import type * as domain from './talent-map'
import { TalentMapRepository } from './talent-map.repository'
import {
  TalentBoxCount,
  TalentMap,
  TalentOutsideCount,
  TalentPlacement,
  TalentPlacementConnection,
  TalentPolicy,
} from './talent-map.types'
import { boxIn, placementIn, policyOf } from './tell-placement'

@Resolver(() => Agency)
export class AgencyTalentResolver {
  @FieldResolver(() => TalentMap, {
    nullable: true,
    description:
      'The staff in the nine boxes, for the talent committee: HR officers and leaders of the agency. Null for a year without a map.',
  })
  talentMap(
    @Root() { code }: agencies.Agency,
    @Arg('year', () => Int, { description: 'Calendar year of the map; the performance of the year before counts.' })
    year: number,
    @Ctx() { database }: PersonnelContext,
  ): Promise<domain.TalentMap | null> {
    return new TalentMapRepository(database).findReady(code, year)
  }
}

@Resolver(() => Employee)
export class EmployeeTalentResolver {
  @FieldResolver(() => TalentPlacement, {
    nullable: true,
    description:
      'Where the person stands in the talent map of this year, and why; null where no map has been made since the person came. For the person, the superiors and the talent committee.',
  })
  async talentPlacement(
    @Root() employee: EmployeeRecord,
    @Ctx() { catalogue, language, loaders }: PersonnelContext,
  ): Promise<TalentPlacement | null> {
    const [placed] = await loaders.talent.placements.load(employee.id)
    return placed ? placementIn(language, { placed, map: placed.map, employee }, catalogue) : null
  }
}

@Resolver(() => TalentMap)
export class TalentMapResolver {
  @FieldResolver(() => Int, { description: 'Calendar year whose performance counts: the one before.' })
  performanceYear(@Root() { day }: domain.TalentMap): number {
    return performanceYearOf(day)
  }

  @FieldResolver(() => Boolean, { description: 'True when the rules on record have changed since.' })
  isOutdated(@Root() { rulesDigest }: domain.TalentMap, @Ctx() { catalogue }: PersonnelContext): boolean {
    return rulesDigest !== catalogue.digest
  }

  @FieldResolver(() => [TalentBoxCount], { description: 'The nine boxes, 1 to 9, each with how many stand in it.' })
  async boxes(
    @Root() map: domain.TalentMap,
    @Ctx() { catalogue, language, loaders }: PersonnelContext,
  ): Promise<TalentBoxCount[]> {
    const counts = await loaders.talent.counts.load(map)
    return boxesOn(catalogue.talentBoxes, map.day).map((box) => ({
      ...boxIn(language, box),
      count: sum(counts.filter((it) => it.box === box.box)),
    }))
  }

  @FieldResolver(() => Int, { description: 'Number of persons looked at who are still of the agency.' })
  async staff(@Root() map: domain.TalentMap, @Ctx() { loaders }: PersonnelContext): Promise<number> {
    return sum(await loaders.talent.counts.load(map))
  }

  @FieldResolver(() => [TalentOutsideCount], {
    description: 'Reasons for standing outside, each with how many have it; those that nobody has are left out.',
  })
  async outsideReasons(
    @Root() map: domain.TalentMap,
    @Ctx() { loaders }: PersonnelContext,
  ): Promise<TalentOutsideCount[]> {
    const counts = await loaders.talent.counts.load(map)
    return Object.values(OutsideReason).flatMap((reason) => {
      const count = sum(counts.filter(({ box, outside }) => box === null && outside.includes(reason)))
      return count > 0 ? [{ reason, count }] : []
    })
  }

  @FieldResolver(() => TalentPlacementConnection, {
    description: 'Those in the grid, by name, each with the explanation. Each person shown is told of the reading.',
  })
  placements(
    @Root() map: domain.TalentMap,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: PersonnelContext,
    @Arg('box', () => Int, { nullable: true, description: 'Only those in this box, 1 to 9.' }) box?: number | null,
  ): Promise<Connection<TalentPlacement>> {
    return pageOfPlacements(map, { box: box ?? null }, page, context)
  }

  @FieldResolver(() => TalentPlacementConnection, {
    description: 'Those outside the grid, by name, each with all reasons. Each person shown is told of the reading.',
  })
  outside(
    @Root() map: domain.TalentMap,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: PersonnelContext,
    @Arg('reason', () => OutsideReason, { nullable: true, description: 'Only those with this reason.' })
    reason?: OutsideReason | null,
  ): Promise<Connection<TalentPlacement>> {
    return pageOfPlacements(map, { reason: reason ?? null }, page, context)
  }

  @FieldResolver(() => TalentPolicy, { description: 'The policy that placed.' })
  policy(@Root() { policy }: domain.TalentMap): TalentPolicy {
    return policyOf(policy)
  }
}

async function pageOfPlacements(
  map: domain.TalentMap,
  choice: domain.PlacementChoice,
  { first, after }: ConnectionArgs,
  context: PersonnelContext,
): Promise<Connection<TalentPlacement>> {
  const { catalogue, database, language, loaders } = context
  checkPageSize(first, language)
  const place = decodePlace(after, language)
  const [found, counts] = await Promise.all([
    new TalentMapRepository(database).findPage(map, { choice, after: place, first }),
    loaders.talent.counts.load(map),
  ])
  const employees = await loaders.employees.loadMany(found.map(({ employeeId }) => employeeId))
  const listed = found.flatMap((placed, index) => {
    const employee = employees[index]
    return employee && !(employee instanceof Error)
      ? [{ ...placementIn(language, { placed, map, employee }, catalogue), place: placed.place }]
      : []
  })
  const page = pageOf(listed, { first, after }, sum(counts.filter(chosenBy(choice))), (it) => [String(it.place)])
  for (const { employee } of page.nodes) takeDown(context, TALENT, employee, 'talentPlacement')
  return page
}

const sum = (counts: readonly domain.PlacementCount[]): number => counts.reduce((total, { count }) => total + count, 0)

const chosenBy =
  (choice: domain.PlacementChoice) =>
  ({ box, outside }: domain.PlacementCount): boolean => {
    if ('box' in choice) return choice.box === null ? box !== null : box === choice.box
    return box === null && (choice.reason === null || outside.includes(choice.reason))
  }
