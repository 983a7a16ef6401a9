import { badInput, checkVersion, notFound, type Outcome, readerId, Refused, type Write, write } from '@jalur/common'
import type { Catalogue } from '../catalogue/catalogue'
import type { PersonnelContext } from '../context'
import { askToPublish } from '../open-data/publish-taxonomy.work'
import type { PersonnelRefusalCode } from '../refusal.types'
import {
  cancelRefusals,
  changeProblems,
  changeRefusals,
  type ChangeProblem,
  type PolicyChange,
  reasonProblem,
  regulationCodeOf,
  versionMade,
} from './check-change'
import { type CancelPolicyRuleInput, changeOf, type ChangePolicyRuleInput } from './policy.inputs'
import { addRegulation, cancelVersion, insertVersion, lockLaw } from './policy.repository'
import { type PolicyRule, type PolicyVersion, ruleIn } from './policy-rule'

/**
 * Refuses a change that cannot be understood.
 * @throws BAD_USER_INPUT naming each field below `path`
 */
export function checkChange(
  change: PolicyChange,
  rule: PolicyRule,
  catalogue: Catalogue,
  path: string,
  context: PersonnelContext,
): void {
  refuseFields(changeProblems(change, rule, catalogue, context.today), path, context)
}

/**
 * Lets a rule say something else from a day on. What it says until then stays as it is.
 * @returns the code of the rule
 */
export async function changePolicy(
  input: ChangePolicyRuleInput,
  context: PersonnelContext,
): Promise<Outcome<string, PersonnelRefusalCode>> {
  const { caller, database, language, receivedAt, today } = context
  const change = changeOf(input.change)
  const { code } = input.change
  return write(database, context, { mutation: 'changePolicyRule', input }, async (written) => {
    const { manager, audit } = written
    const catalogue = await lockLaw(manager)
    const rule = ruleIn(catalogue, code)
    if (!rule) throw notFound(language, 'input.change.code')
    checkChange(change, rule, catalogue, 'input.change', context)
    checkReason(input.reason, context)
    checkVersion(input.expectedVersion, rule.version, language)
    const refusals = changeRefusals(change, rule, today)
    if (refusals.length > 0) throw new Refused(refusals)
    if (change.newRegulation) await register(written, change)
    const version = versionMade(change, rule)
    const by = { reason: input.reason.trim(), changedAt: receivedAt, changedBy: readerId(caller) }
    await insertVersion(manager, { code, ...version, ...by })
    audit(change.repeal ? 'POLICY_RULE_REPEALED' : 'POLICY_RULE_CHANGED', 'PolicyRule', code)
    tell(written, 'PolicyRuleChanged', rule, version)
    await askToPublish(manager)
    return code
  })
}

/**
 * Takes a version back that has not begun; what it would have ended goes on.
 * @returns the code of the rule
 */
export async function cancelPolicy(
  input: CancelPolicyRuleInput,
  context: PersonnelContext,
): Promise<Outcome<string, PersonnelRefusalCode>> {
  const { caller, database, language, receivedAt, today } = context
  const { code, number, reason } = input
  return write(database, context, { mutation: 'cancelPolicyRule', input }, async (written) => {
    const { manager, audit } = written
    const rule = ruleIn(await lockLaw(manager), code)
    const version = rule?.versions.find((each) => each.number === number)
    if (!rule) throw notFound(language, 'input.code')
    if (!version) throw notFound(language, 'input.number')
    checkReason(reason, context)
    checkVersion(input.expectedVersion, rule.version, language)
    const refusals = cancelRefusals(version, today)
    if (refusals.length > 0) throw new Refused(refusals)
    const by = { reason: reason.trim(), cancelledAt: receivedAt, cancelledBy: readerId(caller) }
    await cancelVersion(manager, { code, number, ...by })
    audit('POLICY_RULE_CANCELLED', 'PolicyRule', code)
    tell(written, 'PolicyRuleCancelled', rule, version)
    await askToPublish(manager)
    return code
  })
}

async function register({ manager, audit }: Write, { newRegulation, confidence }: PolicyChange): Promise<void> {
  const { kind, number, title, year } = newRegulation!
  const named = { kind: kind.trim(), number: number.trim(), title: title.trim() }
  const regulation = { ...named, year, confidence, code: regulationCodeOf(newRegulation!) }
  if (await addRegulation(manager, regulation)) audit('REGULATION_ADDED', 'Regulation', regulation.code)
}

function tell(
  { emit }: Write,
  type: string,
  { code, area, kind }: PolicyRule,
  { number, validFrom, validTo, selector, parameters, legalBasis }: Omit<PolicyVersion, 'change' | 'cancellation'>,
): void {
  const law = { regulationCode: legalBasis.regulationCode, article: legalBasis.article }
  const payload = { code, area, kind, number, validFrom, validTo, selector, parameters, ...law }
  emit({ aggregateType: 'PolicyRule', aggregateId: code, type, payload })
}

function checkReason(reason: string, context: PersonnelContext): void {
  const wrong = reasonProblem(reason)
  if (wrong) refuseFields([{ field: 'reason', reason: wrong }], 'input', context)
}

function refuseFields(problems: readonly ChangeProblem[], path: string, { language }: PersonnelContext): void {
  if (problems.length === 0) return
  throw badInput(
    language,
    problems.map(({ field, reason }) => ({ field: `${path}.${field}`, reason })),
  )
}
