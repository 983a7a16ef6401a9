import { connectionOf, DateScalar, type Day } from '@jalur/common'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { RecordField, RecordSource } from './lineage'

registerEnumType(RecordField, {
  name: 'RecordField',
  description: 'Fields of a civil servant’s record.',
  valuesConfig: {
    NAME: { description: 'Full name.' },
    NIP: { description: 'Employee number.' },
    BIRTH_DATE: { description: 'Birth date.' },
    EMPLOYMENT_TYPE: { description: 'Kind of employment (jenis kepegawaian).' },
    STATUS: { description: 'Whether the person serves (status kepegawaian).' },
    AGENCY: { description: 'The employing agency (instansi).' },
    UNIT: { description: 'The unit of work (unit kerja).' },
    POSITION: { description: 'The position held (jabatan).' },
    RANK: { description: 'The rank held (pangkat, golongan/ruang).' },
    SUPERVISOR: { description: 'The direct superior (atasan langsung).' },
    EDUCATION: { description: 'The highest education finished (pendidikan).' },
  },
})

@ObjectType({
  description: 'A field of a record with its value, where that comes from, and who mends it.',
  simpleResolvers: true,
})
export class RecordedField {
  @Field(() => RecordField, { description: 'Which field it is.' }) field: RecordField
  @Field(() => String, {
    nullable: true,
    description: "The value on record today as people read it, in the caller's language; null where none is.",
  })
  value: string | null
  @Field(() => String, {
    nullable: true,
    description:
      'The value as stored: a code of a rank, position, agency or enum, the id of a unit or superior, or the text itself.',
  })
  code: string | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when it is true (TMT; of education the day of graduation); null where not on record.',
  })
  since: Day | null
  @Field(() => RecordSource, { nullable: true, description: 'Where the value comes from; null where that is unknown.' })
  source: RecordSource | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day for which the source vouches: of the file, the decree or the decision; null where unknown.',
  })
  asOf: Day | null
  @Field(() => String, {
    nullable: true,
    description: 'By which the source can be followed up, such as the number of a decree; null without one.',
  })
  reference: string | null
  @Field(() => String, { nullable: true, description: 'The office that entered it, never a name; null where unknown.' })
  changedBy: string | null
  @Field(() => Date, { nullable: true, description: 'When it was entered here; null where unknown.' })
  recordedAt: Date | null
  @Field(() => String, { description: 'The office that mends an error.' }) keeper: string
  @Field(() => Boolean, {
    description: 'True where the person may ask for a correction; the agency changes by a decree of transfer only.',
  })
  correctable: boolean
  @Field(() => ID, {
    nullable: true,
    description: 'The open request that disputes the value (`correctionRequests`); null where nobody does.',
  })
  disputedBy: string | null
}

@ObjectType({
  description: 'A value that stood on record until another one took its place: nothing is overwritten without a trace.',
  simpleResolvers: true,
})
export class ReplacedValue {
  @Field(() => RecordField, { description: 'Which field it stood in.' }) field: RecordField
  @Field(() => String, {
    nullable: true,
    description: "The value as people read it, in the caller's language; null where none was on record.",
  })
  value: string | null
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when it was taken to be true (TMT); null for fields without a history.',
  })
  effectiveFrom: Day | null
  @Field(() => Date, { description: 'When another value took its place.' }) replacedAt: Date
}

export const ReplacedValues = connectionOf('ReplacedValue', () => ReplacedValue, 'replaced values')
