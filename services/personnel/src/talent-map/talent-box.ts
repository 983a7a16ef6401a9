/** The nine boxes (kotak 9) as versioned rows, and what is recommended in each. Pure. */
import type { Day, Text } from '@jalur/common'
import { isInForce } from '../career-rules/promotion-periods'
import type { LegalBasis, Validity } from '../career-rules/requirement-policy'

/** Performance against what was expected (ekspektasi), best first. */
export const TalentPerformance = { ABOVE: 'ABOVE', MEETS: 'MEETS', BELOW: 'BELOW' } as const
export type TalentPerformance = keyof typeof TalentPerformance

/** Potential, highest first. */
export const TalentPotential = { HIGH: 'HIGH', MEDIUM: 'MEDIUM', LOW: 'LOW' } as const
export type TalentPotential = keyof typeof TalentPotential

/** Where somebody stands on both axes. */
export interface TalentLevels {
  performance: TalentPerformance
  potential: TalentPotential
}

export interface TalentBox extends TalentLevels, Validity {
  /** 1 to 9. */
  box: number
  recommendation: Text
  /** True for the boxes that form the succession pool (kelompok rencana suksesi). */
  inPool: boolean
  legalBasis: LegalBasis
}

/** A row as stored. */
export interface StoredTalentBox extends TalentLevels, Validity, Omit<LegalBasis, 'validFrom'> {
  box: number
  recommendationId: string
  recommendationEn: string
  inPool: boolean
}

export const talentBoxOf = ({
  recommendationId: id,
  recommendationEn: en,
  regulationCode,
  article,
  confidence,
  ...row
}: StoredTalentBox): TalentBox => ({
  ...row,
  recommendation: { id, en },
  legalBasis: { regulationCode, article, confidence, validFrom: row.validFrom },
})

/** The boxes in force on a day, 1 to 9. */
export const boxesOn = (boxes: readonly TalentBox[], day: Day): TalentBox[] =>
  boxes.filter((box) => isInForce(box, day)).sort((a, b) => a.box - b.box)

/**
 * The box in which two levels meet. Throws an Error where there is none: the rows must cover the whole grid.
 * Source: PermenPANRB 3/2020.
 */
export function boxAt(boxes: readonly TalentBox[], { performance, potential }: TalentLevels): TalentBox {
  const box = boxes.find((it) => it.performance === performance && it.potential === potential)
  if (!box) throw new Error(`No talent box for ${performance} and ${potential}`)
  return box
}
