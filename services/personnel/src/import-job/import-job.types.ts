import { MutationInput } from '@jalur/common'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ImportKind } from '../import/import-column'
import type * as jobs from '../job/job'
import { Job } from '../job/job.types'
import { PersonnelRefusal } from '../refusal.types'

registerEnumType(ImportKind, {
  name: 'EmployeeTable',
  description: 'Tables of people that are imported and exported, as SIASN groups its data.',
  valuesConfig: {
    DATA_UTAMA: { description: '`data-utama`: everyone as they are now, one row a person.' },
    RW_GOLONGAN: { description: '`rw-golongan`: the history of ranks, one row an entry.' },
    RW_JABATAN: { description: '`rw-jabatan`: the history of positions, one row an entry.' },
  },
})

@InputType({ description: 'Which file is to be imported into which agency.' })
export class ImportEmployeesInput extends MutationInput {
  @Field(() => ID, { description: 'Code of the agency; rows of another one are errors.' }) agency: string
  @Field(() => ID, {
    description:
      'Id of a CSV or XLSX file that the caller handed in by `POST /files/personnel/IMPORT`; it is kept for a day, or until it is stored.',
  })
  file: string
  @Field(() => Boolean, { defaultValue: false, description: 'Checks everything and stores nothing.' }) dryRun: boolean
}

@ObjectType({ description: 'The job that imports the file, or the reasons for which there is none.' })
export class ImportEmployeesPayload {
  @Field(() => Job, { nullable: true, description: 'The job; its errors name row and column.' }) job: jobs.Job | null
  @Field(() => [PersonnelRefusal], { description: 'Why the file is not looked at; empty otherwise.' })
  refusals: InstanceType<typeof PersonnelRefusal>[]
}

@ObjectType({ description: 'An import of employees, in numbers; null ones are not known yet.', simpleResolvers: true })
export class EmployeeImport {
  @Field(() => String, { description: 'Name of the file, as the officer called it.' }) fileName: string
  @Field(() => Boolean, { description: 'True where everything is checked and nothing stored.' }) dryRun: boolean
  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the file, to be imported after a dry run that found no error; null otherwise, and for others than who handed it in.',
  })
  file: string | null
  @Field(() => [ImportKind], { description: 'Tables that were found in the file.' }) tables: ImportKind[]
  @Field(() => Int, { nullable: true, description: 'Rows below the headings, of all tables.' }) rows: number | null
  @Field(() => Int, { nullable: true, description: 'Errors; with one of them nothing is stored.' })
  errors: number | null
  @Field(() => Int, { nullable: true, description: 'What is worth a look and stops nothing.' }) warnings: number | null
  @Field(() => Int, { nullable: true, description: 'Employees who are not on record; null where errors stopped it.' })
  created: number | null
  @Field(() => Int, { nullable: true, description: 'Employees whose record changes; null where errors stopped it.' })
  updated: number | null
  @Field(() => Int, { nullable: true, description: 'Employees of whom nothing changes; null where errors stopped it.' })
  unchanged: number | null
  @Field(() => Int, { nullable: true, description: 'Units that the file creates; null where errors stopped it.' })
  newUnits: number | null
}
