import { badInput, type Context, DateScalar, type Day } from '@jalur/common'
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { calendarDayFault } from '../calendar/calendar'
import type { PerformanceContext } from '../context'
import { shownLimit } from '../evaluation/distribution'
import { BehaviourStandard, DistributionPattern, PerformanceWindow, PredicateCell, windowIn } from './rules.types'
import { nextWindow, WindowKind } from './window'

const AS_OF = 'The day whose law answers: today when left out. Empty before the first law on record.'

/** @throws BAD_USER_INPUT at the field for a day that windows are not told for */
export function checkDay(field: string, day: Day, { today, language }: Pick<Context, 'today' | 'language'>): void {
  const reason = calendarDayFault(day, today)
  if (reason) throw badInput(language, [{ field, reason }])
}

@Resolver()
export class CycleRuleResolver {
  @Query(() => [PerformanceWindow], {
    description: 'The window of each kind that is open or comes next in an agency, earliest first.',
  })
  async performanceWindows(
    @Arg('agency', () => ID, { description: 'Code of the agency (BKN), for example `7104`.' }) agency: string,
    @Ctx() { cycleRules, language, todayIn, zoneOf }: PerformanceContext,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'Seen from this day, 2020 to ten years ahead: today in the agency’s zone when left out.',
    })
    on?: Day | null,
  ): Promise<PerformanceWindow[]> {
    const today = todayIn(agency)
    const day = on ?? today
    checkDay('on', day, { today, language })
    const rules = await cycleRules.findWindows()
    return (Object.keys(WindowKind) as WindowKind[])
      .flatMap((kind) => nextWindow(rules, agency, kind, day) ?? [])
      .map((window) => windowIn(window, { timeZone: zoneOf(agency), on: day, language }))
      .sort((a, b) => (a.opensOn < b.opensOn ? -1 : 1))
  }

  @Query(() => [PredicateCell], {
    description: 'The nine cells in which ratings of work and behaviour meet (PermenPANRB 6/2022).',
  })
  async predicateMatrix(
    @Ctx() { cycleRules, today }: PerformanceContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: AS_OF }) asOf?: Day | null,
  ): Promise<PredicateCell[]> {
    const cells = await cycleRules.findMatrix(asOf ?? today)
    return cells.map(({ regulationCode, ...cell }) => ({ ...cell, regulation: { code: regulationCode } }))
  }

  @Query(() => [BehaviourStandard], {
    description:
      'What the seven core values of civil servants (BerAKHLAK) ask for in conduct, in their order (SE Menteri PANRB 20/2021).',
  })
  async behaviourStandards(
    @Ctx() { cycleRules, language, today }: PerformanceContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: AS_OF }) asOf?: Day | null,
  ): Promise<BehaviourStandard[]> {
    const standards = await cycleRules.findBehaviourStandards(asOf ?? today)
    return standards.map(({ regulationCode, guides, ...standard }) => ({
      ...standard,
      guides: guides[language],
      regulation: { code: regulationCode },
    }))
  }

  @Query(() => [DistributionPattern], {
    description: 'How predicates should spread, for each predicate of the organisation (PermenPANRB 6/2022).',
  })
  async distributionPatterns(
    @Ctx() { cycleRules, today }: PerformanceContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: AS_OF }) asOf?: Day | null,
  ): Promise<DistributionPattern[]> {
    const patterns = await cycleRules.findPatterns(asOf ?? today)
    return patterns.map(({ regulationCode, limits, ...pattern }) => ({
      ...pattern,
      regulation: { code: regulationCode },
      limits: limits.map(shownLimit),
    }))
  }
}
