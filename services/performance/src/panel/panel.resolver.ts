import { addDays, type Caller, isGranted, type Outcome, relationsOf, type StaffMember, write } from '@jalur/common'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import type * as evaluation from '../evaluation/evaluation'
import { partsFor, periodsFor } from '../evaluation/evaluation.resolver'
import { Evaluation, EvaluationPeriod } from '../evaluation/evaluation.types'
import { partsOfEvaluationId, periodLabel } from '../evaluation/period'
import { PANEL_OPENERS, PANEL_READERS, PLAN_OWNER } from '../policy'
import type { RefusalCode } from '../refusals'
import * as domain from './panel'
import type * as stored from './panel.repository'
import {
  AnswerBehaviourPanelInput,
  AnswerBehaviourPanelPayload,
  BehaviourPanel,
  OpenBehaviourPanelInput,
  OpenBehaviourPanelPayload,
  PanelExplanation,
  PanelOffer,
  PanelRequest,
  PanelResult,
} from './panel.types'
import { answerPanel, openPanel } from './panel.writes'
import { ruleOn } from '../rule'

/** A panel with what decides who sees it. */
type AskedPanel = domain.Panel & Pick<evaluation.Evaluation, 'employeeId' | 'issuedOn'>

@Resolver(() => Evaluation)
export class EvaluationPanelResolver {
  @FieldResolver(() => BehaviourPanel, {
    nullable: true,
    description: 'What peers and subordinates were asked about behaviour in the period; null where nobody was.',
  })
  async panel(
    @Root() { planId, key, employeeId, issuedOn }: evaluation.Evaluation,
    @Ctx() { loaders }: PerformanceContext,
  ): Promise<AskedPanel | null> {
    const panels = await loaders.panels.load(planId)
    const panel = panels.find((it) => it.key === key)
    return panel ? { ...panel, employeeId, issuedOn } : null
  }
}

@Resolver(() => Employee)
export class EmployeePanelResolver {
  @FieldResolver(() => [PanelRequest], {
    nullable: true,
    description: 'Panels that wait for an answer of the person, what closes first comes first.',
  })
  panelRequests(@Root() { id }: Employee, @Ctx() { loaders }: PerformanceContext): Promise<stored.PanelRequest[]> {
    return loaders.panelRequests.load(id)
  }

  @FieldResolver(() => PanelOffer, {
    nullable: true,
    description:
      'Whom the direct superior or an HR officer could ask about the person (360°), and under which rule; null for whoever may not ask.',
  })
  async panelOffer(@Root() { id }: Employee, @Ctx() context: PerformanceContext): Promise<PanelOffer | null> {
    const { directory, loaders, rules, today } = context
    const [owner, { panels }] = await Promise.all([directory.load(id), rules()])
    const rule = ruleOn(panels, today)
    if (!owner || !rule || !mayAsk(context.caller, owner)) return null
    const [superior] = owner.superiorIds
    const [below, beside] = await Promise.all([
      loaders.directTeams.load(id),
      superior === undefined ? [] : loaders.directTeams.load(superior),
    ])
    const { regulationCode: code, article, confidence, least, longestDays } = rule
    return {
      candidates: domain
        .candidatesOf(id, { below, beside })
        .map(({ employeeId, relation }) => ({ employee: { id: employeeId }, relation })),
      ...{ least, closesBy: addDays(today, longestDays), legalBasis: { regulation: { code }, article, confidence } },
    }
  }
}

/** True for the direct superior and the HR officers of the person, who is none of them. */
function mayAsk(caller: Caller, owner: StaffMember): boolean {
  const relations = relationsOf(caller, { ...owner, superiorIds: owner.superiorIds.slice(0, 1) })
  return isGranted(PANEL_OPENERS, caller, relations) && !isGranted(PLAN_OWNER, caller, relations)
}

@Resolver(() => PanelRequest)
export class PanelRequestResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Whom it is about.' })
  employee(@Root() { employeeId }: stored.PanelRequest): Employee {
    return { id: employeeId }
  }

  @FieldResolver(() => EvaluationPeriod, { nullable: true, description: 'Which period it is about.' })
  async period(
    @Root() { planId, key, employeeId }: stored.PanelRequest,
    @Ctx() { directory, language, loaders, rules }: PerformanceContext,
  ): Promise<EvaluationPeriod | null> {
    const [plan, owner, known] = await Promise.all([
      loaders.plansById.load(planId),
      directory.load(employeeId),
      rules(),
    ])
    const period = plan && periodsFor(plan, owner?.agencyCode ?? '', known).find((it) => it.key === key)
    return period ? { ...period, label: periodLabel(period)[language] } : null
  }
}

@Resolver(() => BehaviourPanel)
export class BehaviourPanelResolver {
  @FieldResolver(() => [Employee], {
    nullable: true,
    description: 'Who was asked, for those who could ask; null for the person. Who has answered is told to nobody.',
  })
  async members(@Root() panel: AskedPanel, @Ctx() context: PerformanceContext): Promise<Employee[] | null> {
    const relations = await relationsTo(panel, context)
    if (isGranted(PLAN_OWNER, context.caller, relations)) return null
    if (!isGranted(PANEL_OPENERS, context.caller, relations)) return null
    const members = await context.loaders.panelMembers.load(panel.id)
    return members.map((id) => ({ id }))
  }

  @FieldResolver(() => domain.PanelSilence, {
    nullable: true,
    description: 'Why nothing is shown; null where something is.',
  })
  async silence(@Root() panel: AskedPanel, @Ctx() context: PerformanceContext): Promise<domain.PanelSilence | null> {
    return (await openTally(panel, context)).silence
  }

  @FieldResolver(() => PanelResult, { nullable: true, description: 'What it said; null where `silence` says why.' })
  async result(@Root() panel: AskedPanel, @Ctx() context: PerformanceContext): Promise<domain.PanelTally | null> {
    const { silence, tally, rule } = await openTally(panel, context)
    return silence === null ? domain.shownTally(tally, rule.least) : null
  }

  @FieldResolver(() => PanelExplanation, { nullable: true, description: 'Why it is shown or not.' })
  async explanation(@Root() panel: AskedPanel, @Ctx() context: PerformanceContext): Promise<PanelExplanation> {
    const { language } = context
    const { silence, rule } = await openTally(panel, context)
    const { inputs, alternative, ...said } = domain.explainPanel(panel, silence, rule.least)
    const { regulationCode: code, article, confidence } = rule
    return {
      rule: said.rule[language],
      inputs: inputs.map((it) => it[language]),
      result: said.result[language],
      alternative: alternative && alternative[language],
      legalBasis: { regulation: { code }, article, confidence },
    }
  }

  @Mutation(() => OpenBehaviourPanelPayload, {
    nullable: true,
    description:
      'Asks peers and subordinates of a person about behaviour in a period, once: by the direct superior or an HR officer.',
  })
  async openBehaviourPanel(
    @Arg('input', () => OpenBehaviourPanelInput, { description: 'Whom to ask.' }) input: OpenBehaviourPanelInput,
    @Ctx() context: PerformanceContext,
  ) {
    const { database, loaders } = context
    const parts = await partsFor(context)
    const outcome: Outcome<string, RefusalCode> = await write(
      database,
      context,
      { mutation: 'openBehaviourPanel', input },
      (tx) => openPanel(tx, parts, input),
    )
    if (outcome.result === null) return { refusals: outcome.refusals, panel: null }
    const [plan, panels] = await Promise.all([
      loaders.plansById.load(outcome.result),
      loaders.panels.load(outcome.result),
    ])
    const panel = panels.find(({ key }) => key === partsOfEvaluationId(input.evaluation)?.key)
    return { refusals: [], panel: plan && panel ? { ...panel, employeeId: plan.employeeId, issuedOn: null } : null }
  }

  @Mutation(() => AnswerBehaviourPanelPayload, {
    nullable: true,
    description: 'Answers a panel that the caller was asked by, once. It is kept without the name of the caller.',
  })
  async answerBehaviourPanel(
    @Arg('input', () => AnswerBehaviourPanelInput, { description: 'The answer.' }) input: AnswerBehaviourPanelInput,
    @Ctx() context: PerformanceContext,
  ) {
    const { caller, database, directory, loaders } = context
    const answers = input.answers.map(({ observed, effect, ...answer }) => ({
      ...{ ...answer, observed: observed ?? '', effect: effect ?? null },
    }))
    // The digest that is kept of a request must not be one of the answers: there are few enough to try them all.
    const { idempotencyKey, panel } = input
    const outcome: Outcome<string, RefusalCode> = await write(
      database,
      context,
      { mutation: 'answerBehaviourPanel', input: { idempotencyKey, panel } as { idempotencyKey?: string | null } },
      (tx) => answerPanel(tx, { context, directory }, panel, answers),
    )
    const own = caller.kind === 'PERSON' ? caller.employeeId : null
    return { refusals: outcome.refusals, requests: own ? await loaders.panelRequests.load(own) : [] }
  }
}

async function relationsTo({ employeeId }: AskedPanel, { caller, directory }: PerformanceContext) {
  return relationsOf(caller, await directory.load(employeeId))
}

/** What was said, with the rule that a panel is under and whether the caller may see it. */
async function openTally(panel: AskedPanel, context: PerformanceContext) {
  const { caller, loaders, today } = context
  const [tally, relations, { panels }] = await Promise.all([
    loaders.panelTallies.load(panel.id),
    relationsTo(panel, context),
    context.rules(),
  ])
  const rule = ruleOn(panels, panel.openedOn)
  if (!rule) throw new Error(`no rule of panels on ${panel.openedOn}`)
  const isOwn = isGranted(PLAN_OWNER, caller, relations)
  const reader = isOwn ? 'PERSON' : isGranted(PANEL_READERS, caller, relations) ? 'SUPERIOR' : 'OTHER'
  const isIssued = panel.issuedOn !== null
  return {
    tally,
    rule,
    silence: domain.silenceOf(panel, tally.answers, { least: rule.least, reader, isIssued, today }),
  }
}
