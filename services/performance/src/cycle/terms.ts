/** Rules of the cycle that evaluations and objections keep. Pure. */
import type { Day, Language } from '@jalur/common'
import type { CalibrationRule } from '../calibration/calibration'
import type { CreditLevel } from '../credit/conversion'
import type { PredicateMultiplier } from '../credit/multiplier'
import type { CoachingRule } from '../dialogue/coaching'
import type { Cadence } from '../evaluation/period'
import type { MatrixCell } from '../evaluation/predicate-matrix'
import type { ImprovementRule } from '../improvement/improvement'
import type { PanelRule } from '../panel/panel'
import type { AgreementRule } from '../plan/agreement'
import type { BehaviourValue } from '../plan/plan'
import type { OrganisationRatingRule } from '../organisation/unit-result'
import { isInForce, type Rule } from '../rule'
import type { WindowRule } from './window'

/** What a value asks for in conduct (panduan perilaku), in both languages. */
export interface BehaviourStandardRule extends Rule {
  value: BehaviourValue
  guides: Record<Language, string[]>
}

/** How often an agency evaluates within the year; `agencyCode` null holds for agencies without a rule of their own. */
export interface CadenceRule extends Rule {
  agencyCode: string | null
  cadence: Cadence
}

/** The last day of a year on which plans are handed in; `agencyCode` null holds for agencies without a rule of their own. */
export interface PlanTerm extends Rule {
  agencyCode: string | null
  /** Month and day, `MM-DD`. */
  dueOn: string
}

/** How many days the parts of an objection take (keberatan; PP 30/2019 art. 58-59). */
export interface ObjectionTerm extends Rule {
  /** From the receipt of the result to the filing. */
  filingDays: number
  /** From the filing until the assessor has had the time to be heard. */
  statementDays: number
  /** From the filing to the decision. */
  decisionDays: number
}

/** The rules of the cycle, of all times and agencies. */
export interface CycleRules {
  windows: readonly WindowRule[]
  cadences: readonly CadenceRule[]
  planTerms: readonly PlanTerm[]
  cells: readonly MatrixCell[]
  levels: readonly CreditLevel[]
  multipliers: readonly PredicateMultiplier[]
  terms: readonly ObjectionTerm[]
  panels: readonly PanelRule[]
  coaching: readonly CoachingRule[]
  improvements: readonly ImprovementRule[]
  calibrations: readonly CalibrationRule[]
  agreements: readonly AgreementRule[]
  leaderRatings: readonly OrganisationRatingRule[]
}

/** The cadence of an agency on a day; months where no rule is in force. */
export function cadenceOf(rules: readonly CadenceRule[], agencyCode: string, on: Day): Cadence {
  const inForce = rules.filter((rule) => isInForce(rule, on))
  const rule =
    inForce.find((it) => it.agencyCode === agencyCode) ?? inForce.find(({ agencyCode: code }) => code === null)
  return rule?.cadence ?? 'MONTH'
}
