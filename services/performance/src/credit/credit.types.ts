import { connectionOf, DateScalar, type Day } from '@jalur/common'
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { PerformancePredicate } from '../evaluation/predicate.types'
import { CreditKind } from './credit-entry'

registerEnumType(CreditKind, {
  name: 'CreditEntryKind',
  description: 'How credit points came into an account (PermenPANRB 1/2023, Peraturan BKN 3/2023).',
  valuesConfig: {
    CONVERSION: { description: 'A year of work, by its predicate (konversi).' },
    INTEGRATION: { description: 'Points of before 2023, taken over (integrasi).' },
    BASE: { description: 'The account as it was opened on entering a level.' },
    DEGREE: { description: 'A higher relevant degree (peningkatan pendidikan).' },
  },
})

@ObjectType({ description: 'An entry of the account of credit points.', simpleResolvers: true })
export class CreditEntry {
  @Field(() => Int, { description: 'Calendar year that it is for.' }) year: number
  @Field(() => CreditKind, { description: 'How the points came into the account.' }) kind: CreditKind
  @Field(() => String, { description: 'Code of the functional level at which they were earned.' }) level: string
  @Field(() => DateScalar, { description: 'First day that is credited.' }) periodStart: Day
  @Field(() => DateScalar, { description: 'Last day that is credited.' }) periodEnd: Day
  @Field(() => PerformancePredicate, { nullable: true, description: 'Predicate; null without a conversion.' })
  predicate: PerformancePredicate | null
  @Field(() => Float, {
    nullable: true,
    description: 'Points of a whole year at that level; null without a conversion.',
  })
  coefficient: number | null
  @Field(() => Float, {
    nullable: true,
    description: 'How the predicate weighs, 1.5 is 150 %; null without a conversion.',
  })
  multiplier: number | null
  @Field(() => Int, { nullable: true, description: 'Months that are credited; null without a conversion.' })
  months: number | null
  @Field(() => Float, { description: 'Points: coefficient × multiplier × months / 12.' }) points: number
  @Field(() => String, { description: 'The same, exact: a decimal of up to 6 places.' }) exactPoints: string
}

@ObjectType({ description: 'A page of credit entries, newest first.' })
export class CreditEntryConnection extends connectionOf('CreditEntry', () => CreditEntry, 'credit entries') {}

@ObjectType({ description: 'The account of credit points (angka kredit) of a person.', simpleResolvers: true })
export class CreditPoints {
  @Field(() => Float, {
    nullable: true,
    description: 'Points of the level held now; null without a functional level or without any entry.',
  })
  total: number | null
  @Field(() => String, { nullable: true, description: 'The same, exact: a decimal of up to 6 places.' })
  exactTotal: string | null
  @Field(() => Float, {
    nullable: true,
    description:
      'Points that are still missing for the next level, 0 when there are enough; null at the top of a ladder.',
  })
  neededForNextLevel: number | null
  @Field(() => CreditEntryConnection, { description: 'What the points are made of, of all levels, newest first.' })
  entries: unknown
}
