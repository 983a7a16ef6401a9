import { connectionOf, DateScalar, type Day } from '@jalur/common'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { Agency, Unit } from '../agency/agency.types'
import { EducationLevel } from '../career-rules/career-facts'
import { Position } from '../position/position.types'
import { Rank } from '../rank/rank.types'
import type * as domain from './history'
import { RecordSource } from './lineage'

registerEnumType(RecordSource, {
  name: 'RecordSource',
  description: 'By which way a value came on record.',
  valuesConfig: {
    FILE_IMPORT: { description: 'A file of the personnel office, such as an export of SIASN or SIMPEG.' },
    MOVEMENT: { description: 'A decree that a personnel officer entered (mutasi, kenaikan pangkat, pengangkatan).' },
    CORRECTION: { description: 'A correction that the person asked for and the personnel office accepted.' },
    DEMO: { description: 'Invented for the demonstration.' },
  },
})

const SINCE = 'First day on which it held (TMT); not the day of the decree.'
const UNTIL = 'Last day on which it held; null while nothing follows.'

/** How an entry came on record. */
@ObjectType()
abstract class Recorded {
  @Field(() => RecordSource, {
    nullable: true,
    description: 'Where the entry comes from; null for entries from before sources were kept.',
  })
  source: RecordSource | null
  @Field(() => Date, { nullable: true, description: 'When it was entered here; null from before that was kept.' })
  recordedAt: Date | null
}

@ObjectType()
abstract class Held extends Recorded {
  @Field(() => DateScalar, { description: SINCE }) effectiveFrom: Day
  @Field(() => DateScalar, { nullable: true, description: UNTIL }) effectiveTo: Day | null
}

@ObjectType()
abstract class HeldByDecree extends Held {
  @Field(() => String, { nullable: true, description: 'Number of the decree (nomor SK); null where unknown.' })
  decreeNumber: string | null
  @Field(() => DateScalar, { nullable: true, description: 'Day of the decree (tanggal SK); null where unknown.' })
  decreeDate: Day | null
}

@ObjectType({ description: 'A rank that a person holds or held (riwayat pangkat).', simpleResolvers: true })
export class RankHistoryEntry extends HeldByDecree {
  @Field(() => Rank, { nullable: true, description: 'The rank; null for one that the list no longer knows.' })
  rank: Rank | null
}

@ObjectType({ description: 'A position that a person holds or held (riwayat jabatan).', simpleResolvers: true })
export class PositionHistoryEntry extends HeldByDecree {
  @Field(() => Position, { nullable: true, description: 'The position; null for one that the list no longer knows.' })
  position: Pick<Position, 'code'> | null
  @Field(() => Unit, { description: 'The unit in which it was held, by its name of that time.' }) unit: Unit
  @Field(() => Agency, { nullable: true, description: 'The agency in which it was held.' })
  agency: Agency | null
}

@ObjectType({ description: 'Who was the direct superior (riwayat atasan).', simpleResolvers: true })
export class SupervisionHistoryEntry extends Held {
  /** Resolved to `supervisor`. */
  supervisorId: string | null
}

@ObjectType({ description: 'An education that a person finished (riwayat pendidikan).', simpleResolvers: true })
export class EducationHistoryEntry extends Recorded implements domain.EducationEntry {
  @Field(() => EducationLevel, { description: 'Level of education.' }) level: EducationLevel
  @Field(() => DateScalar, { description: 'Day of graduation (tanggal lulus).' }) graduatedOn: Day
  @Field(() => String, { nullable: true, description: 'Field of study (jurusan); null where unknown.' })
  major: string | null
  @Field(() => String, { nullable: true, description: 'School or university; null where unknown.' })
  institution: string | null
}

@ObjectType({ description: 'What the record said of a person on a day.', simpleResolvers: true })
export class RecordOnDay {
  @Field(() => DateScalar, { description: 'The day that was asked for.' }) date: Day
  @Field(() => RankHistoryEntry, { nullable: true, description: 'Rank held; null without one on record.' })
  rank: RankHistoryEntry | null
  @Field(() => PositionHistoryEntry, {
    nullable: true,
    description: 'Position held, with its unit and agency; null without one on record.',
  })
  position: PositionHistoryEntry | null
  @Field(() => EducationHistoryEntry, { nullable: true, description: 'Highest education finished by that day.' })
  education: EducationHistoryEntry | null
  /** Resolved to `supervisor`. */
  supervisorId: string | null
}

export const RankHistory = connectionOf('RankHistory', () => RankHistoryEntry, 'ranks held')
export const PositionHistory = connectionOf('PositionHistory', () => PositionHistoryEntry, 'positions held')
export const SupervisionHistory = connectionOf('SupervisionHistory', () => SupervisionHistoryEntry, 'superiors')
export const EducationHistory = connectionOf('EducationHistory', () => EducationHistoryEntry, 'educations finished')
