/** How much of the careers a rule touches. Pure. */
import type { RankSelector, StepSelector } from '../career-rules/requirement-policy'
import { selects } from '../career-rules/requirement-selection'
import type { CareerTransition, Catalogue } from '../catalogue/catalogue'
import type { JobFamily, Position } from '../position/position'
import { isAboutRanks } from './policy-parameters'
import type { PolicyRule } from './policy-rule'

/** What a rule touches. */
export interface PolicyReach {
  /** Steps of careers that it is asked on; 0 for a rule about rises in rank. */
  steps: number
  /** Positions that these steps lead to; for a rule about rises in rank, those whose holders rise by it. */
  positions: number
  /** Families of these positions, by name. */
  families: JobFamily[]
}

/** What a rule touches in the careers of a catalogue. */
export function reachOf(rule: Pick<PolicyRule, 'selector'>, catalogue: Catalogue): PolicyReach {
  const steps = isAboutRanks(rule) ? [] : allSteps(catalogue).filter(fits(rule.selector))
  const positions = isAboutRanks(rule)
    ? catalogue.positions.filter(risesBy(rule.selector as RankSelector))
    : [...new Set(steps.map(({ to }) => to))]
  const codes = new Set(positions.map(({ familyCode }) => familyCode))
  return {
    steps: steps.length,
    positions: positions.length,
    families: catalogue.families.filter(({ code }) => codes.has(code)),
  }
}

/** Does a rule touch the careers of a family: a step into it, or the ranks of those who hold its positions? */
export function touchesFamily(rule: Pick<PolicyRule, 'selector'>, familyCode: string, catalogue: Catalogue): boolean {
  const positions = catalogue.positionsByFamily.get(familyCode) ?? []
  return isAboutRanks(rule)
    ? positions.some(risesBy(rule.selector as RankSelector))
    : positions.some(({ code }) => (catalogue.stepsTo.get(code) ?? []).some(fits(rule.selector)))
}

const allSteps = ({ stepsFrom }: Catalogue): CareerTransition[] => [...stepsFrom.values()].flat()

const fits =
  (selector: StepSelector) =>
  ({ from, ...goal }: CareerTransition): boolean =>
    selects(selector, from, goal)

/** Functional positions rise by credit points; leading ones within their range, and otherwise, as the rest, regularly. */
const risesBy =
  ({ rankPromotions }: RankSelector) =>
  ({ kind }: Position): boolean => {
    if (kind === 'FUNCTIONAL') return rankPromotions.includes('FUNCTIONAL')
    return rankPromotions.includes('REGULAR') || (kind !== 'IMPLEMENTER' && rankPromotions.includes('STRUCTURAL'))
  }
