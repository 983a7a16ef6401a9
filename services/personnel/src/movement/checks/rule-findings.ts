import type { Text } from '@jalur/common'
import { byRule, type Finding } from '../finding'
import type { MovementOrder } from '../movement'
import { type MovementRule, type RuleCode, ruleFor } from '../movement-rule'

/** Finds the rules of law for one movement. */
export type RuleBench = ReturnType<typeof ruleBench>

/** The rules that are in force on the first day of a movement. */
export const ruleBench = (rules: readonly MovementRule[], { kind, effectiveFrom }: MovementOrder) => ({
  /** The rule, where there is one for this kind of movement. */
  rule: <Code extends RuleCode>(code: Code): MovementRule<Code> | null => ruleFor(rules, code, kind, effectiveFrom),
  /** A finding where the rule exists and is not kept. */
  unless(kept: boolean, code: RuleCode, field: string | null, message: Text): Finding[] {
    const rule = kept ? null : ruleFor(rules, code, kind, effectiveFrom)
    return rule ? [byRule(rule, field, message)] : []
  },
})
