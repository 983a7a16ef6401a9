import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { PersonnelContext } from '../context'
import { JobRepository } from '../job/job.repository'
import { ExportEmployeesInput, ExportEmployeesPayload } from './employee-export.types'
import { askForExport } from './employee-export.writes'

@Resolver()
export class EmployeeExportResolver {
  @Mutation(() => ExportEmployeesPayload, {
    description:
      'Writes the employees of an agency to a file in the shape that importEmployees reads, in the background; for its HR officers. Importing the file again changes nothing. Everybody in it is told; the file is kept for a day.',
  })
  async exportEmployees(
    @Arg('input', () => ExportEmployeesInput, { description: 'Which tables, and how.' }) input: ExportEmployeesInput,
    @Ctx() context: PersonnelContext,
  ): Promise<ExportEmployeesPayload> {
    const { result, refusals } = await askForExport(input, context)
    return { job: result === null ? null : await new JobRepository(context.database).find(result), refusals }
  }
}
