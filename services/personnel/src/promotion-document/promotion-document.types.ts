import { DateScalar, type Day, MutationInput } from '@jalur/common'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import type * as agencies from '../agency/agency'
import { Agency } from '../agency/agency.types'
import type * as jobs from '../job/job'
import { Job } from '../job/job.types'
import { CandidateStatus, PromotionAim } from '../promotion-list/candidacy'
import { PERIOD } from '../promotion-list/promotion-list.types'
import { NEXT_PERIOD } from '../promotion-list/promotion-period'
import { PersonnelRefusal } from '../refusal.types'
import { DocumentFormat } from './promotion-document'

registerEnumType(DocumentFormat, {
  name: 'DocumentFormat',
  description: 'Kinds of file that a list can be written to.',
  valuesConfig: {
    PDF: { description: 'A paper to print and sign.' },
    XLSX: { description: 'A workbook for Excel and LibreOffice: the list, and a sheet that says what it is.' },
  },
})

@ObjectType({
  description: 'What the system knows of a printed list (daftar nominatif), so that the paper can be checked.',
  simpleResolvers: true,
})
export class PromotionDocument {
  @Field(() => ID, { description: 'The verification code that is printed on it.' }) code: string
  @Field(() => Agency, { description: 'The agency that proposes.' }) agency: agencies.Agency
  @Field(() => DateScalar, { description: 'First day of the promotion period.' }) period: Day
  @Field(() => PromotionAim, { description: 'What is proposed.' }) aim: PromotionAim
  @Field(() => CandidateStatus, {
    nullable: true,
    description: 'Where its persons stand; null for all who were judged.',
  })
  status: CandidateStatus | null
  @Field(() => DocumentFormat, { description: 'The kind of file.' }) format: DocumentFormat
  @Field(() => Int, { description: 'Number of persons on it.' }) people: number
  @Field(() => Date, { description: 'When the facts were read that it rests on.' }) factsAsOf: Date
  @Field(() => [String], { description: 'Services whose facts were missing then; empty for a complete list.' })
  silentSources: string[]
  @Field(() => Date, { description: 'When it was written.' }) writtenAt: Date
  @Field(() => String, { description: 'SHA-256 of the file as it was written, hexadecimal.' }) sha256: string
}

@InputType({ description: 'Which list is to be written, and how.' })
export class ExportPromotionListInput extends MutationInput {
  @Field(() => ID, { description: 'Code of the agency.' }) agency: string
  @Field(() => String, { defaultValue: NEXT_PERIOD, description: PERIOD }) period: string
  @Field(() => PromotionAim, { defaultValue: PromotionAim.RANK, description: 'What is proposed.' }) aim: PromotionAim
  @Field(() => CandidateStatus, {
    nullable: true,
    defaultValue: CandidateStatus.ELIGIBLE,
    description: 'Which of those who were judged; null for all.',
  })
  status: CandidateStatus | null
  @Field(() => DocumentFormat, { description: 'The kind of file.' }) format: DocumentFormat
}

@ObjectType({ description: 'The job that writes the file, or the reasons for which there is none.' })
export class ExportPromotionListPayload {
  @Field(() => Job, { nullable: true, description: 'The job; its result links to the file.' }) job: jobs.Job | null
  @Field(() => [PersonnelRefusal], { description: 'Why nothing is written; empty otherwise.' })
  refusals: InstanceType<typeof PersonnelRefusal>[]
}
