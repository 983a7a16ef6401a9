import { badInput, type Language, yearOf } from '@jalur/common'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type * as agencies from '../agency/agency'
import { Agency } from '../agency/agency.types'
import { PositionKind } from '../career-rules/career-facts'
import type { PersonnelContext } from '../context'
import type * as domain from './workforce'
import { PositionKindCount, RankCount, RetirementCount, Workforce } from './workforce.types'

/** Most years ahead that are told. */
const MOST_YEARS = 20

@Resolver(() => Agency)
export class AgencyWorkforceResolver {
  @FieldResolver(() => Workforce, {
    nullable: true,
    description: 'The staff in numbers; for HR officers and leaders of the agency, and for BKN.',
  })
  workforce(@Root() { code }: agencies.Agency, @Ctx() { loaders }: PersonnelContext): Promise<domain.Workforce> {
    return loaders.workforce.load(code)
  }
}

@Resolver(() => Workforce)
export class WorkforceResolver {
  @FieldResolver(() => [PositionKindCount], {
    description: 'By kind of position, highest first; who has no position on record is left out.',
  })
  byPositionKind(@Root() { kinds }: domain.Workforce): PositionKindCount[] {
    return Object.values(PositionKind).flatMap((kind) => {
      const count = kinds.get(kind)
      return count === undefined ? [] : [{ kind, count }]
    })
  }

  @FieldResolver(() => [RankCount], { description: 'By rank, lowest first; who has no rank (PPPK) is left out.' })
  byRank(@Root() { ranks }: domain.Workforce, @Ctx() { catalogue }: PersonnelContext): RankCount[] {
    return catalogue.ranks.flatMap((rank) => {
      const count = ranks.get(rank.code)
      return count === undefined ? [] : [{ rank, count }]
    })
  }

  @FieldResolver(() => [RetirementCount], {
    description:
      'Those who retire in the rest of this calendar year and in each of the years after it, also where it is nobody (UU 20/2023 art. 55).',
  })
  retiringWithinYears(
    @Root() { retirements }: domain.Workforce,
    @Arg('years', () => Int, { description: `How many calendar years after this one, 1 to ${MOST_YEARS}.` })
    years: number,
    @Ctx() { language, today }: PersonnelContext,
  ): RetirementCount[] {
    checkYears(years, language)
    return Array.from({ length: years + 1 }, (_, ahead) => {
      const year = yearOf(today) + ahead
      return { year, count: retirements.get(year) ?? 0 }
    })
  }
}

function checkYears(years: number, language: Language): void {
  if (years >= 1 && years <= MOST_YEARS) return
  throw badInput(language, [
    { field: 'years', reason: { id: `harus 1 sampai ${MOST_YEARS}`, en: `must be 1 to ${MOST_YEARS}` } },
  ])
}
