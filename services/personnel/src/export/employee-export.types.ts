import { MutationInput } from '@jalur/common'
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { ImportKind } from '../import/import-column'
import type * as jobs from '../job/job'
import { Job } from '../job/job.types'
import { PersonnelRefusal } from '../refusal.types'
import { TableFormat } from './employee-export'

registerEnumType(TableFormat, {
  name: 'TableFormat',
  description: 'Kinds of file that tables of people are written to.',
  valuesConfig: {
    XLSX: { description: 'A workbook for Excel and LibreOffice, a sheet for each table.' },
    CSV: { description: 'Text separated by semicolons, UTF-8; several tables come as a ZIP archive.' },
  },
})

@InputType({ description: 'Which tables of which agency are to be written, and how.' })
export class ExportEmployeesInput extends MutationInput {
  @Field(() => ID, { description: 'Code of the agency.' }) agency: string
  @Field(() => TableFormat, { description: 'The kind of file.' }) format: TableFormat
  @Field(() => [ImportKind], {
    defaultValue: Object.values(ImportKind),
    description: 'The tables, at least one; all by default.',
  })
  tables: ImportKind[]
}

@ObjectType({ description: 'The job that writes the file, or the reasons for which there is none.' })
export class ExportEmployeesPayload {
  @Field(() => Job, { nullable: true, description: 'The job; its result links to the file.' }) job: jobs.Job | null
  @Field(() => [PersonnelRefusal], { description: 'Why nothing is written; empty otherwise.' })
  refusals: InstanceType<typeof PersonnelRefusal>[]
}
