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
import type { Catalogue } from '../catalogue/catalogue'
import type { PersonnelContext } from '../context'
import { cancelPolicy, changePolicy, checkChange } from './change-policy.writes'
import { changeRefusals, versionMade } from './check-change'
import { subjectOf } from './describe-rule'
import {
  CancelRequirementPolicyInput,
  changeOf,
  ChangeRequirementPolicyInput,
  PolicyChangeInput,
  RequirementPolicyArgs,
} from './policy.inputs'
import { parametersTaken } from './policy-parameters'
import { reachOf, touchesFamily } from './policy-reach'
import { type PolicyRule, versionOn } from './policy-rule'
import {
  PolicyReach,
  RequirementPolicy,
  RequirementPolicyConnection,
  RequirementPolicyPayload,
  RequirementPolicyPreview,
  RequirementPolicyVersion,
  type RuleOnDay,
  versionIn,
} from './policy.types'
import { ruleDay } from './rule-day'

@Resolver(() => RequirementPolicy)
export class RequirementPolicyResolver {
  @Query(() => RequirementPolicyConnection, {
    description: 'The requirements of careers as rules of law with their histories, in the order of a checklist.',
  })
  requirementPolicies(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Args(() => RequirementPolicyArgs) { kinds, family, asOf }: RequirementPolicyArgs,
    @Ctx() context: PersonnelContext,
  ): Connection<RuleOnDay> {
    const { catalogue, language } = context
    checkPageSize(page.first, language)
    const day = ruleDay(asOf, context)
    if (family && !catalogue.familiesByCode.has(family)) throw notFound(language, 'family')
    const rules = catalogue.policyRules
      .filter(({ kind }) => !kinds || kinds.includes(kind))
      .filter((rule) => !family || touchesFamily(rule, family, catalogue))
      .filter((rule) => !asOf || versionOn(rule, day) !== null)
      .map((rule, place) => ({ ...rule, day, place: place + 1 }))
    const start = decodePlace(page.after, language)
    return pageOf(rules.slice(start, start + page.first + 1), page, rules.length, ({ place }) => [String(place)])
  }

  @Query(() => RequirementPolicy, { nullable: true, description: 'One rule; NOT_FOUND for an unknown code.' })
  requirementPolicy(
    @Arg('code', () => ID, { description: 'Code of the rule, for example `executive-age`.' }) code: string,
    @Ctx() { catalogue, language, today }: PersonnelContext,
  ): RuleOnDay {
    const rule = ruleIn(catalogue, code)
    if (!rule) throw notFound(language, 'code')
    return { ...rule, day: today }
  }

  @Query(() => RequirementPolicyPreview, {
    nullable: true,
    description: 'What a change of a rule would do, and whether it would be refused; for officers of BKN.',
  })
  async requirementPolicyPreview(
    @Arg('change', () => PolicyChangeInput, { description: 'The change.' }) input: PolicyChangeInput,
    @Ctx() context: PersonnelContext,
  ): Promise<RequirementPolicyPreview> {
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
      ...{ reach: reachOf(rule, catalogue), version: rule.version },
      ...{ canBeMade: reasons.length === 0, refusals: refusalsIn(language, reasons) },
    }
  }

  @Mutation(() => RequirementPolicyPayload, {
    description:
      'Lets a rule say something else from a day on, by a law; for officers of BKN. What it said until then stays, and every answer about an earlier day is as it was.',
  })
  async changeRequirementPolicy(
    @Arg('input', () => ChangeRequirementPolicyInput, { description: 'The change.' })
    input: ChangeRequirementPolicyInput,
    @Ctx() context: PersonnelContext,
  ): Promise<RequirementPolicyPayload> {
    const { result, refusals } = await changePolicy(input, context)
    return { policy: result === null ? null : await ruleNow(result, context), refusals }
  }

  @Mutation(() => RequirementPolicyPayload, {
    description:
      'Cancels a version of a rule that has not begun; for officers of BKN. What it would have ended goes on.',
  })
  async cancelRequirementPolicy(
    @Arg('input', () => CancelRequirementPolicyInput, { description: 'Which version, and why.' })
    input: CancelRequirementPolicyInput,
    @Ctx() context: PersonnelContext,
  ): Promise<RequirementPolicyPayload> {
    const { result, refusals } = await cancelPolicy(input, context)
    return { policy: result === null ? null : await ruleNow(result, context), refusals }
  }

  @FieldResolver(() => String, {
    description: "Which steps, or rises in rank, it is about, in the caller's language.",
  })
  subject(@Root() rule: RuleOnDay, @Ctx() { language }: PersonnelContext): string {
    return subjectOf(rule)[language]
  }

  @FieldResolver(() => [String], {
    description: 'Names of the fields of `PolicyParameters` that it takes; empty where there is nothing to choose.',
  })
  takes(@Root() rule: RuleOnDay): string[] {
    return parametersTaken(rule)
  }

  @FieldResolver(() => RequirementPolicyVersion, {
    nullable: true,
    description: 'What it says on the day asked about; null where it does not hold then.',
  })
  inForce(@Root() rule: RuleOnDay, @Ctx() { language, today }: PersonnelContext): RequirementPolicyVersion | null {
    const version = versionOn(rule, rule.day)
    return version && versionIn(language, today, rule, version)
  }

  @FieldResolver(() => [RequirementPolicyVersion], { description: 'Its whole history, newest first.' })
  versions(@Root() rule: RuleOnDay, @Ctx() { language, today }: PersonnelContext): RequirementPolicyVersion[] {
    return rule.versions.map((version) => versionIn(language, today, rule, version)).toReversed()
  }

  @FieldResolver(() => PolicyReach, { description: 'What it touches.' })
  reach(@Root() rule: RuleOnDay, @Ctx() { catalogue }: PersonnelContext): PolicyReach {
    return reachOf(rule, catalogue)
  }
}

const ruleIn = ({ policyRules }: Catalogue, code: string): PolicyRule | undefined =>
  policyRules.find((rule) => rule.code === code)

/** The rule as it is after a write. */
async function ruleNow(code: string, { renewCatalogue, today }: PersonnelContext): Promise<RuleOnDay> {
  return { ...ruleIn(await renewCatalogue(), code)!, day: today }
}
