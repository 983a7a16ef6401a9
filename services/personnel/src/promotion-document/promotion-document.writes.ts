import { demand, notFound, type Outcome, readerId, refuse, write } from '@jalur/common'
import { fileReader } from '../access-log/file-reader'
import type { PersonnelContext } from '../context'
import { JobRepository } from '../job/job.repository'
import { HR_WORK } from '../policy'
import { NO_PERIOD } from '../promotion-list/promotion-list.writes'
import { PromotionListRepository } from '../promotion-list/promotion-list.repository'
import { periodNamed } from '../promotion-list/promotion-period'
import type { PersonnelRefusalCode } from '../refusal.types'
import type { PaperRequest } from './promotion-document.work'
import type { ExportPromotionListInput } from './promotion-document.types'

/**
 * Asks for the file of a prepared list.
 * @returns the id of the job
 * @throws NOT_FOUND for an unknown agency, FORBIDDEN for another agency's officer
 */
export async function exportPromotionList(
  input: ExportPromotionListInput,
  context: PersonnelContext,
): Promise<Outcome<string, PersonnelRefusalCode>> {
  const { caller, catalogue, database, language, today } = context
  if (!catalogue.agenciesByCode.has(input.agency)) throw notFound(language, 'input.agency')
  demand(context, HR_WORK, { id: '', agencyCode: input.agency, superiorIds: [] })
  return write<string, PersonnelRefusalCode>(
    database,
    context,
    { mutation: 'exportPromotionList', input },
    async (it) => {
      const { agency, aim, status, format } = input
      const period = periodNamed(input.period, catalogue.rules.promotionRegimes, today)
      if (!period) return refuse('PERIOD_UNKNOWN', 'input.period', NO_PERIOD)
      const [list] = await new PromotionListRepository(database).findReady(agency, [period])
      if (!list) return refuse('LIST_NOT_READY', 'input.period', NO_LIST)
      const request: PaperRequest = { order: { period, aim, status, format }, reader: fileReader(context) }
      return new JobRepository(database).create(it, {
        ...{ kind: 'PROMOTION_DOCUMENT', agencyCode: agency, requestedBy: readerId(caller), input: request },
      })
    },
  )
}

const NO_LIST = {
  id: 'Daftar untuk periode ini belum disiapkan. Siapkan dahulu, lalu unduh.',
  en: 'The list for this period has not been prepared. Prepare it first, then download it.',
}
