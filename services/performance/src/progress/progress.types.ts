import { connectionOf, DateScalar, type Day, MutationInput, type Refusal } from '@jalur/common'
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { PerformanceRefusal, type RefusalCode } from '../refusals'

@ObjectType({ description: 'What proves a progress report (bukti dukung).', simpleResolvers: true })
export class Evidence {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => String, { description: 'What it is, in the words of the reporter.' }) title: string
  @Field(() => String, {
    description: 'Where it is: the link that was given, or one to the file that works for ten minutes.',
  })
  url: string
  @Field(() => String, { nullable: true, description: 'Type of the file, by its content; null for a link.' })
  contentType: string | null
  @Field(() => Int, { nullable: true, description: 'Size of the file in bytes; null for a link.' })
  sizeBytes: number | null
}

@ObjectType({ description: 'A report of progress on one result (progres harian).', simpleResolvers: true })
export class Progress {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => DateScalar, { description: 'The day that was worked.' }) reportedOn: Day
  @Field(() => String, { description: 'What was done.' }) statement: string
  @Field(() => Float, {
    nullable: true,
    description: 'What was reached of the indicator in all, in its unit; null where nothing was measured.',
  })
  value: number | null
  @Field(() => [Evidence], { description: 'What proves it.' }) evidence: Evidence[]
}

@ObjectType({ description: 'A page of progress reports, newest first.' })
export class ProgressConnection extends connectionOf('Progress', () => Progress, 'progress reports') {}

@InputType({ description: 'What proves a report: a link or a file, not both.' })
export class EvidenceInput {
  @Field(() => String, { description: 'What it is.' }) title: string
  @Field(() => String, { nullable: true, description: 'An https address; it is shown as a link and never fetched.' })
  url?: string | null
  @Field(() => ID, { nullable: true, description: 'Id of a file that was handed in at `/files/performance/EVIDENCE`.' })
  file?: string | null
}

@InputType({ description: 'A report on one result of the own, approved plan.' })
export class ReportProgressInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the result.' }) workResult: string
  @Field(() => ID, { nullable: true, description: 'Id of the indicator that the value is of.' }) indicator?:
    | string
    | null
  @Field(() => DateScalar, { description: 'The day that was worked; not in the future.' }) reportedOn: Day
  @Field(() => String, { description: 'What was done.' }) statement: string
  @Field(() => String, {
    nullable: true,
    description: 'What was reached of the indicator in all: an exact decimal, up to 4 places.',
  })
  value?: string | null
  @Field(() => [EvidenceInput], { nullable: true, description: 'What proves it.' }) evidence?: EvidenceInput[] | null
}

@ObjectType({ description: 'What became of a progress report.', simpleResolvers: true })
export class ReportProgressPayload {
  @Field(() => [PerformanceRefusal], { description: 'Why nothing was kept; empty when it was.' })
  refusals: Refusal<RefusalCode>[]
  @Field(() => Progress, { nullable: true, description: 'The report; null when refused.' }) progress: unknown
}
