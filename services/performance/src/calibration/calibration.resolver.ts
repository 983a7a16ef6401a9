import {
  badCursor,
  checkPageSize,
  type Connection,
  ConnectionArgs,
  decodeCursor,
  isDay,
  isUuid,
  type Language,
  pageOf,
  takeDown,
} from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { Agency, Unit } from '../agency/agency.types'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import { distributionFindings, type OrganisationPredicate, SHARES_FROM } from '../evaluation/distribution'
import type * as evaluation from '../evaluation/evaluation'
import { evaluationsOf } from '../evaluation/evaluation.resolver'
import { Evaluation, EvaluationPeriod } from '../evaluation/evaluation.types'
import { periodLabel, periodOfKey } from '../evaluation/period'
import { PerformancePredicate } from '../evaluation/predicate.types'
import { PLAN_DATA } from '../policy'
import { ruleOn } from '../rule'
import * as domain from './calibration'
import type { ItemPlace, OpenPeriod, SessionFact, SessionPlace } from './calibration.repository'
import {
  CalibratablePeriod,
  CalibrationAssessor,
  CalibrationExplanation,
  CalibrationItem,
  CalibrationItemConnection,
  CalibrationProposal,
  CalibrationSession,
  CalibrationSessionConnection,
  CalibrationSummary,
} from './calibration.types'
import { explainSession } from './explanation'
import { mayTell, outcomeOf, shiftsOf } from './outcome'
import { viewerOf } from './viewer'

@Resolver(() => Employee)
export class EmployeeCalibrationResolver {
  @FieldResolver(() => [CalibratablePeriod], {
    nullable: true,
    description: 'Periods in which the person could open a calibration session, newest first.',
  })
  async calibratablePeriods(
    @Root() { id }: Employee,
    @Ctx() { calibration, directory }: PerformanceContext,
  ): Promise<OpenPeriod[]> {
    const chair = await directory.load(id)
    return chair ? calibration.findOpenPeriods(id, chair.agencyCode) : []
  }

  @FieldResolver(() => CalibrationSessionConnection, {
    nullable: true,
    description: 'Calibration sessions that the person opened or rated in, newest first.',
  })
  async calibrationSessions(
    @Root() { id }: Employee,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { calibration, language }: PerformanceContext,
  ): Promise<Connection<domain.CalibrationSession>> {
    checkPageSize(first, language)
    const rows = await calibration.findOfPerson(id, first, sessionAfter(after, language))
    return sessionPage(rows, { first, after }, () => calibration.countOfPerson(id))
  }
}

@Resolver(() => Agency)
export class AgencyCalibrationResolver {
  @FieldResolver(() => CalibrationSessionConnection, {
    nullable: true,
    description: 'Calibration sessions of the agency, newest first, for its HR officers.',
  })
  async calibrationSessions(
    @Root() { code }: Agency,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { calibration, language }: PerformanceContext,
  ): Promise<Connection<domain.CalibrationSession>> {
    checkPageSize(first, language)
    const rows = await calibration.findOfAgency(code, first, sessionAfter(after, language))
    return sessionPage(rows, { first, after }, () => calibration.countOfAgency(code))
  }
}

@Resolver(() => CalibratablePeriod)
export class CalibratablePeriodResolver {
  @FieldResolver(() => EvaluationPeriod, { nullable: true, description: 'The period.' })
  period(@Root() { key }: OpenPeriod, @Ctx() { language }: PerformanceContext): EvaluationPeriod | null {
    return labelled(key, language)
  }
}

@Resolver(() => Evaluation)
export class EvaluationCalibrationResolver {
  @FieldResolver(() => [CalibrationProposal], {
    description:
      'Changes that were proposed in a calibration and confirmed by the assessor, with before, after and reasons. The person sees them once the result is issued.',
  })
  async calibrations(
    @Root() { planId, key, employeeId, issuedOn }: evaluation.Evaluation,
    @Ctx() { caller, loaders }: PerformanceContext,
  ): Promise<domain.CalibrationProposal[]> {
    if (caller.kind === 'PERSON' && caller.employeeId === employeeId && issuedOn === null) return []
    return (await loaders.calibrations.load(planId)).filter((it) => it.key === key)
  }
}

@Resolver(() => CalibrationProposal)
export class CalibrationProposalResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Who proposed it: the head who opened the session.' })
  proposer(@Root() { chairId }: domain.CalibrationProposal): Employee {
    return { id: chairId }
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who answered; null before.' })
  answerer(@Root() { answererId }: domain.CalibrationProposal): Employee | null {
    return answererId === null ? null : { id: answererId }
  }
}

@Resolver(() => CalibrationItem)
export class CalibrationItemResolver {
  @FieldResolver(() => ID, { description: 'Opaque id inside the graph.' })
  id(@Root() { sessionId, planId }: domain.CalibrationItem): string {
    return `${sessionId}.${planId}`
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Whose evaluation it is.' })
  employee(@Root() { employeeId }: domain.CalibrationItem): Employee {
    return { id: employeeId }
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who had rated it when the session was opened.' })
  assessor(@Root() { assessorId }: domain.CalibrationItem): Employee {
    return { id: assessorId }
  }

  @FieldResolver(() => Evaluation, {
    nullable: true,
    description: 'The evaluation as it is now, with what its ratings rest on.',
  })
  async evaluation(
    @Root() { planId, key }: domain.CalibrationItem,
    @Ctx() context: PerformanceContext,
  ): Promise<evaluation.Evaluation | null> {
    const plan = await context.loaders.plansById.load(planId)
    const evaluations = plan ? await evaluationsOf(plan, context) : []
    return evaluations.find((it) => it.key === key) ?? null
  }

  @FieldResolver(() => domain.ItemStanding, {
    description: 'Whether the evaluation is still as the session knows it.',
  })
  async standing(
    @Root() item: domain.CalibrationItem,
    @Ctx() context: PerformanceContext,
  ): Promise<domain.ItemStanding> {
    return domain.standingOf(item, await keptNow(item, context))
  }

  @FieldResolver(() => [CalibrationProposal], { description: 'What was proposed, oldest first.' })
  proposals(
    @Root() item: domain.CalibrationItem,
    @Ctx() { loaders }: PerformanceContext,
  ): Promise<domain.CalibrationProposal[]> {
    return loaders.calibrationProposals.load(item)
  }

  @FieldResolver(() => Boolean, {
    description: 'True where a proposal waits about an evaluation that was changed since: it can only be declined.',
  })
  async isStale(@Root() item: domain.CalibrationItem, @Ctx() context: PerformanceContext): Promise<boolean> {
    const [proposals, now] = await Promise.all([
      context.loaders.calibrationProposals.load(item),
      keptNow(item, context),
    ])
    return proposals.some((proposal) => domain.isStale(proposal, now))
  }
}

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
    return labelled(key, language)
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
    const [{ before, after, ...outcome }, organisationPredicate] = [
      outcomeOf(facts),
      await organisationOf(session, context),
    ]
    const patterns = await context.loaders.patternsOn.load(periodOfKey(session.key)?.endsOn ?? session.openedOn)
    const pattern = patterns.find((it) => it.organisationPredicate === organisationPredicate)
    const [broken, left] = pattern
      ? [before, after].map((counts) => new Set(distributionFindings(pattern, counts).map(({ limit }) => limit)))
      : []
    return {
      ...outcome,
      organisationPredicate,
      hasShares: outcome.evaluations >= SHARES_FROM,
      spread: Object.values(PerformancePredicate).map((predicate) => ({
        ...{ predicate, before: before[predicate], after: after[predicate] },
      })),
      limits: (pattern?.limits ?? []).map((limit) => ({
        predicates: limit.predicates,
        least: limit.least === undefined ? null : Number(limit.least),
        most: limit.most === undefined ? null : Number(limit.most),
        leastCount: limit.leastCount ?? null,
        ...{ keptBefore: !broken?.has(limit), keptAfter: !left?.has(limit) },
      })),
    }
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
    const page = { first, after: itemAfter(after, language), assessorId }
    const rows = assessor && assessorId === null ? [] : await calibration.findItems(id, viewer, page)
    const { edges, nodes, pageInfo } = pageOf(rows, { first, after }, 0, (row) => [row.assessorId, row.planId])
    const people = await directory.loadMany(nodes.map(({ employeeId }) => employeeId))
    for (const person of people) {
      if (person && !(person instanceof Error)) takeDown(context, PLAN_DATA, person, 'performancePlan')
    }
    return {
      ...{ edges, nodes, pageInfo },
      get totalCount() {
        return assessor && assessorId === null ? 0 : calibration.countItems(id, viewer, assessorId)
      },
    }
  }
}

const seenOf = (facts: readonly SessionFact[]): SessionFact[] => facts.filter(({ isSeen }) => isSeen)

/** All evaluations of a session for figures; null where the caller could work out those of a few others from them. */
async function toldFacts(
  { id, openedOn }: domain.CalibrationSession,
  { loaders, rules }: PerformanceContext,
): Promise<SessionFact[] | null> {
  const [facts, { calibrations }] = await Promise.all([loaders.calibrationFacts.load(id), rules()])
  const least = ruleOn(calibrations, openedOn)?.least ?? Infinity
  return mayTell({ all: facts.length, seen: seenOf(facts).length, least }) ? facts : null
}

/** What the unit of the head achieved in the year of the period, or else the agency; null while neither is recorded. */
const organisationOf = (
  { unitId, agencyCode, key }: domain.CalibrationSession,
  { loaders }: PerformanceContext,
): Promise<OrganisationPredicate | null> =>
  loaders.calibrationOrganisations.load({ unitId, agencyCode, year: Number(key.slice(1, 5)) })

/** The evaluation of an item as it is kept now. */
async function keptNow(
  { planId, key }: domain.CalibrationItem,
  { loaders }: PerformanceContext,
): Promise<domain.EvaluationNow> {
  const kept = await loaders.evaluations.load(planId)
  return kept.find((it) => it.key === key) ?? { status: 'NOT_STARTED', version: 0 }
}

function labelled(key: string, language: Language): EvaluationPeriod | null {
  const period = periodOfKey(key)
  return period && { ...period, label: periodLabel(period)[language] }
}

function sessionPage(
  rows: readonly domain.CalibrationSession[],
  args: Pick<ConnectionArgs, 'first' | 'after'>,
  count: () => Promise<number>,
): Connection<domain.CalibrationSession> {
  const { edges, nodes, pageInfo } = pageOf(rows, args, 0, ({ openedOn, id }) => [openedOn, id])
  return {
    ...{ edges, nodes, pageInfo },
    get totalCount() {
      return count()
    },
  }
}

/** The place that a cursor of sessions names; null without one. */
function sessionAfter(after: string | null | undefined, language: Language): SessionPlace | null {
  if (!after) return null
  const [openedOn = '', id = ''] = decodeCursor(after, 2, language)
  if (isDay(openedOn) && isUuid(id)) return { openedOn, id }
  throw badCursor(language)
}

/** The place that a cursor of evaluations names; null without one. */
function itemAfter(after: string | null | undefined, language: Language): ItemPlace | null {
  if (!after) return null
  const [assessorId = '', planId = ''] = decodeCursor(after, 2, language)
  if (isUuid(assessorId) && isUuid(planId)) return { assessorId, planId }
  throw badCursor(language)
}
