import { demand, notFound, type Outcome, readerId, refuse, type Text, write } from '@jalur/common'
import type { PersonnelContext } from '../context'
import { JobRepository } from '../job/job.repository'
import { HR_WORK } from '../policy'
import type { PersonnelRefusalCode } from '../refusal.types'
import type { ImportRequest } from './import-job'
import type { ImportEmployeesInput } from './import-job.types'

/**
 * Asks for a file to be checked, or stored. One file of an agency at a time: a second would be judged by records that
 * the first is about to change.
 * @returns the id of the job
 * @throws NOT_FOUND for an unknown agency, FORBIDDEN for another agency's officer
 */
export async function askForImport(
  input: ImportEmployeesInput,
  context: PersonnelContext,
): Promise<Outcome<string, PersonnelRefusalCode>> {
  const { caller, catalogue, database, files, language } = context
  const { agency, file: fileId, dryRun } = input
  if (!catalogue.agenciesByCode.has(agency)) throw notFound(language, 'input.agency')
  demand(context, HR_WORK, { id: '', agencyCode: agency, superiorIds: [] })
  return write<string, PersonnelRefusalCode>(database, context, { mutation: 'importEmployees', input }, async (it) => {
    const jobs = new JobRepository(database)
    await jobs.lock(it.manager, agency, 'IMPORT_EMPLOYEES')
    const file = await files.find(fileId, 'IMPORT', readerId(caller))
    if (!file) return refuse('FILE_UNKNOWN', 'input.file', NO_FILE)
    if (await jobs.findOpen(agency, 'IMPORT_EMPLOYEES')) return refuse('IMPORT_UNDERWAY', null, UNDERWAY)
    await files.attach(it.manager, file.id)
    const officerId = caller.kind === 'PERSON' ? caller.employeeId : null
    const request: ImportRequest = { fileId: file.id, fileName: file.name, dryRun, language, officerId }
    return jobs.create(it, {
      ...{ kind: 'IMPORT_EMPLOYEES', agencyCode: agency, requestedBy: readerId(caller), input: request },
    })
  })
}

const NO_FILE: Text = {
  id: 'Berkas ini tidak ada atau sudah dihapus. Unggah lagi.',
  en: 'There is no such file, or it has been removed. Upload it again.',
}
const UNDERWAY: Text = {
  id: 'Berkas lain dari instansi Anda sedang diproses. Tunggu sampai selesai.',
  en: 'Another file of your agency is being worked on. Wait until it is done.',
}
