import { badInput } from '@jalur/common'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { predicateShares, punctuality } from './agency-performance'
import { Agency, AgencyPerformance } from './agency.types'

@Resolver(() => Agency)
export class AgencyPerformanceResolver {
  @FieldResolver(() => AgencyPerformance, {
    nullable: true,
    description: 'The performance cycle of a year in numbers; for HR officers and leaders of the agency, and for BKN.',
  })
  async performance(
    @Root() { code }: Agency,
    @Arg('year', () => Int, { description: 'Calendar year.' }) year: number,
    @Ctx() { agencies, evaluations, language, rules, todayIn }: PerformanceContext,
  ): Promise<AgencyPerformance> {
    if (year < 1 || year > 9999) {
      throw badInput(language, [{ field: 'year', reason: { id: 'bukan tahun', en: 'is no year' } }])
    }
    const [counts, spreads, organisationResult] = await Promise.all([
      agencies.count(code, year),
      agencies.findSpreads(code, year),
      evaluations.findOrganisationResult(code, year),
    ])
    return {
      ...{ staff: counts.staff, plansApproved: counts.plansApproved },
      predicates: predicateShares(counts.predicates),
      ...punctuality(counts, code, await rules(), todayIn(code)),
      ratingSpreadByUnit: spreads.map(({ unitId, ...spread }) => ({ unit: { id: unitId }, ...spread })),
      organisationResult,
    }
  }
}
