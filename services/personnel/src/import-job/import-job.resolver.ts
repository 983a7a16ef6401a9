import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { PersonnelContext } from '../context'
import type * as domain from '../job/job'
import { maySave } from '../job/job-access'
import { JobRepository } from '../job/job.repository'
import { Job } from '../job/job.types'
import type { ImportFigures, ImportRequest } from './import-job'
import { EmployeeImport, ImportEmployeesInput, ImportEmployeesPayload } from './import-job.types'
import { askForImport } from './import-job.writes'

const UNKNOWN = {
  ...{ rows: null, errors: null, warnings: null, created: null, updated: null, unchanged: null, newUnits: null },
}

@Resolver(() => Job)
export class ImportJobFieldResolver {
  @FieldResolver(() => EmployeeImport, { nullable: true, description: 'For IMPORT_EMPLOYEES: the import in numbers.' })
  employeeImport(@Root() job: domain.Job, @Ctx() { caller }: PersonnelContext): EmployeeImport | null {
    if (job.kind !== 'IMPORT_EMPLOYEES') return null
    const { fileId, fileName, dryRun } = job.input as ImportRequest
    const canBeStored = dryRun && job.status === 'DONE' && maySave(caller, job)
    const figures = job.result?.details as ImportFigures | undefined
    return { ...UNKNOWN, tables: [], ...figures, fileName, dryRun, file: canBeStored ? fileId : null }
  }
}

@Resolver()
export class ImportJobResolver {
  @Mutation(() => ImportEmployeesPayload, {
    description:
      "Takes a file of employees and their histories into the register of an agency, or tries to, in the background; for its HR officers. All rows or none; the same file again changes nothing. The officer's own record stays as it is.",
  })
  async importEmployees(
    @Arg('input', () => ImportEmployeesInput, { description: 'Which file.' }) input: ImportEmployeesInput,
    @Ctx() context: PersonnelContext,
  ): Promise<ImportEmployeesPayload> {
    const { result, refusals } = await askForImport(input, context)
    return { job: result === null ? null : await new JobRepository(context.database).find(result), refusals }
  }
}
