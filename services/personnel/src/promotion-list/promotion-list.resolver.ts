import {
  badInput,
  checkPageSize,
  type Connection,
  ConnectionArgs,
  decodePlace,
  type Language,
  pageOf,
  takeDown,
} from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import type * as agencies from '../agency/agency'
import { Agency } from '../agency/agency.types'
import { RequirementCheck } from '../career-path/career-path.types'
import { checkIn } from '../career-path/check-text'
import { periodsAfter, regimeOn } from '../career-rules/promotion-periods'
import type { Catalogue } from '../catalogue/catalogue'
import type { PersonnelContext } from '../context'
import type { EmployeeRecord } from '../employee/employee'
import { JobRepository } from '../job/job.repository'
import { STAFF_OVERVIEW } from '../policy'
import { CandidateStatus, PromotionAim } from './candidacy'
import { preparePromotionList } from './promotion-list.writes'
import type * as domain from './promotion-list'
import { PromotionListRepository } from './promotion-list.repository'
import {
  CandidateCount,
  PERIOD,
  PreparePromotionListInput,
  PreparePromotionListPayload,
  PromotionCandidateConnection,
  PromotionList,
  PromotionPeriod,
} from './promotion-list.types'
import { periodNamed } from './promotion-period'

const MOST_PERIODS = 12

/** Names of the fields of `Employee` that tell the same of one person. */
const TOLD: Readonly<Record<PromotionAim, string>> = { RANK: 'rankPromotion', LEVEL: 'careerSteps' }

/** A candidate with the person. */
type Listed = domain.Candidate & { employee: EmployeeRecord }

@Resolver(() => Agency)
export class AgencyPromotionResolver {
  @FieldResolver(() => [PromotionPeriod], {
    nullable: true,
    description: 'The next promotion periods after today, each with the list that was prepared for it.',
  })
  async promotionPeriods(
    @Root() { code }: agencies.Agency,
    @Ctx() { catalogue, database, language, today }: PersonnelContext,
    @Arg('count', () => Int, { defaultValue: 3, description: `How many periods, 1 to ${MOST_PERIODS}.` }) count: number,
  ): Promise<PromotionPeriod[]> {
    checkCount(count, language)
    const regime = regimeOn(catalogue.rules.promotionRegimes, today)
    if (!regime) return []
    const days = periodsAfter(today, regime, count)
    const lists = new PromotionListRepository(database)
    const [ready, open] = await Promise.all([lists.findReady(code, days), lists.findOpenJobs(code, days)])
    const jobs = await new JobRepository(database).findAll(open.map(({ jobId }) => jobId))
    return days.map((firstDay) => {
      const list = ready.find(({ period }) => period === firstDay)
      const jobId = open.find(({ period }) => period === firstDay)?.jobId
      return {
        firstDay,
        legalBasis: regime.legalBasis,
        list: list ? listFor(list, catalogue) : null,
        openJob: jobs.find(({ id }) => id === jobId) ?? null,
      }
    })
  }

  @FieldResolver(() => PromotionCandidateConnection, {
    nullable: true,
    description:
      'Who may be proposed for promotion in a period, by the list that was prepared for it; null while there is none. Each person shown is told of the reading.',
  })
  async promotionCandidates(
    @Root() { code }: agencies.Agency,
    @Arg('period', () => String, { description: PERIOD }) name: string,
    @Arg('aim', () => PromotionAim, { defaultValue: PromotionAim.RANK, description: 'What they are proposed for.' })
    aim: PromotionAim,
    @Arg('status', () => CandidateStatus, {
      nullable: true,
      defaultValue: CandidateStatus.ELIGIBLE,
      description: 'Where they stand; null for all.',
    })
    status: CandidateStatus | null,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() context: PersonnelContext,
  ): Promise<PromotionCandidateConnection | null> {
    const { catalogue, database, language, loaders, today } = context
    checkPageSize(first, language)
    const period = periodNamed(name, catalogue.rules.promotionRegimes, today)
    if (!period) throw badPeriod(language)
    const place = decodePlace(after, language)
    const lists = new PromotionListRepository(database)
    const [list] = await lists.findReady(code, [period])
    if (!list) return null
    const found = await lists.findCandidates({ listId: list.id, aim, status, after: place, first })
    const employees = await loaders.employees.loadMany(found.map(({ employeeId }) => employeeId))
    const listed = found.flatMap((candidate, index): Listed[] => {
      const employee = employees[index]
      return employee && !(employee instanceof Error) ? [{ ...candidate, employee }] : []
    })
    const page = pageOf(listed, { first, after }, totalOf(list, aim, status), (it) => [String(it.place)])
    for (const { employee } of page.nodes) takeDown(context, STAFF_OVERVIEW, employee, TOLD[aim])
    return connectionIn(language, page, catalogue)
  }
}

@Resolver()
export class PromotionListResolver {
  @Mutation(() => PreparePromotionListPayload, {
    description:
      'Judges the active staff of an agency for a promotion period, in the background; for its HR officers. The list takes the place of the one before.',
  })
  async preparePromotionList(
    @Arg('input', () => PreparePromotionListInput, { description: 'Which list.' }) input: PreparePromotionListInput,
    @Ctx() context: PersonnelContext,
  ): Promise<PreparePromotionListPayload> {
    const { result, refusals } = await preparePromotionList(input, context)
    return { job: result === null ? null : await new JobRepository(context.database).find(result), refusals }
  }
}

function connectionIn(
  language: Language,
  page: Connection<Listed>,
  catalogue: Catalogue,
): PromotionCandidateConnection {
  const { edges, pageInfo, totalCount } = page
  return {
    pageInfo,
    totalCount: Number(totalCount),
    nodes: edges.map(({ node }) => node.employee),
    edges: edges.map(({ cursor, node: { employee, aim, toCode, requirements, ...candidate } }) => ({
      ...candidate,
      cursor,
      node: employee,
      toRank: aim === 'RANK' ? (catalogue.ranksByCode.get(toCode) ?? null) : null,
      toPosition: aim === 'LEVEL' ? (catalogue.positionsByCode.get(toCode) ?? null) : null,
      requirements: requirements.map((check): RequirementCheck => checkIn(language, check)),
    })),
  }
}

function listFor(
  { factsAsOf, rulesDigest, counts, ...list }: domain.PromotionList,
  catalogue: Catalogue,
): PromotionList {
  return {
    ...list,
    factsAsOf: factsAsOf!,
    isOutdated: rulesDigest !== catalogue.digest,
    counts: Object.values(PromotionAim).flatMap((aim) =>
      Object.values(CandidateStatus).map(
        (status): CandidateCount => ({ aim, status, count: counts[aim]?.[status] ?? 0 }),
      ),
    ),
  }
}

const totalOf = ({ counts }: domain.PromotionList, aim: PromotionAim, status: CandidateStatus | null): number =>
  Object.entries(counts[aim] ?? {}).reduce(
    (sum, [key, count]) => (status === null || key === status ? sum + count : sum),
    0,
  )

const badPeriod = (language: Language) =>
  badInput(language, [
    { field: 'period', reason: { id: 'bukan awal periode kenaikan pangkat', en: 'no promotion period begins then' } },
  ])

function checkCount(count: number, language: Language): void {
  if (count >= 1 && count <= MOST_PERIODS) return
  const reason = { id: `harus 1 sampai ${MOST_PERIODS}`, en: `must be 1 to ${MOST_PERIODS}` }
  throw badInput(language, [{ field: 'count', reason }])
}
