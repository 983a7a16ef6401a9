import { MutationInput } from '@jalur/common'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { TableFormat } from '../export/employee-export'
import type * as jobs from '../job/job'
import { Job } from '../job/job.types'
import { PersonnelRefusal } from '../refusal.types'

@InputType({ description: 'The results of which agency and year are to be written, and how.' })
export class ExportPerformanceInput extends MutationInput {
  @Field(() => ID, { description: 'Code of the agency.' }) agency: string
  @Field(() => Int, { description: 'Calendar year, from 2022 (PermenPANRB 6/2022) to this one.' }) year: number
  @Field(() => TableFormat, { description: 'The kind of file.' }) format: TableFormat
}

@ObjectType({ description: 'The job that writes the file, or the reasons for which there is none.' })
export class ExportPerformancePayload {
  @Field(() => Job, { nullable: true, description: 'The job; its result links to the file.' }) job: jobs.Job | null
  @Field(() => [PersonnelRefusal], { description: 'Why nothing is written; empty otherwise.' })
  refusals: InstanceType<typeof PersonnelRefusal>[]
}
