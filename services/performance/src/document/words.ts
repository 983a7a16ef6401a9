/** How papers name what the graph has codes for; the words of PermenPANRB 6/2022 and SE Menteri PANRB 20/2021. */
import type { CreditKind } from '../credit/credit-entry'
import type { OrganisationPredicate } from '../evaluation/distribution'
import type { ObjectionDecision } from '../objection/objection'
import type { BehaviourValue, IndicatorAspect, PlanApproach } from '../plan/plan'

export const APPROACH_WORDS: Readonly<Record<PlanApproach, string>> = {
  QUANTITATIVE: 'Pendekatan Hasil Kerja Kuantitatif',
  QUALITATIVE: 'Pendekatan Hasil Kerja Kualitatif',
}
export const ASPECT_WORDS: Readonly<Record<IndicatorAspect, string>> = {
  QUANTITY: 'Kuantitas',
  QUALITY: 'Kualitas',
  TIME: 'Waktu',
  COST: 'Biaya',
}
export const VALUE_WORDS: Readonly<Record<BehaviourValue, string>> = {
  SERVICE_ORIENTED: 'Berorientasi Pelayanan',
  ACCOUNTABLE: 'Akuntabel',
  COMPETENT: 'Kompeten',
  HARMONIOUS: 'Harmonis',
  LOYAL: 'Loyal',
  ADAPTIVE: 'Adaptif',
  COLLABORATIVE: 'Kolaboratif',
}
export const ORGANISATION_WORDS: Readonly<Record<OrganisationPredicate, string>> = {
  EXCELLENT: 'Istimewa',
  GOOD: 'Baik',
  NEEDS_IMPROVEMENT: 'Butuh Perbaikan',
  POOR: 'Kurang',
  VERY_POOR: 'Sangat Kurang',
}
export const CREDIT_WORDS: Readonly<Record<CreditKind, string>> = {
  CONVERSION: 'Konversi predikat kinerja',
  INTEGRATION: 'Integrasi angka kredit lama',
  BASE: 'Angka kredit dasar',
  DEGREE: 'Peningkatan pendidikan',
}
export const DECISION_WORDS: Readonly<Record<ObjectionDecision, string>> = {
  CONFIRMED: 'Hasil evaluasi tetap',
  CHANGED: 'Hasil evaluasi diubah',
}

/** An exact decimal as papers write it: `12,5`. */
export const decimalText = (exact: string | null): string => exact?.replace('.', ',') ?? ''
