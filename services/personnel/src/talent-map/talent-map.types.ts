import { connectionOf, DateScalar, type Day } from '@jalur/common'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { EmployeeRecord } from '../employee/employee'
import { Employee } from '../employee/employee.types'
import { LegalBasis } from '../regulation/regulation.types'
import { TalentAxis } from './explain-placement'
import { OutsideReason } from './placement'
import { TalentPerformance, TalentPotential } from './talent-box'

registerEnumType(TalentPerformance, {
  name: 'TalentPerformance',
  description: 'Performance in the nine boxes, best first (PermenPANRB 3/2020).',
  valuesConfig: {
    ABOVE: { description: 'Di atas ekspektasi.' },
    MEETS: { description: 'Sesuai ekspektasi.' },
    BELOW: { description: 'Di bawah ekspektasi.' },
  },
})

registerEnumType(TalentPotential, {
  name: 'TalentPotential',
  description: 'Potential in the nine boxes, highest first (PermenPANRB 3/2020).',
  valuesConfig: {
    HIGH: { description: 'Tinggi.' },
    MEDIUM: { description: 'Menengah.' },
    LOW: { description: 'Rendah.' },
  },
})

registerEnumType(TalentAxis, {
  name: 'TalentAxis',
  description: 'The axes of the nine boxes.',
  valuesConfig: {
    PERFORMANCE: { description: 'Kinerja.' },
    POTENTIAL: { description: 'Potensial.' },
  },
})

registerEnumType(OutsideReason, {
  name: 'TalentOutsideReason',
  description: 'Why somebody stands outside the nine boxes.',
  valuesConfig: {
    EMPLOYMENT_TYPE: { description: 'The map is not for this kind of employment.' },
    NOT_EVALUATED: { description: 'No predicate of the year that counts is on record.' },
    NOT_ASSESSED: { description: 'Potential was never assessed.' },
    ASSESSMENT_LAPSED: { description: 'The assessment of potential no longer counts.' },
    SANCTIONED: { description: 'A disciplinary sanction that bars is being served.' },
    DISCIPLINE_UNCHECKED: { description: 'The register of sanctions was never checked.' },
    FACTS_MISSING: { description: 'A service did not answer when the map was made, or knows nothing of the person.' },
  },
})

@ObjectType({ description: 'One of the nine boxes (kotak 9; PermenPANRB 3/2020).', simpleResolvers: true })
export class TalentBox {
  @Field(() => Int, { description: 'Number of the box, 1 to 9.' }) box: number
  @Field(() => TalentPerformance, { description: 'Performance of those who stand in it.' })
  performance: TalentPerformance
  @Field(() => TalentPotential, { description: 'Potential of those who stand in it.' }) potential: TalentPotential
  @Field(() => String, { description: "What is recommended, in the caller's language." }) recommendation: string
  @Field(() => Boolean, {
    description: 'True where those who stand in it form the succession pool (kelompok rencana suksesi).',
  })
  inPool: boolean
  @Field(() => LegalBasis, { description: 'The law that sets the box.' }) legalBasis: LegalBasis
}

@ObjectType({ description: 'How many stand in one of the nine boxes.', simpleResolvers: true })
export class TalentBoxCount extends TalentBox {
  @Field(() => Int, { description: 'Number of persons.' }) count: number
}

@ObjectType({ description: 'How many stand outside for a reason; one person may have several.', simpleResolvers: true })
export class TalentOutsideCount {
  @Field(() => OutsideReason, { description: 'The reason.' }) reason: OutsideReason
  @Field(() => Int, { description: 'Number of persons.' }) count: number
}

@ObjectType({
  description: 'How an agency reads performance and potential; the limits are no national constants.',
  simpleResolvers: true,
})
export class TalentPolicy {
  @Field(() => Boolean, { description: 'True for a policy of the agency; false for the national one.' })
  isOwn: boolean
  @Field(() => String, { description: 'Points from which performance is above expectation: a decimal, 0 to 100.' })
  performanceHigh: string
  @Field(() => String, { description: 'Points from which performance meets expectation: a decimal, 0 to 100.' })
  performanceMiddle: string
  @Field(() => String, { description: 'Score from which potential is high: a decimal, 0 to 100.' })
  potentialHigh: string
  @Field(() => String, { description: 'Score from which potential is medium: a decimal, 0 to 100.' })
  potentialMiddle: string
  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it holds; null where no end is set.' })
  validTo: Day | null
  @Field(() => LegalBasis, { description: 'The law behind it.' }) legalBasis: LegalBasis
}

@ObjectType({ description: 'What was read on one axis, and by which rule.', simpleResolvers: true })
export class TalentAxisReading {
  @Field(() => TalentAxis, { description: 'The axis.' }) axis: TalentAxis
  @Field(() => String, {
    nullable: true,
    description: "What is on record, in the caller's language; null where nothing is.",
  })
  input: string | null
  @Field(() => String, { description: "The rule, in the caller's language." }) rule: string
}

@ObjectType({ description: 'A reason for standing outside, and what ends it.', simpleResolvers: true })
export class TalentOutsideNote {
  @Field(() => OutsideReason, { description: 'The reason.' }) reason: OutsideReason
  @Field(() => String, { description: "What it rests on, in the caller's language." }) explanation: string
  @Field(() => String, { description: "What ends it, in the caller's language." }) remedy: string
}

@ObjectType({
  description: 'Where a person stands in the talent map of the agency, and how that came about.',
  simpleResolvers: true,
})
export class TalentPlacement {
  @Field(() => Employee, { description: 'The person, as on record today.' }) employee: EmployeeRecord
  @Field(() => Int, { description: 'Calendar year of the map.' }) year: number
  @Field(() => Date, { description: 'When the facts were read.' }) factsAsOf: Date
  @Field(() => TalentBox, { nullable: true, description: 'The box; null outside the grid.' }) box: TalentBox | null
  @Field(() => Boolean, { description: 'True where a decision on an objection set the box.' }) isRevised: boolean
  @Field(() => String, { description: "The result in plain words, in the caller's language." }) result: string
  @Field(() => [TalentAxisReading], { description: 'What was read on each axis, also of those outside.' })
  readings: TalentAxisReading[]
  @Field(() => [TalentOutsideNote], { description: 'Every reason for standing outside; empty in the grid.' })
  outside: TalentOutsideNote[]
  @Field(() => [String], { description: "What would change the result, in the caller's language." })
  changes: string[]
  @Field(() => TalentPolicy, { description: 'The policy that placed.' }) policy: TalentPolicy
}

export const TalentPlacementConnection = connectionOf('TalentPlacement', () => TalentPlacement, 'persons')

@ObjectType({
  description:
    'The active staff of an agency in the nine boxes (PermenPANRB 3/2020). Made anew every night; it stays as it was made.',
  simpleResolvers: true,
})
export class TalentMap {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => Int, { description: 'Calendar year in which it holds.' }) year: number
  @Field(() => Date, { description: 'When its facts were read.' }) factsAsOf: Date
  @Field(() => [String], {
    description: 'Services whose facts could not be had; who rests on them stands outside. Empty for a whole map.',
  })
  silentSources: string[]
}
