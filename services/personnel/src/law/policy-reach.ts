/** How much of the careers a rule touches. Pure. */
import type { RankPromotionKind, StepSelector } from '../career-rules/requirement-policy'
import { selects } from '../career-rules/requirement-selection'
import type { CareerTransition, Catalogue } from '../catalogue/catalogue'
import type { JobFamily, Position } from '../position/position'
import type { PolicyArea } from './policy-rule'
import type { PolicyScope } from './policy-scope'

/** What a rule touches. */
export interface PolicyReach {
  /** Steps of careers that it is asked on; 0 for a rule that is no requirement of steps. */
  steps: number
  /** Positions that these steps lead to; for a rule about rises in rank, those whose holders rise by it. */
  positions: number
  /** Families of these positions, by name. */
  families: JobFamily[]
}

/** What is asked of whom: a rule in one of its versions. */
export interface AboutWhom {
  area: PolicyArea
  selector: object
}

/** What a rule touches in the careers of a catalogue. */
export function reachOf(rule: AboutWhom, catalogue: Catalogue): PolicyReach {
  const steps = stepsOf(rule, catalogue)
  const positions =
    rule.area === 'STEP_REQUIREMENT'
      ? [...new Set(steps.map(({ to }) => to))]
      : catalogue.positions.filter(risesBy(rule))
  const codes = new Set(positions.map(({ familyCode }) => familyCode))
  return {
    steps: steps.length,
    positions: positions.length,
    families: catalogue.families.filter(({ code }) => codes.has(code)),
  }
}

/** Does a rule touch the careers of a family: a step into it, or the ranks of those who hold its positions? */
export function touchesFamily(rule: AboutWhom, familyCode: string, catalogue: Catalogue): boolean {
  const positions = catalogue.positionsByFamily.get(familyCode) ?? []
  return rule.area === 'STEP_REQUIREMENT'
    ? positions.some(({ code }) => (catalogue.stepsTo.get(code) ?? []).some(fits(rule.selector)))
    : positions.some(risesBy(rule))
}

/** Positions whose holders a rule is asked of: where its steps begin, or whose ranks rise by it. */
export const heldByThoseAsked = (rule: AboutWhom, catalogue: Catalogue): Position[] =>
  rule.area === 'STEP_REQUIREMENT'
    ? [...new Set(stepsOf(rule, catalogue).map(({ from }) => from))]
    : catalogue.positions.filter(risesBy(rule))

const stepsOf = ({ area, selector }: AboutWhom, { stepsFrom }: Catalogue): CareerTransition[] =>
  area === 'STEP_REQUIREMENT' ? [...stepsFrom.values()].flat().filter(fits(selector)) : []

const fits =
  (selector: StepSelector) =>
  ({ from, ...goal }: CareerTransition): boolean =>
    selects(selector, from, goal)

/** The ways in which ranks rise that a rule is about. */
function waysOf({ area, selector }: AboutWhom): readonly RankPromotionKind[] {
  if (area === 'PROMOTION_PERIOD') return ['REGULAR', 'FUNCTIONAL', 'STRUCTURAL']
  return (selector as Partial<PolicyScope>).rankPromotions ?? []
}

/** Functional positions rise by credit points; leading ones within their range, and otherwise, as the rest, regularly. */
function risesBy(rule: AboutWhom): (position: Position) => boolean {
  const ways = waysOf(rule)
  return ({ kind }) => {
    if (kind === 'FUNCTIONAL') return ways.includes('FUNCTIONAL')
    return ways.includes('REGULAR') || (kind !== 'IMPLEMENTER' && ways.includes('STRUCTURAL'))
  }
}
