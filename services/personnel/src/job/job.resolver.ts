import {
  badCursor,
  badInput,
  checkPageSize,
  type Connection,
  ConnectionArgs,
  decodeCursor,
  decodePlace,
  type Language,
  notFound,
  pageOf,
  readerId,
} from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { PersonnelContext } from '../context'
import { isUuid } from '../employee/employee-key'
import * as domain from './job'
import { maySave, mayWatch } from './job-access'
import { JobRepository, type OwnJobs } from './job.repository'
import {
  Job,
  JobConnection,
  JobError,
  JobErrorArgs,
  JobErrorConnection,
  JobErrorKind,
  JobOutcome,
  JobProgress,
} from './job.types'

const LONGEST_SEARCH = 100

@Resolver(() => Job)
export class JobResolver {
  @Query(() => Job, {
    nullable: true,
    description:
      'A job by id, for who asked for it and for the HR officers of the agency; an import or export for the latter only. NOT_FOUND for everybody else.',
  })
  async job(
    @Arg('id', () => ID, { description: 'Opaque id (uuid) of the job.' }) id: string,
    @Ctx() { caller, database, language }: PersonnelContext,
  ): Promise<domain.Job> {
    const job = await new JobRepository(database).find(id)
    if (!job || !mayWatch(caller, job)) throw notFound(language, 'id')
    return job
  }

  @Query(() => JobConnection, { description: 'The jobs that the caller asked for, newest first.' })
  async myJobs(
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { caller, database, language }: PersonnelContext,
    @Arg('kinds', () => [domain.JobKind], { nullable: true, description: 'Only jobs of these kinds; all by default.' })
    kinds?: domain.JobKind[] | null,
  ): Promise<Connection<domain.Job>> {
    checkPageSize(first, language)
    const isOfficer = caller.kind === 'PERSON' && caller.roles.includes('HR_OFFICER')
    const own: OwnJobs = {
      requestedBy: readerId(caller),
      kinds: kinds ?? Object.values(domain.JobKind),
      personalIn: isOfficer ? caller.agencyCode : null,
    }
    const jobs = new JobRepository(database)
    const found = await jobs.findOwn(own, idOf(after, language), first)
    return pageOf(
      found,
      { first, after },
      () => jobs.countOwn(own),
      ({ id }) => [id],
    )
  }

  @FieldResolver(() => JobProgress, { description: 'How much of it is done.' })
  progress(@Root() { done, total }: domain.Job): JobProgress {
    return { done, total }
  }

  @FieldResolver(() => JobErrorConnection, { description: 'Faults that were found, in the order of the file.' })
  async errors(
    @Root() { id }: domain.Job,
    @Args(() => JobErrorArgs) { first, after, code = null, text }: JobErrorArgs,
    @Ctx() { database, language }: PersonnelContext,
  ): Promise<Connection<JobError>> {
    checkPageSize(first, language)
    const filter = { code, text: searchOf(text, language) }
    const jobs = new JobRepository(database)
    const found = await jobs.findProblems(id, filter, decodePlace(after, language), first)
    const places = new Map<JobError, string[]>()
    const errors = found.map(({ number, message, ...problem }) => {
      const error = { ...problem, message: message[language] }
      places.set(error, [String(number)])
      return error
    })
    return pageOf(
      errors,
      { first, after },
      () => jobs.countProblems(id, filter),
      (error) => places.get(error)!,
    )
  }

  @FieldResolver(() => [JobErrorKind], {
    description: 'What was found, by kind, errors first; empty until it is over.',
  })
  errorKinds(@Root() { result }: domain.Job, @Ctx() { language }: PersonnelContext): JobErrorKind[] {
    return (result?.problemKinds ?? []).map(({ message, ...kind }) => ({ ...kind, message: message[language] }))
  }

  @FieldResolver(() => JobOutcome, { nullable: true, description: 'What came of it; null while it is not over.' })
  result(@Root() job: domain.Job, @Ctx() { caller, files, language }: PersonnelContext): JobOutcome | null {
    const { result } = job
    if (!result) return null
    const isOffered = result.fileId !== null && maySave(caller, job)
    return { fileUrl: isOffered ? files.linkTo(result.fileId!) : null, summary: result.summary[language] }
  }
}

/** @throws BAD_USER_INPUT naming `after` for a cursor that names no job */
function idOf(cursor: string | null | undefined, language: Language): string | null {
  if (!cursor) return null
  const [id = ''] = decodeCursor(cursor, 1, language)
  if (isUuid(id)) return id
  throw badCursor(language)
}

/** @throws BAD_USER_INPUT naming `text` when it is too long */
function searchOf(text: string | null | undefined, language: Language): string | null {
  const wanted = text?.trim() ?? ''
  if (wanted.length <= LONGEST_SEARCH) return wanted === '' ? null : wanted
  const reason = { id: `paling banyak ${LONGEST_SEARCH} huruf`, en: `at most ${LONGEST_SEARCH} characters` }
  throw badInput(language, [{ field: 'text', reason }])
}
