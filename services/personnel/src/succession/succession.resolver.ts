import { checkPageSize, type Connection, ConnectionArgs, decodePlace, pageOf, takeDown } from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type * as agencies from '../agency/agency'
import { Agency, Unit } from '../agency/agency.types'
import type { PlacedUnit } from '../agency/unit.loader'
import { checkIn } from '../career-path/check-text'
import type { PersonnelContext } from '../context'
import type { EmployeeRecord } from '../employee/employee'
import { TALENT } from '../policy'
import { TalentMapRepository } from '../talent-map/talent-map.repository'
import { riskText, SuccessionReadiness } from './succession'
import { SuccessionRepository } from './succession.repository'
import {
  SuccessionCandidate,
  SuccessionCandidateConnection,
  SuccessionRisk,
  SuccessionRiskConnection,
} from './succession.types'

@Resolver(() => Agency)
export class AgencySuccessionResolver {
  @FieldResolver(() => SuccessionRiskConnection, {
    nullable: true,
    description:
      'Structural posts, most at risk of standing empty first, by the newest talent map; for the talent committee: HR officers and leaders of the agency. Null without a map. Each holder shown is told of the reading.',
  })
  async successionRisk(
    @Root() { code }: agencies.Agency,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() context: PersonnelContext,
  ): Promise<Connection<SuccessionRisk> | null> {
    const { catalogue, database, language } = context
    checkPageSize(first, language)
    const place = decodePlace(after, language)
    const map = await new TalentMapRepository(database).findReady(code, null)
    if (!map) return null
    const succession = new SuccessionRepository(database)
    const found = await succession.findPosts(map, place, first)
    const holders = await holdersOf(found, context)
    const posts = found.flatMap((post) => {
      const position = catalogue.positionsByCode.get(post.positionCode)
      const incumbent = holders.get(post.incumbentId ?? '') ?? null
      const explanation = riskText(post)[language]
      const incumbentRetiresOn = post.retiresOn
      return position ? [{ ...post, position, incumbent, incumbentRetiresOn, explanation, mapId: map.id }] : []
    })
    const page = pageOf(
      posts,
      { first, after },
      () => succession.countPosts(map.id),
      (it) => [String(it.place)],
    )
    for (const { incumbent } of page.nodes) if (incumbent) takeDown(context, TALENT, incumbent, 'retirementDate')
    return page
  }
}

@Resolver(() => SuccessionRisk)
export class SuccessionRiskResolver {
  @FieldResolver(() => Unit, { nullable: true, description: 'The unit that the post belongs to; null for openings.' })
  unit(@Root() { unitId }: SuccessionRisk, @Ctx() { loaders }: PersonnelContext): Promise<PlacedUnit | null> | null {
    return unitId === null ? null : loaders.units.load(unitId)
  }

  @FieldResolver(() => SuccessionCandidateConnection, {
    description: 'Who could follow, the readiest first. Each person shown is told of the reading.',
  })
  async candidates(
    @Root() { mapId, position, readyNow, readyWithinTwoYears }: SuccessionRisk,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() context: PersonnelContext,
    @Arg('readiness', () => SuccessionReadiness, { nullable: true, description: 'Only those who are ready so soon.' })
    readiness?: SuccessionReadiness | null,
  ): Promise<Connection<SuccessionCandidate>> {
    const { language, loaders } = context
    checkPageSize(first, language)
    const found = await loaders.successors.load({
      ...{ mapId, positionCode: position.code, readiness: readiness ?? null },
      ...{ after: decodePlace(after, language), first },
    })
    const employees = await loaders.employees.loadMany(found.map(({ employeeId }) => employeeId))
    const candidates = found.flatMap((candidate, index) => {
      const employee = employees[index]
      const open = candidate.open.map((check) => checkIn(language, check))
      return employee && !(employee instanceof Error) ? [{ ...candidate, employee, open }] : []
    })
    const counts = { NOW: readyNow, WITHIN_TWO_YEARS: readyWithinTwoYears }
    const total = readiness ? counts[readiness] : readyNow + readyWithinTwoYears
    const page = pageOf(candidates, { first, after }, total, (it) => [String(it.place)])
    for (const { employee } of page.nodes) takeDown(context, TALENT, employee, 'talentPlacement')
    return page
  }
}

async function holdersOf(
  posts: readonly { incumbentId: string | null }[],
  { loaders }: PersonnelContext,
): Promise<ReadonlyMap<string, EmployeeRecord>> {
  const ids = posts.flatMap(({ incumbentId }) => incumbentId ?? [])
  const employees = await loaders.employees.loadMany(ids)
  return new Map(
    employees.flatMap((employee) => (employee && !(employee instanceof Error) ? [[employee.id, employee]] : [])),
  )
}
