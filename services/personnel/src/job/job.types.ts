import { connectionOf, ConnectionArgs } from '@jalur/common'
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import * as domain from './job'

registerEnumType(domain.JobKind, {
  name: 'JobKind',
  description: 'Long work that runs in the background.',
  valuesConfig: {
    IMPORT_EMPLOYEES: { description: 'Takes a file of employees into the register, or tries to.' },
    EXPORT_EMPLOYEES: { description: 'Writes the employees of an agency into a file.' },
    EXPORT_PERFORMANCE: { description: 'Writes the results of the performance cycle of an agency into a file.' },
    PROMOTION_LIST: { description: 'Judges the staff of an agency for a promotion period.' },
    PROMOTION_DOCUMENT: { description: 'Writes such a list into a file.' },
  },
})

registerEnumType(domain.JobStatus, {
  name: 'JobStatus',
  description: 'How far a job is.',
  valuesConfig: {
    QUEUED: { description: 'Waits for its turn.' },
    RUNNING: { description: 'Under way; one that was interrupted is taken up again within a minute.' },
    DONE: { description: 'Over; `result` says what came of it.' },
    FAILED: { description: 'Over without effect; `errors` and `result` say why.' },
  },
})

registerEnumType(domain.ProblemSeverity, {
  name: 'ProblemSeverity',
  description: 'Whether something found in a file stops the job.',
  valuesConfig: {
    ERROR: { description: 'It does: nothing of the file is stored.' },
    WARNING: { description: 'It does not; it is worth a look.' },
  },
})

@ObjectType({
  description: 'How much of a job is done, in steps of its own kind (rows, employees).',
  simpleResolvers: true,
})
export class JobProgress {
  @Field(() => Int, { description: 'Steps done.' }) done: number
  @Field(() => Int, { description: 'Steps in all; 0 until it is known.' }) total: number
}

@ObjectType({ description: 'Something found in one cell of a file.', simpleResolvers: true })
export class JobError {
  @Field(() => String, { nullable: true, description: 'Table of the file: `rw-golongan`; null for the whole file.' })
  sheet: string | null
  @Field(() => Int, { description: 'Row of the file; the heading is row 1.' }) row: number
  @Field(() => String, { nullable: true, description: 'Heading of the column; null where the whole row is meant.' })
  column: string | null
  @Field(() => String, { nullable: true, description: 'What stands there; masked where it could name a person.' })
  value: string | null
  @Field(() => String, { description: 'Stable code of the fault.' }) code: string
  @Field(() => domain.ProblemSeverity, { description: 'Whether it stops the job.' }) severity: domain.ProblemSeverity
  @Field(() => String, { description: "What is wrong, in the caller's language." }) message: string
}

@ObjectType({ description: 'A page of faults of a file.' })
export class JobErrorConnection extends connectionOf('JobError', () => JobError, 'faults of a file') {}

@ArgsType()
export class JobErrorArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: 'Only faults of this code.' }) code?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Only faults with this text in row number, column, value or sentence; at most 100 characters.',
  })
  text?: string | null
}

@ObjectType({ description: 'Faults of one kind, counted.', simpleResolvers: true })
export class JobErrorKind {
  @Field(() => String, { description: 'Stable code of the fault.' }) code: string
  @Field(() => domain.ProblemSeverity, { description: 'Whether it stops the job.' }) severity: domain.ProblemSeverity
  @Field(() => Int, { description: 'How many there are; of each kind the first thousand are listed.' }) count: number
  @Field(() => String, { description: "What is wrong, in the caller's language." }) message: string
}

@ObjectType({ description: 'What came of a job.', simpleResolvers: true })
export class JobOutcome {
  @Field(() => String, {
    nullable: true,
    description:
      'Link to the file that the job made; works for ten minutes. Null where there is none, and for others than who asked.',
  })
  fileUrl: string | null
  @Field(() => String, { description: "What was done, in one or two sentences of the caller's language." })
  summary: string
}

@ObjectType({ description: 'Long work that a person asked for, and can watch.', simpleResolvers: true })
export class Job {
  @Field(() => ID, { description: 'Opaque id (uuid).' }) id: string
  @Field(() => domain.JobKind, { description: 'What is done.' }) kind: domain.JobKind
  @Field(() => domain.JobStatus, { description: 'How far it is.' }) status: domain.JobStatus
  @Field(() => JobProgress, { description: 'How much of it is done.' }) progress: JobProgress
  @Field(() => Date, { description: 'When it was asked for.' }) createdAt: Date
  @Field(() => Date, { nullable: true, description: 'When it was over; null while it is not.' }) finishedAt: Date | null
}

@ObjectType({ description: 'A page of jobs.' })
export class JobConnection extends connectionOf('Job', () => Job, 'jobs') {}
