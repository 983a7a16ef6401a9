import {
  badCursor,
  checkPageSize,
  type Connection,
  ConnectionArgs,
  decodeCursor,
  isUuid,
  type Language,
  pageOf,
  takeDown,
} from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { Unit } from '../agency/agency.types'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import type { OrganisationPredicate } from '../evaluation/distribution'
import { EvaluationPeriod } from '../evaluation/evaluation.types'
import { labelledPeriod, periodOfKey } from '../evaluation/period'
import { PLAN_DATA } from '../policy'
import { ruleOn } from '../rule'
import type * as domain from './calibration'
import type { ItemPlace } from './calibration.repository'
import {
  CalibrationAssessor,
  CalibrationExplanation,
  CalibrationItemConnection,
  CalibrationSession,
  CalibrationSummary,
} from './calibration.types'
import { explainSession } from './explanation'
import { shiftsOf, summaryOf } from './outcome'
import { seenOf, toldFacts } from './told-facts.resolver'
import { viewerOf } from './viewer'

@Resolver(() => CalibrationSession)
export class CalibrationSessionResolver {
  @Query(() => CalibrationSession, {
    nullable: true,
    description:
      'A calibration session, for who opened it, the assessors in it and the HR officers of the agency; null for others.',
  })
  calibrationSession(
    @Arg('id', () => ID, { description: 'Id of the session.' }) id: string,
    @Ctx() { calibration, caller }: PerformanceContext,
  ): Promise<domain.CalibrationSession | null> {
    return calibration.find(id, viewerOf(caller))
  }

  @FieldResolver(() => EvaluationPeriod, { nullable: true, description: 'The period.' })
  period(@Root() { key }: domain.CalibrationSession, @Ctx() { language }: PerformanceContext): EvaluationPeriod | null {
    return labelledPeriod(key, language)
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit of the head when it was opened.' })
  unit(@Root() { unitId }: domain.CalibrationSession): Unit {
    return { id: unitId }
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'The head who opened it.' })
  chair(@Root() { chairId }: domain.CalibrationSession): Employee {
    return { id: chairId }
  }

  @FieldResolver(() => Int, { description: 'Evaluations that the caller sees in it.' })
  async visibleEvaluations(
    @Root() { id }: domain.CalibrationSession,
    @Ctx() { loaders }: PerformanceContext,
  ): Promise<number> {
    return seenOf(await loaders.calibrationFacts.load(id)).length
  }

  @FieldResolver(() => Int, { description: 'Proposals that wait for their assessors.' })
  async waiting(@Root() { id }: domain.CalibrationSession, @Ctx() { loaders }: PerformanceContext): Promise<number> {
    return (await loaders.calibrationCounts.load(id)).PROPOSED ?? 0
  }

  @FieldResolver(() => Int, { description: 'Proposals that their assessors declined.' })
  async declined(@Root() { id }: domain.CalibrationSession, @Ctx() { loaders }: PerformanceContext): Promise<number> {
    return (await loaders.calibrationCounts.load(id)).DECLINED ?? 0
  }

  @FieldResolver(() => Int, { description: 'Proposals that nobody answered before the session closed.' })
  async lapsed(@Root() { id }: domain.CalibrationSession, @Ctx() { loaders }: PerformanceContext): Promise<number> {
    return (await loaders.calibrationCounts.load(id)).LAPSED ?? 0
  }

  @FieldResolver(() => CalibrationSummary, {
    nullable: true,
    description: 'The numbers; null for an assessor where so few others are left that they could be worked out.',
  })
  async summary(
    @Root() session: domain.CalibrationSession,
    @Ctx() context: PerformanceContext,
  ): Promise<CalibrationSummary | null> {
    const facts = await toldFacts(session, context)
    if (facts === null) return null
    const organisationPredicate = await organisationOf(session, context)
    const patterns = await context.loaders.patternsOn.load(periodOfKey(session.key)?.endsOn ?? session.openedOn)
    const pattern = patterns.find((it) => it.organisationPredicate === organisationPredicate)
    return { ...summaryOf(facts, pattern ?? null), organisationPredicate }
  }

  @FieldResolver(() => [CalibrationAssessor], {
    description: 'Shift of each assessor against all, for who sees all evaluations of that assessor.',
  })
  async assessors(
    @Root() session: domain.CalibrationSession,
    @Ctx() context: PerformanceContext,
  ): Promise<CalibrationAssessor[]> {
    const facts = await toldFacts(session, context)
    if (facts === null) return []
    const hidden = new Set(facts.filter(({ isSeen }) => !isSeen).map(({ assessorId }) => assessorId))
    return shiftsOf(facts)
      .filter(({ assessorId }) => !hidden.has(assessorId))
      .map(({ assessorId, ...shift }) => ({ ...shift, assessor: { id: assessorId } }))
  }

  @FieldResolver(() => CalibrationExplanation, { description: 'Why it answers as it does.' })
  async explanation(
    @Root() session: domain.CalibrationSession,
    @Ctx() context: PerformanceContext,
  ): Promise<CalibrationExplanation> {
    const { language, loaders, rules } = context
    const [all, told, counts, organisation, { calibrations }] = await Promise.all([
      loaders.calibrationFacts.load(session.id),
      toldFacts(session, context),
      loaders.calibrationCounts.load(session.id),
      organisationOf(session, context),
      rules(),
    ])
    const facts = told ?? seenOf(all)
    const { rule, inputs, result, alternative } = explainSession({
      evaluations: facts.length,
      assessors: new Set(facts.map(({ assessorId }) => assessorId)).size,
      ...{ organisation, waiting: counts.PROPOSED ?? 0, isClosed: session.status === 'CLOSED' },
      changed: facts.filter(({ after }) => after !== null).length,
    })
    const basis = ruleOn(calibrations, session.openedOn)
    return {
      rule: rule[language],
      inputs: inputs.map((it) => it[language]),
      result: result[language],
      alternative: alternative && alternative[language],
      legalBasis: basis && {
        regulation: { code: basis.regulationCode },
        article: basis.article,
        confidence: basis.confidence,
      },
    }
  }

  @FieldResolver(() => CalibrationItemConnection, {
    description:
      'Its evaluations that the caller sees as a superior or HR officer, by assessor; never the own one. Each reading is told to the person.',
  })
  async items(
    @Root() { id }: domain.CalibrationSession,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Arg('assessor', () => ID, { nullable: true, description: 'Only those of one assessor, by id.' })
    assessor: string | null | undefined,
    @Ctx() context: PerformanceContext,
  ): Promise<Connection<domain.CalibrationItem>> {
    const { calibration, caller, directory, language } = context
    checkPageSize(first, language)
    const viewer = viewerOf(caller)
    const assessorId = assessor && isUuid(assessor) ? assessor : null
    const isUnknown = !!assessor && assessorId === null
    const asked = { first, after: itemAfter(after, language), assessorId }
    const rows = isUnknown ? [] : await calibration.findItems(id, viewer, asked)
    const page = pageOf(
      rows,
      { first, after },
      () => (isUnknown ? 0 : calibration.countItems(id, viewer, assessorId)),
      (row) => [row.assessorId, row.planId],
    )
    const people = await directory.loadMany(page.nodes.map(({ employeeId }) => employeeId))
    for (const person of people) {
      if (person && !(person instanceof Error)) takeDown(context, PLAN_DATA, person, 'performancePlan')
    }
    return page
  }
}

/** What the unit of the head achieved in the year of the period, or else the agency; null while neither is recorded. */
const organisationOf = (
  { unitId, agencyCode, key }: domain.CalibrationSession,
  { loaders }: PerformanceContext,
): Promise<OrganisationPredicate | null> =>
  loaders.calibrationOrganisations.load({ unitId, agencyCode, year: Number(key.slice(1, 5)) })

/** The place that a cursor of evaluations names; null without one. */
function itemAfter(after: string | null | undefined, language: Language): ItemPlace | null {
  if (!after) return null
  const [assessorId = '', planId = ''] = decodeCursor(after, 2, language)
  if (isUuid(assessorId) && isUuid(planId)) return { assessorId, planId }
  throw badCursor(language)
}
