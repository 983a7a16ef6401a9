import {
  checkPageSize,
  type Connection,
  ConnectionArgs,
  decodePlace,
  notFound,
  pageOf,
  readerId,
  relationsOf,
} from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { PersonnelContext } from '../context'
import type * as domain from './job'
import { JobRepository } from './job.repository'
import { Job, JobError, JobErrorConnection, JobOutcome, JobProgress } from './job.types'

@Resolver(() => Job)
export class JobResolver {
  @Query(() => Job, {
    nullable: true,
    description:
      'A job by id, for who asked for it and for the HR officers of the agency; NOT_FOUND for everybody else.',
  })
  async job(
    @Arg('id', () => ID, { description: 'Opaque id (uuid) of the job.' }) id: string,
    @Ctx() { caller, database, language }: PersonnelContext,
  ): Promise<domain.Job> {
    const job = await new JobRepository(database).find(id)
    const relations = relationsOf(caller, job && { id: '', agencyCode: job.agencyCode, superiorIds: [] })
    const mayWatch =
      relations.has('HR_OFFICER') || relations.has('BKN_OFFICER') || job?.requestedBy === readerId(caller)
    if (!job || !mayWatch) throw notFound(language, 'id')
    return job
  }

  @FieldResolver(() => JobProgress, { description: 'How much of it is done.' })
  progress(@Root() { done, total }: domain.Job): JobProgress {
    return { done, total }
  }

  @FieldResolver(() => JobErrorConnection, { description: 'Faults that were found, in the order of the file.' })
  async errors(
    @Root() { id }: domain.Job,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { database, language }: PersonnelContext,
  ): Promise<Connection<JobError>> {
    checkPageSize(first, language)
    const jobs = new JobRepository(database)
    const [found, total] = await Promise.all([
      jobs.findProblems(id, decodePlace(after, language), first),
      jobs.countProblems(id),
    ])
    const places = new Map<JobError, string[]>()
    const errors = found.map(({ number, message, ...problem }) => {
      const error = { ...problem, message: message[language] }
      places.set(error, [String(number)])
      return error
    })
    return pageOf(errors, { first, after }, total, (error) => places.get(error)!)
  }

  @FieldResolver(() => JobOutcome, { nullable: true, description: 'What came of it; null while it is not over.' })
  result(@Root() { result }: domain.Job, @Ctx() { files, language }: PersonnelContext): JobOutcome | null {
    return (
      result && {
        fileUrl: result.fileId === null ? null : files.linkTo(result.fileId),
        summary: result.summary[language],
      }
    )
  }
}
