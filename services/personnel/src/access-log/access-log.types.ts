import { connectionOf, READER_RELATIONS, type ReaderRelation } from '@jalur/common'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { Agency, Unit } from '../agency/agency.types'
import { Position } from '../position/position.types'
import { Regulation } from '../regulation/regulation.types'

/** Kinds of callers that are somebody. */
export const CallerKind = { PERSON: 'PERSON', PARTNER: 'PARTNER' } as const
export type CallerKind = keyof typeof CallerKind

registerEnumType(CallerKind, {
  name: 'CallerKind',
  description: 'Kinds of callers.',
  valuesConfig: {
    PERSON: { description: 'A person who signed in.' },
    PARTNER: { description: 'A program of a partner agency.' },
  },
})

const ReaderRelations = Object.fromEntries(READER_RELATIONS.map((relation) => [relation, relation])) as {
  readonly [relation in ReaderRelation]: relation
}

registerEnumType(ReaderRelations, {
  name: 'ReaderRelation',
  description: 'How a reader stood to the person whose data were read, which is the reason why the reader may.',
  valuesConfig: {
    SUPERIOR: { description: 'Direct or higher superior (atasan).' },
    HR_OFFICER: { description: 'Personnel officer of the agency (pengelola kepegawaian).' },
    BKN_OFFICER: { description: 'Officer of the National Civil Service Agency (BKN).' },
    LEADER: { description: 'Leader of the agency (pimpinan instansi).' },
    INTEGRITY_OFFICER: { description: 'Integrity officer of the agency (inspektorat).' },
    PARTNER: { description: 'Program of an agency to which the data are granted (instansi mitra).' },
  },
})

@ObjectType({
  description:
    'What confidential data may be read for. A public body reads them for its tasks by law, not by consent (UU 27/2022 art. 20).',
})
export class AccessPurpose {
  @Field(() => ID, { description: 'Code, sent in the header `x-purpose`: `DATA_SYNCHRONISATION`.' }) code: string
  @Field(() => String, { description: 'The purpose in words.' }) title: string
  @Field(() => Regulation, { description: 'The regulation that makes it a task.' }) regulation: Regulation
}

@ObjectType({ description: 'A field of an employee that was read.' })
export class AccessedField {
  @Field(() => ID, { description: 'Name of the field of `Employee`: `nip`.' }) code: string
  @Field(() => String, { description: 'The field in words.' }) title: string
}

@ObjectType({ description: 'Who read: an office or a program. Names and numbers of readers are their own data.' })
export class AccessReader {
  @Field(() => CallerKind, { description: 'Whether a person or a program read.' }) kind: CallerKind
  @Field(() => Agency, { nullable: true, description: 'Agency of the person; null for BKN and for a program.' })
  agency: Agency | null
  @Field(() => Unit, { nullable: true, description: 'Unit in which the person worked on that day; null when unknown.' })
  unit: Unit | null
  @Field(() => Position, {
    nullable: true,
    description: 'Position that the person held on that day; null when unknown.',
  })
  position: Position | null
  @Field(() => ID, { nullable: true, description: 'Id of the program; null for a person.' }) clientId: string | null
  @Field(() => String, { nullable: true, description: 'Name of the program; null for a person.' })
  clientName: string | null
}

@ObjectType({ description: 'One request in which somebody else read confidential data of the person.' })
export class AccessLogEntry {
  @Field(() => Date, { description: 'When.' }) at: Date
  @Field(() => AccessReader, { description: 'Who.' }) reader: AccessReader
  @Field(() => ReaderRelations, { description: 'Why the reader may.' }) relation: ReaderRelation
  @Field(() => AccessPurpose, { nullable: true, description: 'What a partner read for; null for a person.' })
  purpose: AccessPurpose | null
  @Field(() => [AccessedField], {
    description: 'What was read, including what the answer was computed from.',
  })
  fields: AccessedField[]
  @Field(() => ID, { description: 'Number of the request, for questions to the agency.' }) requestId: string
}

@ObjectType({ description: 'A page of reads of confidential data.' })
export class AccessLogConnection extends connectionOf(
  'AccessLog',
  () => AccessLogEntry,
  'reads of confidential data',
) {}
