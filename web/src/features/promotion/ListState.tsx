import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Message } from '../../components/Message'
import { Notice } from '../../components/Notice'
import { type PromotionListStateFragment, usePreparePromotionListMutation } from '../../generated/promotion'
import { announce } from '../../lib/announce'
import { formatInstant } from '../../lib/format'
import { JobProgress } from '../job/JobProgress'
import { isOver, useJob, type WatchedJob } from '../job/use-job'

interface ListStateProps {
  agency: string
  period: PromotionListStateFragment
  onChange: () => void
}

/** Whether there is a list for the period, how it came about, and the way to prepare one, with its progress. */
export function ListState({ agency, period, onChange }: ListStateProps) {
  const { t } = useTranslation()
  const [jobId, setJobId] = useState<string | null>(period.openJob?.id ?? null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [prepare, { loading, error }] = usePreparePromotionListMutation()
  const over = useCallback(
    ({ result }: WatchedJob) => {
      if (result) announce(result.summary)
      onChange()
    },
    [onChange],
  )
  const job = useJob(jobId, over)
  const running = jobId !== null && (!job || !isOver(job))

  async function start(): Promise<void> {
    setRefusal(null)
    const input = { agency, period: period.firstDay, idempotencyKey: crypto.randomUUID() }
    const { data } = await prepare({ variables: { input } })
    const payload = data?.preparePromotionList
    setRefusal(payload?.refusals[0]?.message ?? null)
    if (payload?.job) setJobId(payload.job.id)
  }

  const button = (
    <button type="button" className={period.list ? 'btn ghost' : 'btn'} disabled={loading || running} onClick={start}>
      {period.list ? t('promotion.again') : t('promotion.prepare')}
    </button>
  )
  return (
    <section className="stack" aria-label={t('promotion.stateOf')}>
      {running && <JobProgress job={job} title={t('promotion.running')} label={t('promotion.progress')} />}
      {job?.status === 'FAILED' && job.result && <Notice>{job.result.summary}</Notice>}
      {refusal && <Notice>{refusal}</Notice>}
      {error && <Notice>{t('state.general')}</Notice>}
      {period.list ? (
        <ListFacts list={period.list}>{button}</ListFacts>
      ) : (
        !running && (
          <Message title={t('promotion.noneTitle')} text={t('promotion.none')}>
            {button}
          </Message>
        )
      )}
    </section>
  )
}

function ListFacts({
  list,
  children,
}: {
  list: NonNullable<PromotionListStateFragment['list']>
  children: React.ReactNode
}) {
  const { t, i18n } = useTranslation()
  const { factsAsOf, isOutdated, silentSources, staff, withoutRank } = list
  return (
    <>
      {silentSources.length > 0 && (
        <Notice>
          {t('promotion.incomplete', {
            parts: silentSources.map((part) => t(`part.${part as 'learning'}`)).join(', '),
          })}
        </Notice>
      )}
      {isOutdated && <Notice>{t('promotion.outdated')}</Notice>}
      <div className="promotion-facts">
        <p className="muted">
          {t('promotion.facts', { staff, withoutRank, instant: formatInstant(factsAsOf, i18n.language) })}
        </p>
        {children}
      </div>
    </>
  )
}
