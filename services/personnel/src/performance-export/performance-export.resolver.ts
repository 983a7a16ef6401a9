import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { PersonnelContext } from '../context'
import { JobRepository } from '../job/job.repository'
import { ExportPerformanceInput, ExportPerformancePayload } from './performance-export.types'
import { askForPerformanceExport } from './performance-export.writes'

@Resolver()
export class PerformanceExportResolver {
  @Mutation(() => ExportPerformancePayload, {
    description:
      'Writes the issued results of the performance cycle of a year to a file, a line for each active employee of an agency, in the background; for its HR officers. Everybody in it is told; the file is kept for a day.',
  })
  async exportPerformance(
    @Arg('input', () => ExportPerformanceInput, { description: 'Which results, and how.' })
    input: ExportPerformanceInput,
    @Ctx() context: PersonnelContext,
  ): Promise<ExportPerformancePayload> {
    const { result, refusals } = await askForPerformanceExport(input, context)
    return { job: result === null ? null : await new JobRepository(context.database).find(result), refusals }
  }
}
