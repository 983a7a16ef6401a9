import { badInput, demand, notFound, type Outcome, readerId, refuse, write, yearOf } from '@jalur/common'
import { fileReader } from '../access-log/file-reader'
import type { PersonnelContext } from '../context'
import { MOST_EXPORTS_A_DAY } from '../export/employee-export'
import { USED_UP } from '../export/employee-export.writes'
import { JobRepository } from '../job/job.repository'
import { HR_WORK } from '../policy'
import type { PersonnelRefusalCode } from '../refusal.types'
import type { PerformanceExportRequest } from './performance-export'
import type { ExportPerformanceInput } from './performance-export.types'

/** The year of PermenPANRB 6/2022. */
const FIRST_YEAR = 2022

/**
 * Asks for the results of a year as a file.
 * @returns the id of the job
 * @throws NOT_FOUND for an unknown agency, FORBIDDEN for another agency's officer, BAD_USER_INPUT for another year
 */
export async function askForPerformanceExport(
  input: ExportPerformanceInput,
  context: PersonnelContext,
): Promise<Outcome<string, PersonnelRefusalCode>> {
  const { caller, catalogue, database, language, today } = context
  const { agency, format, year } = input
  if (!catalogue.agenciesByCode.has(agency)) throw notFound(language, 'input.agency')
  demand(context, HR_WORK, { id: '', agencyCode: agency, superiorIds: [] })
  if (year < FIRST_YEAR || year > yearOf(today)) {
    const reason = { id: `harus ${FIRST_YEAR} sampai tahun ini`, en: `must be ${FIRST_YEAR} to this year` }
    throw badInput(language, [{ field: 'input.year', reason }])
  }
  return write<string, PersonnelRefusalCode>(
    database,
    context,
    { mutation: 'exportPerformance', input },
    async (it) => {
      const jobs = new JobRepository(database)
      await jobs.lock(it.manager, agency, 'EXPORT_PERFORMANCE')
      if ((await jobs.countOfDay(readerId(caller), 'EXPORT_PERFORMANCE')) >= MOST_EXPORTS_A_DAY) {
        return refuse('EXPORTS_USED_UP', null, USED_UP)
      }
      const request: PerformanceExportRequest = { format, year, reader: fileReader(context) }
      return jobs.create(it, {
        ...{ kind: 'EXPORT_PERFORMANCE', agencyCode: agency, requestedBy: readerId(caller), input: request },
      })
    },
  )
}
