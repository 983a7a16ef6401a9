import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { PageTitle } from '../../components/PageTitle'
import { type MyProgressQuery, useMyProgressQuery } from '../../generated/my-progress'
import { keepDraft } from '../../lib/draft'
import { today } from '../../lib/format'
import { NoEmployee } from '../my-path/NoEmployee'
import { NoPlan } from '../performance/NoPlan'
import { isWorkedBy } from '../performance/plan-status'
import './progress.css'
import type { QueuedReport } from './queue'
import { QueueList } from './QueueList'
import { QuickReport } from './QuickReport'
import { reportDraftName } from './report-draft'
import { ResultHistory } from './ResultHistory'
import { useProgressQueue } from './use-progress-queue'

type Me = NonNullable<MyProgressQuery['me']>

/** Says what was done, in half a minute on a telephone, with or without a line; then what has come of it. */
export default function ProgressPage() {
  const { t } = useTranslation()
  const year = Number(today().slice(0, 4))
  const answer = useMyProgressQuery({ variables: { year }, fetchPolicy: 'cache-and-network' })
  const { data, error } = answer
  return (
    <>
      <PageTitle text={t('performance.report.page')} />
      {data && data.me === null && !error ? (
        <NoEmployee />
      ) : (
        <Async answer={answer} select={({ me }) => me} level={1} lines={8}>
          {(me) => <Progress me={me} year={year} reload={answer.refetch} />}
        </Async>
      )}
    </>
  )
}

function Progress({ me, year, reload }: { me: Me; year: number; reload: () => Promise<unknown> }) {
  const { t } = useTranslation()
  const queue = useProgressQueue(me.id, year, reload)
  const [mended, setMended] = useState('')
  const plan = me.performancePlan
  const canReport = plan && isWorkedBy(plan.status)

  /** Puts a refused report back into the form. */
  function mend({ key, draft }: QueuedReport): void {
    keepDraft(reportDraftName(me.id), draft)
    queue.remove(key)
    setMended(key)
  }

  return (
    <>
      <header className="page-head">
        <p className="eyebrow">{t('performance.page')}</p>
        <h1>{t('performance.report.title')}</h1>
        {canReport && <p className="lede">{t('performance.report.lede')}</p>}
      </header>
      {canReport ? (
        <div className="cols report-cols">
          <QuickReport key={mended} me={me} results={plan.workResults} onReport={queue.add} />
          <QueueList queue={queue} onMend={mend} />
        </div>
      ) : (
        <NoPlan status={plan?.status ?? null} />
      )}
      {plan && plan.workResults.length > 0 && (
        <section className="section" aria-labelledby="history">
          <h2 id="history">{t('performance.report.history')}</h2>
          <ul className="stack">
            {plan.workResults.map((result) => (
              <li key={result.id} className="card pad">
                <ResultHistory result={result} period={plan.period} reload={reload} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
