import { demand, notFound, type Outcome, readerId, refuse, write } from '@jalur/common'
import type { PersonnelContext } from '../context'
import { JobRepository } from '../job/job.repository'
import { HR_WORK } from '../policy'
import type { PersonnelRefusalCode } from '../refusal.types'
import { PromotionListRepository } from './promotion-list.repository'
import type { PreparePromotionListInput } from './promotion-list.types'
import { periodNamed, preparationProblem } from './promotion-period'

/**
 * Asks for the list of an agency for a period. Whoever asks while the same list is being made gets the same job.
 * @returns the id of the job
 * @throws NOT_FOUND for an unknown agency, FORBIDDEN for another agency's officer
 */
export async function preparePromotionList(
  input: PreparePromotionListInput,
  context: PersonnelContext,
): Promise<Outcome<string, PersonnelRefusalCode>> {
  const { caller, catalogue, database, language, today } = context
  if (!catalogue.agenciesByCode.has(input.agency)) throw notFound(language, 'input.agency')
  demand(context, HR_WORK, { id: '', agencyCode: input.agency, superiorIds: [] })
  return write<string, PersonnelRefusalCode>(
    database,
    context,
    { mutation: 'preparePromotionList', input },
    async (it) => {
      const period = periodNamed(input.period, catalogue.rules.promotionRegimes, today)
      if (!period) return refuse('PERIOD_UNKNOWN', 'input.period', NO_PERIOD)
      const problem = preparationProblem(period, today)
      if (problem) return refuse(problem.refusal, 'input.period', problem.message)
      const lists = new PromotionListRepository(database)
      await lists.lock(it.manager, input.agency, period)
      const [open] = await lists.findOpenJobs(input.agency, [period])
      if (open) {
        it.audit('PROMOTION_LIST_JOINED', 'Job', open.jobId)
        return open.jobId
      }
      const jobId = await new JobRepository(database).create(it, {
        ...{ kind: 'PROMOTION_LIST', agencyCode: input.agency, requestedBy: readerId(caller), input: { period } },
      })
      await lists.begin(it.manager, input.agency, period, jobId)
      return jobId
    },
  )
}

/** Said of a day on which no period begins. */
export const NO_PERIOD = {
  id: 'Pada hari itu tidak ada periode kenaikan pangkat. Periode dimulai tanggal 1.',
  en: 'No promotion period begins on that day. Periods begin on the first of a month.',
}
