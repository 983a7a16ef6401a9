import { DateScalar, type Day } from '@jalur/common'
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Employee } from '../employee/employee.types'
import type * as domain from './plan'
import { BehaviourValue, IndicatorAspect, PlanApproach, WorkResultKind } from './plan'
import { PlanStatus } from './plan-state'

registerEnumType(PlanStatus, {
  name: 'PlanStatus',
  description: 'States of a performance plan (SKP).',
  valuesConfig: {
    DRAFT: { description: 'Being written by its owner.' },
    SUBMITTED: { description: 'Waits for the superior (diajukan).' },
    RETURNED: { description: 'Returned by the superior with a reason (dikembalikan).' },
    APPROVED: { description: 'Agreed on (disetujui).' },
    REVISION_REQUESTED: { description: 'Approved; the owner asks to change it (revisi diajukan).' },
    CLOSED: { description: 'Over (ditutup).' },
  },
})
registerEnumType(PlanApproach, {
  name: 'PlanApproach',
  description: 'How expectations are written (PermenPANRB 6/2022).',
  valuesConfig: {
    QUANTITATIVE: { description: 'Indicators with target and unit (kuantitatif).' },
    QUALITATIVE: { description: 'Expectations told as statements (kualitatif).' },
  },
})
registerEnumType(WorkResultKind, {
  name: 'WorkResultKind',
  description: 'Kinds of planned result (rencana hasil kerja).',
  valuesConfig: {
    PRIMARY: { description: 'Main (utama); supports a result of the superior.' },
    ADDITIONAL: { description: 'Additional (tambahan).' },
  },
})
registerEnumType(IndicatorAspect, {
  name: 'IndicatorAspect',
  description: 'What an indicator measures (aspek).',
  valuesConfig: {
    QUANTITY: { description: 'How much (kuantitas).' },
    QUALITY: { description: 'How well (kualitas).' },
    TIME: { description: 'How soon (waktu).' },
    COST: { description: 'At which cost (biaya).' },
  },
})
registerEnumType(BehaviourValue, {
  name: 'BehaviourValue',
  description: 'The seven core values of civil servants (BerAKHLAK; SE Menteri PANRB 20/2021).',
  valuesConfig: {
    SERVICE_ORIENTED: { description: 'Berorientasi Pelayanan.' },
    ACCOUNTABLE: { description: 'Akuntabel.' },
    COMPETENT: { description: 'Kompeten.' },
    HARMONIOUS: { description: 'Harmonis.' },
    LOYAL: { description: 'Loyal.' },
    ADAPTIVE: { description: 'Adaptif.' },
    COLLABORATIVE: { description: 'Kolaboratif.' },
  },
})

@ObjectType({ description: 'From which day to which, both included.', simpleResolvers: true })
export class PlanPeriod {
  @Field(() => DateScalar, { description: 'First day.' }) startsOn: Day
  @Field(() => DateScalar, { description: 'Last day, in the same year.' }) endsOn: Day
}

@ObjectType({ description: 'A result of the superior that others contribute to.', simpleResolvers: true })
export class CascadedResult {
  @Field(() => ID, { description: 'Opaque id (uuid) of the result.' }) id: string
  @Field(() => String, { description: 'What the superior is to achieve.' }) statement: string
  @Field(() => Employee, { nullable: true, description: 'Whose result it is.' }) owner: Employee
}

@ObjectType({ description: 'An individual indicator (indikator kinerja individu).', simpleResolvers: true })
export class Indicator {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => IndicatorAspect, { description: 'What it measures.' }) aspect: IndicatorAspect
  @Field(() => String, { description: 'What is measured, or expected.' }) statement: string
  @Field(() => Float, { nullable: true, description: 'Target, in `unit`; null where expectations are told.' })
  target: number | null
  @Field(() => String, { nullable: true, description: 'Unit of the target; null where there is none.' })
  unit: string | null
}

/** An indicator as it is shown: its target as a number. */
export const shownIndicator = ({ target, ...indicator }: domain.Indicator): Indicator => ({
  ...indicator,
  target: target === null ? null : Number(target),
})

@ObjectType({ description: 'A step on the way to a planned result (rencana aksi).', simpleResolvers: true })
export class PlannedAction {
  @Field(() => String, { description: 'What is done; empty in a draft that does not say it yet.' }) statement: string
  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is done; null while that is open.' })
  dueOn: Day | null
}

@ObjectType({ description: 'A planned result (rencana hasil kerja).', simpleResolvers: true })
export class WorkResult {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => WorkResultKind, { description: 'Main or additional.' }) kind: WorkResultKind
  @Field(() => String, { description: 'What is to be achieved; empty in a draft that does not say it yet.' })
  statement: string
  @Field(() => CascadedResult, {
    nullable: true,
    description: 'The superior’s result that it supports (rencana hasil kerja yang diintervensi); null while unlinked.',
  })
  cascadedFrom: CascadedResult | null
  @Field(() => String, {
    nullable: true,
    description:
      'The target of the performance agreement of the unit (perjanjian kinerja) that it comes from, for plans of leaders; null where none is named.',
  })
  agreement: string | null
  @Field(() => [Indicator], { description: 'How it is measured.' }) indicators: Indicator[]
  @Field(() => [PlannedAction], { description: 'The steps on the way to it, in the order of the owner.' })
  actions: PlannedAction[]
}

@ObjectType({ description: 'Expected behaviour for one of the values.', simpleResolvers: true })
export class Behaviour {
  @Field(() => BehaviourValue, { description: 'The value.' }) value: BehaviourValue
  @Field(() => String, {
    nullable: true,
    description: 'What the superior expects in particular (ekspektasi khusus pimpinan); null where nothing was said.',
  })
  expectation: string | null
}

@ObjectType({
  description: 'The annex of a plan (lampiran SKP; PermenPANRB 6/2022): what is agreed on beside the results.',
  simpleResolvers: true,
})
export class PlanAnnex {
  @Field(() => String, { nullable: true, description: 'Means that are needed (dukungan sumber daya); null for none.' })
  support: string | null
  @Field(() => String, {
    nullable: true,
    description: 'How and when it is accounted for (skema pertanggungjawaban); null where nothing is said.',
  })
  accountability: string | null
  @Field(() => String, {
    nullable: true,
    description: 'What follows from reaching it or not (konsekuensi); null where nothing is said.',
  })
  consequences: string | null
}

@ObjectType({
  description: 'A performance plan (sasaran kinerja pegawai, SKP; PermenPANRB 6/2022).',
  simpleResolvers: true,
})
export class PerformancePlan {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => Int, { description: 'Counts changes; a change names the version it was made from.' }) version: number
  @Field(() => PlanStatus, { description: 'Where it stands.' }) status: PlanStatus
  @Field(() => PlanPeriod, { description: 'The time it is for.' }) period: PlanPeriod
  @Field(() => PlanApproach, { description: 'How expectations are written.' }) approach: PlanApproach
  @Field(() => Employee, {
    nullable: true,
    description: 'Who appraises (pejabat penilai kinerja); null until it was submitted.',
  })
  appraiser: Employee | null
  @Field(() => String, {
    nullable: true,
    description: 'What was said with the last return or request; null otherwise.',
  })
  reason: string | null
  @Field(() => [WorkResult], { description: 'Planned results, in the order of the owner.' }) workResults: WorkResult[]
  @Field(() => [Behaviour], { description: 'The seven values with what is expected.' }) behaviours: Behaviour[]
  @Field(() => PlanAnnex, { description: 'What is agreed on beside the results.' }) annex: PlanAnnex
}
