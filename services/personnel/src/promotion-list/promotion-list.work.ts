import { setImmediate } from 'node:timers/promises'
import type { Day, FactSource, Logger } from '@jalur/common'
import type { DataSource } from 'typeorm'
import type { CatalogueStore } from '../catalogue/catalogue.loader'
import type { JobWork } from '../job/run-job'
import { FactGathering } from '../staff-facts/fact-gathering'
import { StaffRepository } from '../staff-facts/staff.repository'
import type { CandidateStatus, PromotionAim } from './candidacy'
import { candidatesOf, questionsFor } from './judge-staff'
import type { Candidate, CandidateCounts } from './promotion-list'
import { PromotionListRepository } from './promotion-list.repository'

export interface PromotionListParts {
  source: DataSource
  catalogues: CatalogueStore
  factSources: readonly FactSource[]
  today: () => Day
  logger: Logger
}

/** How many are judged before the process does other work: some milliseconds. */
const PERSONS_AT_ONCE = 20

/** Judges the active staff of an agency for a period and keeps the list; run again, it begins anew. */
export const promotionListWork =
  ({ source, catalogues, factSources, today, logger }: PromotionListParts): JobWork =>
  async (job, report) => {
    const lists = new PromotionListRepository(source)
    const list = await lists.findByJob(job.id)
    if (!list) throw new Error('the list of the job is gone')
    const staff = new StaffRepository(source, today())
    const [catalogue, total, vacancies] = await Promise.all([
      catalogues.current(),
      staff.count(list.agencyCode),
      staff.vacanciesOf(list.agencyCode),
    ])
    const ground = { catalogue, period: list.period, vacancies }
    const gathering = new FactGathering(factSources, logger)
    const factsAsOf = new Date()
    const tally = new Tally()
    await lists.clear(list.id)
    for await (const batch of staff.batches(list.agencyCode)) {
      report.signal.throwIfAborted()
      const answers = await gathering.ask(questionsFor(batch, catalogue))
      const candidates: Candidate[] = []
      for (const member of batch) {
        const place = ++tally.staff
        const judged = candidatesOf(member, answers, ground)
        if (place % PERSONS_AT_ONCE === 0) await setImmediate()
        if (member.employee.rankCode === null) tally.withoutRank++
        for (const candidate of judged) candidates.push({ ...candidate, place })
      }
      tally.add(candidates)
      await lists.add(list.id, candidates)
      await report.progress(tally.staff, Math.max(total, tally.staff))
    }
    const outcome = { factsAsOf, rulesDigest: catalogue.digest, silentSources: gathering.silent, ...tally.result() }
    await lists.finish(list, outcome)
    return { status: 'DONE', result: { fileId: null, summary: summaryOf(outcome) } }
  }

/** Counts while the list is made. */
class Tally {
  staff = 0
  withoutRank = 0
  private readonly counts: Partial<Record<PromotionAim, Partial<Record<CandidateStatus, number>>>> = {}

  add(candidates: readonly Pick<Candidate, 'aim' | 'status'>[]): void {
    for (const { aim, status } of candidates) {
      const ofAim = (this.counts[aim] ??= {})
      ofAim[status] = (ofAim[status] ?? 0) + 1
    }
  }

  result(): { staff: number; withoutRank: number; counts: CandidateCounts } {
    return { staff: this.staff, withoutRank: this.withoutRank, counts: this.counts }
  }
}

function summaryOf({
  staff,
  counts,
  silentSources,
}: {
  staff: number
  counts: CandidateCounts
  silentSources: string[]
}) {
  const eligible = counts.RANK?.ELIGIBLE ?? 0
  const incomplete = silentSources.length > 0
  return {
    id: `${staff} pegawai dinilai; ${eligible} dapat diusulkan naik pangkat.${incomplete ? ` Belum lengkap: ${silentSources.join(', ')} tidak menjawab.` : ''}`,
    en: `${staff} employees judged; ${eligible} may be proposed for a rise in rank.${incomplete ? ` Incomplete: ${silentSources.join(', ')} did not answer.` : ''}`,
  }
}
