/** Whose plan comes from the performance agreement of a unit (perjanjian kinerja). Pure. */
import type { Day, Text } from '@jalur/common'
import { basisText, isInForce, type Rule } from '../rule'
import type { DraftResult, PlanFault } from './plan-checks'

/** Who holds the position leads a unit, so that the plan comes from the agreement of that unit. */
export interface AgreementRule extends Rule {
  positionCode: string
}

/** The rule that a plan of a person is under from its first day; null for those whom none names. */
export const agreementRule = (
  rules: readonly AgreementRule[],
  positionCode: string | null,
  startsOn: Day,
): AgreementRule | null => rules.find((rule) => rule.positionCode === positionCode && isInForce(rule, startsOn)) ?? null

/**
 * The main results that do not name the target of the agreement they come from; additional ones need not.
 * Source: PermenPANRB 6/2022 (R-SKP-3).
 */
export const agreementFaults = (
  workResults: readonly Pick<DraftResult, 'kind' | 'agreement'>[],
  rule: AgreementRule,
): PlanFault[] =>
  workResults.flatMap(({ kind, agreement }, place) =>
    kind === 'PRIMARY' && !agreement?.trim()
      ? [{ field: `workResults.${place}.agreement`, reason: missing(rule) }]
      : [],
  )

/** What the rule asks for. */
export const AGREEMENT_WORDS: Text = {
  id: 'SKP pimpinan unit disusun dari perjanjian kinerja unitnya, jadi setiap hasil kerja utama menyebut sasaran perjanjian kinerja asalnya (R-SKP-3).',
  en: 'The plan of who leads a unit comes from the performance agreement of the unit, so each main result names the target of the agreement that it comes from (R-SKP-3).',
}

const missing = (rule: AgreementRule): Text => ({
  id: `Sebutkan sasaran perjanjian kinerja asal hasil kerja ini. ${AGREEMENT_WORDS.id} Dasar: ${basisText(rule).id}.`,
  en: `Name the target of the performance agreement that this result comes from. ${AGREEMENT_WORDS.en} Basis: ${basisText(rule).en}.`,
})
