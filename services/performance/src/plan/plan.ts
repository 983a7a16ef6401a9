/** Performance plans (sasaran kinerja pegawai, SKP). Pure: this file imports types only. */
import type { Day } from '@jalur/common'
import type { PlanStatus } from './plan-state'

/** How expectations are written: measured, or told (PermenPANRB 6/2022). */
export const PlanApproach = { QUANTITATIVE: 'QUANTITATIVE', QUALITATIVE: 'QUALITATIVE' } as const
export type PlanApproach = keyof typeof PlanApproach

/** Kinds of planned result (rencana hasil kerja): main (utama) and additional (tambahan). */
export const WorkResultKind = { PRIMARY: 'PRIMARY', ADDITIONAL: 'ADDITIONAL' } as const
export type WorkResultKind = keyof typeof WorkResultKind

/** What an indicator measures (aspek). */
export const IndicatorAspect = { QUANTITY: 'QUANTITY', QUALITY: 'QUALITY', TIME: 'TIME', COST: 'COST' } as const
export type IndicatorAspect = keyof typeof IndicatorAspect

/** The seven core values of civil servants (BerAKHLAK), in their order. Source: SE Menteri PANRB 20/2021. */
export const BehaviourValue = {
  SERVICE_ORIENTED: 'SERVICE_ORIENTED',
  ACCOUNTABLE: 'ACCOUNTABLE',
  COMPETENT: 'COMPETENT',
  HARMONIOUS: 'HARMONIOUS',
  LOYAL: 'LOYAL',
  ADAPTIVE: 'ADAPTIVE',
  COLLABORATIVE: 'COLLABORATIVE',
} as const
export type BehaviourValue = keyof typeof BehaviourValue

/** An individual indicator (IKI); target and unit are for plans that measure. */
export interface Indicator {
  id: string
  aspect: IndicatorAspect
  statement: string
  /** Exact decimal as text. */
  target: string | null
  unit: string | null
}

/** A step on the way to a result (rencana aksi). */
export interface PlannedAction {
  statement: string
  /** The day by which it is done; null while that is open. */
  dueOn: Day | null
}

export interface WorkResult {
  id: string
  kind: WorkResultKind
  statement: string
  /** The superior's result that this one contributes to; null where it is not linked (yet). */
  cascadedFrom: { id: string; statement: string; ownerId: string } | null
  /** The target of the unit's performance agreement (perjanjian kinerja) that it comes from; null where none is named. */
  agreement: string | null
  indicators: Indicator[]
  actions: PlannedAction[]
}

export interface PlannedBehaviour {
  value: BehaviourValue
  /** What the superior expects in particular; null where nothing was said. */
  expectation: string | null
}

/** The annex of a plan (lampiran SKP): what superior and employee agree on beside the results. Null where nothing is said. */
export interface PlanAnnex {
  /** Means that are needed (dukungan sumber daya). */
  support: string | null
  /** How and when it is accounted for (skema pertanggungjawaban). */
  accountability: string | null
  /** What follows from reaching it or not (konsekuensi). */
  consequences: string | null
}

export interface PerformancePlan {
  id: string
  employeeId: string
  startsOn: Day
  endsOn: Day
  approach: PlanApproach
  status: PlanStatus
  /** Who appraises: the direct superior when it was submitted; null before, and at the top. */
  appraiserId: string | null
  /** What was said when it was returned, or when a revision was asked for. */
  reason: string | null
  version: number
  workResults: WorkResult[]
  /** In the order of the values. */
  behaviours: PlannedBehaviour[]
  annex: PlanAnnex
}
