import { badInput } from '@jalur/common'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { FEWEST } from '../agency/agency.repository'
import { Agency } from '../agency/agency.types'
import type { PerformanceContext } from '../context'
import { explainFinding } from './explanation'
import { type FairnessFinding, type FairnessGroup, fairnessReport } from './fairness'
import { RatingFairness } from './fairness.types'

@Resolver(() => Agency)
export class AgencyFairnessResolver {
  @FieldResolver(() => RatingFairness, {
    nullable: true,
    description:
      'Whether the yearly predicates are given alike, by assessor, sex, age and unit; for HR officers and leaders of the agency.',
  })
  async ratingFairness(
    @Root() { code }: Agency,
    @Arg('year', () => Int, { description: 'Calendar year.' }) year: number,
    @Ctx() { fairness, language }: PerformanceContext,
  ): Promise<RatingFairness> {
    if (year < 1 || year > 9999) {
      throw badInput(language, [{ field: 'year', reason: { id: 'bukan tahun', en: 'is no year' } }])
    }
    const { ratings, traitsKnown } = await fairness.findRatings(code, year)
    const { groups, ...report } = fairnessReport(ratings, FEWEST)
    const { ratings: all, threshold } = report
    const told = ({ flag, probability, evidence }: FairnessFinding, count: number) => {
      const about = { count, ratings: all, threshold, fewest: FEWEST }
      const { rule, inputs, result, notMeant } = explainFinding({ flag, probability, evidence }, about)
      const explanation = {
        ...{ rule: rule[language], inputs: inputs.map((it) => it[language]) },
        ...{ result: result[language], notMeant: notMeant[language] },
      }
      return { flag, probability, explanation }
    }
    return {
      ...report,
      traitsKnown,
      groups: groups.toSorted(byFinding).map((group) => ({
        ...group,
        findings: group.findings.map((finding) => told(finding, group.count)),
        assessor: group.dimension === 'ASSESSOR' ? { id: group.group } : null,
        unit: group.dimension === 'UNIT' ? { id: group.group } : null,
      })),
    }
  }
}

const byFinding = (a: FairnessGroup, b: FairnessGroup): number =>
  Math.min(1, b.findings.length) - Math.min(1, a.findings.length) ||
  (`${a.dimension} ${a.group}` < `${b.dimension} ${b.group}` ? -1 : 1)
