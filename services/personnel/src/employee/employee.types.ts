import { connectionOf, DateScalar, type Day } from '@jalur/common'
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import type * as standing from '../career-path/standing'
import { IntegrityStanding, LearningStanding, PerformanceStanding } from '../career-path/standing.types'
import { EducationLevel, EmploymentType } from '../career-rules/career-facts'
import { EmploymentStatus } from './employee'

registerEnumType(EmploymentType, {
  name: 'EmploymentType',
  description: 'Kinds of employment of civil servants (jenis kepegawaian; UU 20/2023).',
  valuesConfig: {
    CPNS: { description: 'Candidate for permanent service (calon PNS).' },
    PNS: { description: 'Permanent civil servant (pegawai negeri sipil).' },
    PPPK: { description: 'On contract (pegawai pemerintah dengan perjanjian kerja).' },
    PPPK_PART_TIME: { description: 'On contract, part-time (PPPK paruh waktu).' },
  },
})

registerEnumType(EmploymentStatus, {
  name: 'EmploymentStatus',
  description: 'Whether a civil servant serves (status kepegawaian).',
  valuesConfig: {
    ACTIVE: { description: 'In service (aktif).' },
    ON_LEAVE: { description: 'On leave outside the state’s account (cuti di luar tanggungan negara).' },
    RETIRED: { description: 'Retired (pensiun).' },
    LEFT: { description: 'No longer in service for another reason: resigned, dismissed, contract over, or dead.' },
  },
})

@ObjectType({ description: 'A rank (pangkat) as held by a person.', simpleResolvers: true })
export class HeldRank {
  @Field(() => ID, { description: 'Code as printed (golongan/ruang): `III/b`.' }) code: string
  @Field(() => String, { description: 'Name of the rank: `Penata Muda Tingkat I`.' }) name: string
  @Field(() => DateScalar, { description: 'Day since which it is held (TMT golongan).' }) since: Day
}

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A civil servant (ASN).',
  simpleResolvers: true,
})
export class Employee implements standing.Standings {
  @Field(() => ID, { description: 'Opaque id (uuid); never the NIP.' }) id: string
  @Field(() => String, {
    nullable: true,
    description: 'Employee number (NIP), 18 digits. Personal data: it holds the birth date and the sex.',
  })
  nip: string
  @Field(() => String, { nullable: true, description: 'Full name.' }) name: string
  @Field(() => DateScalar, { nullable: true, description: 'Birth date. Personal data.' }) birthDate: Day
  @Field(() => EmploymentType, { nullable: true, description: 'Kind of employment (jenis kepegawaian).' })
  employmentType: EmploymentType
  @Field(() => EmploymentStatus, { nullable: true, description: 'Whether the person serves.' })
  status: EmploymentStatus
  @Field(() => DateScalar, { nullable: true, description: 'Day since which the position is held (TMT jabatan).' })
  positionSince: Day | null
  @Field(() => EducationLevel, { nullable: true, description: 'Highest level of education finished.' })
  education: EducationLevel | null
  @Field(() => Date, { nullable: true, description: 'When the record last changed.' }) updatedAt: Date

  @Directive('@external')
  @Field(() => LearningStanding, { nullable: true, description: 'What learning tells about the person today.' })
  learningStanding?: LearningStanding | null
  @Directive('@external')
  @Field(() => PerformanceStanding, { nullable: true, description: 'What performance tells about the person today.' })
  performanceStanding?: PerformanceStanding | null
  @Directive('@external')
  @Field(() => IntegrityStanding, { nullable: true, description: 'What integrity tells about the person today.' })
  integrityStanding?: IntegrityStanding | null
}

@ObjectType({ description: 'A page of employees.' })
export class EmployeeConnection extends connectionOf('Employee', () => Employee, 'employees') {}

@InputType({ description: 'Narrows a list of employees; what is left out does not narrow.' })
export class EmployeeFilter {
  @Field(() => ID, { nullable: true, description: 'Code of the agency (BKN): `7104`.' }) agency?: string | null
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' }) text?: string | null
}
