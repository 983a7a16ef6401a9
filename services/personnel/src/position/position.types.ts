import { connectionOf } from '@jalur/common'
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { EducationLevel, PositionKind, PositionLevel } from '../career-rules/career-facts'
import { Confidence } from '../career-rules/requirement-policy'
import { Rank } from '../rank/rank.types'
import type * as domain from './position'
import type * as holders from './position-holders'
import type { PositionFilter as Filter } from './position-search'

registerEnumType(PositionKind, {
  name: 'PositionKind',
  description: 'Kinds of position (jenis jabatan), highest first (UU 20/2023).',
  valuesConfig: {
    PRINCIPAL_EXECUTIVE: { description: 'Jabatan pimpinan tinggi (JPT) utama.' },
    SENIOR_EXECUTIVE: { description: 'Jabatan pimpinan tinggi (JPT) madya, for example the provincial secretary.' },
    EXECUTIVE: { description: 'Jabatan pimpinan tinggi (JPT) pratama, for example the head of a department.' },
    ADMINISTRATOR: { description: 'Administrator, for example a head of division or of a district.' },
    SUPERVISOR: { description: 'Pengawas, for example a head of section.' },
    IMPLEMENTER: { description: 'Pelaksana: clerks, operators and technicians.' },
    FUNCTIONAL: { description: 'Jabatan fungsional (JF): a profession with levels of its own.' },
  },
})

registerEnumType(PositionLevel, {
  name: 'PositionLevel',
  description:
    'Levels of a functional position (jenjang): four of skill (keterampilan), then four of expertise (keahlian), ' +
    'each lowest first (PermenPANRB 1/2023).',
  valuesConfig: {
    PEMULA: { description: 'Skill, rank II/a.' },
    TERAMPIL: { description: 'Skill, ranks II/b to II/d.' },
    MAHIR: { description: 'Skill, ranks III/a and III/b.' },
    PENYELIA: { description: 'Skill, ranks III/c and III/d.' },
    AHLI_PERTAMA: { description: 'Expertise, ranks III/a and III/b.' },
    AHLI_MUDA: { description: 'Expertise, ranks III/c and III/d.' },
    AHLI_MADYA: { description: 'Expertise, ranks IV/a to IV/c.' },
    AHLI_UTAMA: { description: 'Expertise, ranks IV/d and IV/e.' },
  },
})

registerEnumType(EducationLevel, {
  name: 'EducationLevel',
  description: 'Levels of education, lowest first.',
  valuesConfig: {
    PRIMARY: { description: 'SD.' },
    JUNIOR_HIGH: { description: 'SMP.' },
    SENIOR_HIGH: { description: 'SLTA.' },
    DIPLOMA_1: { description: 'D-I.' },
    DIPLOMA_2: { description: 'D-II.' },
    DIPLOMA_3: { description: 'D-III.' },
    BACHELOR: { description: 'S1 or D-IV.' },
    MASTER: { description: 'S2.' },
    DOCTORATE: { description: 'S3.' },
  },
})

@ObjectType({ description: 'A family of jobs (rumpun jabatan).', simpleResolvers: true })
export class JobFamily implements domain.JobFamily {
  @Field(() => ID, { description: 'Code of the family, for example `KEPEGAWAIAN`.' }) code: string
  @Field(() => String, { description: 'Name of the family, in Indonesian.' }) name: string
  @Field(() => String, {
    nullable: true,
    description: 'Agencies that set the standards of its positions (instansi pembina), separated by commas.',
  })
  supervisingAgency: string | null
}

@Directive('@key(fields: "code")')
@ObjectType({ description: 'A position that a civil servant may hold (jabatan).', simpleResolvers: true })
export class Position
  implements
    Pick<
      domain.Position,
      | 'code'
      | 'name'
      | 'kind'
      | 'level'
      | 'eselon'
      | 'family'
      | 'minimumRank'
      | 'maximumRank'
      | 'retirementAge'
      | 'minimumEducation'
      | 'confidence'
      | 'legacy'
    >
{
  @Field(() => ID, { description: 'Code, for example `ANALIS_SDM_APARATUR.AHLI_MUDA` or `KEPALA_SEKSI`.' })
  code: string
  @Field(() => String, { description: 'Official name, with its level, in Indonesian.' }) name: string
  @Field(() => PositionKind, { description: 'Kind of position (jenis jabatan).' }) kind: PositionKind
  @Field(() => PositionLevel, { nullable: true, description: 'Level (jenjang); null unless functional.' })
  level: PositionLevel | null
  @Field(() => String, { nullable: true, description: 'Eselon, `I.a` to `IV.b`; null unless structural.' })
  eselon: string | null
  @Field(() => JobFamily, { nullable: true, description: 'Family of jobs (rumpun); null unless functional.' })
  family: JobFamily | null
  @Field(() => Rank, { nullable: true, description: 'Lowest rank of its range (PP 13/2002; by level if functional).' })
  minimumRank: Rank | null
  @Field(() => Rank, { nullable: true, description: 'Highest rank of its range.' }) maximumRank: Rank | null
  @Field(() => Int, {
    description: 'Age in years at which its holder retires (batas usia pensiun; UU 20/2023 ps. 55).',
  })
  retirementAge: number
  @Field(() => EducationLevel, { nullable: true, description: 'Lowest level of education that it asks for.' })
  minimumEducation: EducationLevel | null
  @Field(() => Confidence, { description: 'How far name and levels were checked.' }) confidence: Confidence
  @Field(() => Boolean, { description: 'True when it is being folded into another and takes nobody new.' })
  legacy: boolean
}

export const PositionConnection = connectionOf('Position', () => Position, 'positions')

@ObjectType({ description: 'How many hold a position, over all agencies.', simpleResolvers: true })
export class PositionHolders implements holders.PositionHolders {
  @Field(() => Int, {
    nullable: true,
    description:
      'Holders today, rounded to 5; null when fewer than 10, so that nobody can be singled out (UU 27/2022).',
  })
  total: number | null
  @Field(() => Int, { nullable: true, description: 'Openings (formasi); null where no agency reported any.' })
  vacancies: number | null
}

@InputType({ description: 'Which positions to list; conditions add up.' })
export class PositionFilter implements Filter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that all occur in name, family or description, whatever their case or accents. At most 100 characters.',
  })
  text?: string | null
  @Field(() => PositionKind, { nullable: true, description: 'Only this kind.' }) kind?: PositionKind | null
  @Field(() => ID, { nullable: true, description: 'Only this family of jobs, by code.' }) family?: string | null
  @Field(() => PositionLevel, { nullable: true, description: 'Only this level.' }) level?: PositionLevel | null
}
