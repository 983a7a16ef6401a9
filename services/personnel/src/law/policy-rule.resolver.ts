import {
  addDays,
  checkPageSize,
  type Connection,
  ConnectionArgs,
  decodePlace,
  notFound,
  pageOf,
  refusalsIn,
} from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { RequirementKind } from '../career-rules/requirement-policy'
import { disclosureOn, toldCount } from '../career-rules/disclosure'
import type { PersonnelContext } from '../context'
import { cancelPolicy, changePolicy, checkChange } from './change-policy.writes'
import { changeRefusals, versionMade } from './check-change'
import { subjectOf } from './describe-rule'
import {
  CancelPolicyRuleInput,
  changeOf,
  ChangePolicyRuleInput,
  PolicyChangeInput,
  PolicyRuleArgs,
} from './policy.inputs'
import { parametersTaken } from './policy-parameters'
import { countConcerned } from './people-concerned.repository'
import { type AboutWhom, reachOf, touchesFamily } from './policy-reach'
import { alwaysHolds, lastVersion, ruleIn, versionOn } from './policy-rule'
import { type ScopeName, scopeTaken } from './policy-scope'
import {
  PolicyReach,
  PolicyRule,
  PolicyRuleConnection,
  PolicyRulePayload,
  PolicyRulePreview,
  PolicyRuleVersion,
  type RuleOnDay,
  versionIn,
} from './policy.types'
import { ruleDay } from './rule-day'

@Resolver(() => PolicyRule)
export class PolicyRuleResolver {
  @Query(() => PolicyRuleConnection, {
    description:
      'The rules of law with their histories: requirements in the order of a checklist, periods, movements, terms.',
  })
  policyRules(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Args(() => PolicyRuleArgs) { areas, kinds, family, asOf }: PolicyRuleArgs,
    @Ctx() context: PersonnelContext,
  ): Connection<RuleOnDay> {
    const { catalogue, language } = context
    checkPageSize(page.first, language)
    const day = ruleDay(asOf, context)
    if (family && !catalogue.familiesByCode.has(family)) throw notFound(language, 'family')
    const rules = catalogue.policyRules
      .map((rule) => ({ ...rule, day }))
      .filter(({ area }) => !areas || areas.includes(area))
      .filter((rule) => !kinds || kinds.includes(requirementKindOf(rule)!))
      .filter((rule) => !family || touchesFamily(aboutWhom(rule), family, catalogue))
      .filter((rule) => !asOf || versionOn(rule, day) !== null)
      .map((rule, place) => ({ ...rule, place: place + 1 }))
    const start = decodePlace(page.after, language)
    return pageOf(rules.slice(start, start + page.first + 1), page, rules.length, ({ place }) => [String(place)])
  }

  @Query(() => PolicyRule, { nullable: true, description: 'One rule; NOT_FOUND for an unknown code.' })
  policyRule(
    @Arg('code', () => ID, { description: 'Code of the rule, for example `executive-age`.' }) code: string,
    @Ctx() { catalogue, language, today }: PersonnelContext,
  ): RuleOnDay {
    const rule = ruleIn(catalogue, code)
    if (!rule) throw notFound(language, 'code')
    return { ...rule, day: today }
  }

  @Query(() => PolicyRulePreview, {
    nullable: true,
    description: 'What a change of a rule would do, and whether it would be refused; for officers of BKN.',
  })
  async policyRulePreview(
    @Arg('change', () => PolicyChangeInput, { description: 'The change.' }) input: PolicyChangeInput,
    @Ctx() context: PersonnelContext,
  ): Promise<PolicyRulePreview> {
    const { language, today } = context
    const catalogue = await context.renewCatalogue()
    const rule = ruleIn(catalogue, input.code)
    if (!rule) throw notFound(language, 'change.code')
    const change = changeOf(input)
    checkChange(change, rule, catalogue, 'change', context)
    const reasons = changeRefusals(change, rule, today)
    const before = versionOn(rule, addDays(change.validFrom, -1))
    const after = { ...versionMade(change, rule), change: null, cancellation: null }
    return {
      before: before && versionIn(language, today, rule, before),
      after: { ...versionIn(language, today, rule, after), recordedBy: 'BKN_OFFICER' },
      reachBefore: before && reachOf({ ...rule, ...before }, catalogue),
      reach: reachOf({ ...rule, ...after }, catalogue),
      people: toldCount(
        await countConcerned(context.database, rule, before ? [before, after] : [after], catalogue, today),
        disclosureOn(catalogue.rules, today),
      ),
      version: rule.version,
      ...{ canBeMade: reasons.length === 0, refusals: refusalsIn(language, reasons) },
    }
  }

  @Mutation(() => PolicyRulePayload, {
    description:
      'Lets a rule say something else from a day on, by a law; for officers of BKN. What it said until then stays, and every answer about an earlier day is as it was.',
  })
  async changePolicyRule(
    @Arg('input', () => ChangePolicyRuleInput, { description: 'The change.' })
    input: ChangePolicyRuleInput,
    @Ctx() context: PersonnelContext,
  ): Promise<PolicyRulePayload> {
    const { result, refusals } = await changePolicy(input, context)
    return { policy: result === null ? null : await ruleNow(result, context), refusals }
  }

  @Mutation(() => PolicyRulePayload, {
    description:
      'Cancels a version of a rule that has not begun; for officers of BKN. What it would have ended goes on.',
  })
  async cancelPolicyRule(
    @Arg('input', () => CancelPolicyRuleInput, { description: 'Which version, and why.' })
    input: CancelPolicyRuleInput,
    @Ctx() context: PersonnelContext,
  ): Promise<PolicyRulePayload> {
    const { result, refusals } = await cancelPolicy(input, context)
    return { policy: result === null ? null : await ruleNow(result, context), refusals }
  }

  @FieldResolver(() => RequirementKind, {
    nullable: true,
    description: 'What is asked; null for a rule that is no requirement.',
  })
  kind(@Root() rule: RuleOnDay): RequirementKind | null {
    return requirementKindOf(rule)
  }

  @FieldResolver(() => String, {
    description: "Whom it is asked of on the day asked about, or as last said, in the caller's language.",
  })
  subject(@Root() rule: RuleOnDay, @Ctx() { language }: PersonnelContext): string {
    return subjectOf(rule, aboutWhom(rule).selector)[language]
  }

  @FieldResolver(() => [String], {
    description: 'Names of the fields of `PolicyParameters` that it takes; empty where there is nothing to choose.',
  })
  takes(@Root() rule: RuleOnDay): string[] {
    return parametersTaken(rule)
  }

  @FieldResolver(() => [String], {
    description: 'Names of the fields of `PolicyScope` that it takes; empty where there is nothing to choose.',
  })
  takesScope(@Root() { area }: RuleOnDay): readonly ScopeName[] {
    return scopeTaken(area)
  }

  @FieldResolver(() => Boolean, {
    description: 'True where it can be changed, but neither repealed nor given a last day: nothing works without it.',
  })
  alwaysHolds(@Root() { area }: RuleOnDay): boolean {
    return alwaysHolds(area)
  }

  @FieldResolver(() => PolicyRuleVersion, {
    nullable: true,
    description: 'What it says on the day asked about; null where it does not hold then.',
  })
  inForce(@Root() rule: RuleOnDay, @Ctx() { language, today }: PersonnelContext): PolicyRuleVersion | null {
    const version = versionOn(rule, rule.day)
    return version && versionIn(language, today, rule, version)
  }

  @FieldResolver(() => [PolicyRuleVersion], { description: 'Its whole history, newest first.' })
  versions(@Root() rule: RuleOnDay, @Ctx() { language, today }: PersonnelContext): PolicyRuleVersion[] {
    return rule.versions.map((version) => versionIn(language, today, rule, version)).toReversed()
  }

  @FieldResolver(() => PolicyReach, { description: 'What it touches.' })
  reach(@Root() rule: RuleOnDay, @Ctx() { catalogue }: PersonnelContext): PolicyReach {
    return reachOf(aboutWhom(rule), catalogue)
  }
}

/** Whom a rule is asked of on its day; where nothing holds then, as it was last said. */
const aboutWhom = (rule: RuleOnDay): AboutWhom => ({
  area: rule.area,
  selector: (versionOn(rule, rule.day) ?? lastVersion(rule)).selector,
})

const requirementKindOf = ({ area, kind }: RuleOnDay): RequirementKind | null =>
  area === 'STEP_REQUIREMENT' || area === 'RANK_REQUIREMENT' ? (kind as RequirementKind) : null

/** The rule as it is after a write. */
async function ruleNow(code: string, { renewCatalogue, today }: PersonnelContext): Promise<RuleOnDay> {
  return { ...ruleIn(await renewCatalogue(), code)!, day: today }
}
