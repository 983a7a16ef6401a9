import { badInput, demand, notFound, type Outcome, readerId, refuse, type Text, write } from '@jalur/common'
import { fileReader } from '../access-log/file-reader'
import type { PersonnelContext } from '../context'
import { JobRepository } from '../job/job.repository'
import { HR_WORK } from '../policy'
import type { PersonnelRefusalCode } from '../refusal.types'
import { type ExportRequest, inOrder, MOST_EXPORTS_A_DAY } from './employee-export'
import type { ExportEmployeesInput } from './employee-export.types'

/**
 * Asks for the register of an agency as a file.
 * @returns the id of the job
 * @throws NOT_FOUND for an unknown agency, FORBIDDEN for another agency's officer, BAD_USER_INPUT without tables
 */
export async function askForExport(
  input: ExportEmployeesInput,
  context: PersonnelContext,
): Promise<Outcome<string, PersonnelRefusalCode>> {
  const { caller, catalogue, database, language } = context
  const { agency, format } = input
  if (!catalogue.agenciesByCode.has(agency)) throw notFound(language, 'input.agency')
  demand(context, HR_WORK, { id: '', agencyCode: agency, superiorIds: [] })
  const tables = inOrder(input.tables)
  if (tables.length === 0) throw badInput(language, [{ field: 'input.tables', reason: NO_TABLE }])
  return write<string, PersonnelRefusalCode>(database, context, { mutation: 'exportEmployees', input }, async (it) => {
    const jobs = new JobRepository(database)
    await jobs.lock(it.manager, agency, 'EXPORT_EMPLOYEES')
    if ((await jobs.countOfDay(readerId(caller), 'EXPORT_EMPLOYEES')) >= MOST_EXPORTS_A_DAY) {
      return refuse('EXPORTS_USED_UP', null, USED_UP)
    }
    const request: ExportRequest = { format, tables, reader: fileReader(context) }
    return jobs.create(it, {
      ...{ kind: 'EXPORT_EMPLOYEES', agencyCode: agency, requestedBy: readerId(caller), input: request },
    })
  })
}

const NO_TABLE: Text = { id: 'pilih paling sedikit satu tabel', en: 'choose at least one table' }
export const USED_UP: Text = {
  id: `Anda sudah mengekspor ${MOST_EXPORTS_A_DAY} kali dalam 24 jam. Coba lagi besok.`,
  en: `You have exported ${MOST_EXPORTS_A_DAY} times within 24 hours. Try again tomorrow.`,
}
