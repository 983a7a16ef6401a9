import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { PageTitle } from '../../components/PageTitle'
import { type MyFeedbackQuery, useMyFeedbackQuery } from '../../generated/my-feedback'
import { formatDay, today } from '../../lib/format'
import { NoEmployee } from '../my-path/NoEmployee'
import { NoPlan } from '../performance/NoPlan'
import { isWorkedBy } from '../performance/plan-status'
import { AskForm } from './AskForm'
import './feedback.css'
import { FeedbackItem } from './FeedbackItem'
import { GiveForm } from './GiveForm'

type Me = NonNullable<MyFeedbackQuery['me']>

const PAGE = 10
const MOST = 100

/** Feedback on the own work, what others ask for, what one gave, and the ways to ask and to give. */
export default function FeedbackPage() {
  const { t } = useTranslation()
  const [size, setSize] = useState({ received: PAGE, given: PAGE })
  const year = Number(today().slice(0, 4))
  const answer = useMyFeedbackQuery({ variables: { year, ...size }, fetchPolicy: 'cache-and-network' })
  const { data, previousData, error } = answer
  return (
    <>
      <PageTitle text={t('performance.feedback.page')} />
      {data && data.me === null && !error ? (
        <NoEmployee />
      ) : (
        <Async answer={{ ...answer, data: data ?? previousData }} select={({ me }) => me} level={1} lines={8}>
          {(me) => (
            <Feedback
              me={me}
              reload={answer.refetch}
              onMore={(part) => setSize((now) => ({ ...now, [part]: Math.min(now[part] * 2, MOST) }))}
            />
          )}
        </Async>
      )}
    </>
  )
}

interface FeedbackProps {
  me: Me
  reload: () => Promise<unknown>
  onMore: (part: 'received' | 'given') => void
}

function Feedback({ me, reload, onMore }: FeedbackProps) {
  const { t } = useTranslation()
  const { performancePlan: plan, givenFeedback, feedbackRequests, ownTasks } = me
  const isWorked = plan !== null && isWorkedBy(plan.status)
  const unread = ownTasks?.find(({ kind }) => kind === 'FEEDBACK_TO_READ')?.count ?? 0
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">{t('performance.page')}</p>
        <h1>{unread ? t('performance.feedback.titleNew', { count: unread }) : t('performance.feedback.title')}</h1>
        <p className="lede">{t('performance.feedback.lede')}</p>
      </header>
      <div className="cols">
        <div className="stack">
          {(feedbackRequests?.length ?? 0) > 0 && <Requests requests={feedbackRequests!} reload={reload} />}
          <section aria-labelledby="received">
            <h2 id="received">{t('performance.feedback.received')}</h2>
            {plan?.feedback.nodes.length ? (
              <ul className="stack">
                {unreadFirst(plan.feedback.nodes).map((feedback) => (
                  <FeedbackItem key={feedback.id} feedback={feedback} reload={reload} />
                ))}
              </ul>
            ) : isWorked ? (
              <p className="muted">{t('performance.feedback.none')}</p>
            ) : (
              <NoPlan status={plan?.status ?? null} />
            )}
            {plan && (
              <More
                shown={plan.feedback.nodes.length}
                total={plan.feedback.totalCount}
                onMore={() => onMore('received')}
              />
            )}
          </section>
          <section aria-labelledby="given">
            <h2 id="given">{t('performance.feedback.given')}</h2>
            {givenFeedback?.nodes.length ? (
              <ul className="stack">
                {givenFeedback.nodes.map((feedback) => (
                  <FeedbackItem key={feedback.id} feedback={feedback} recipient={feedback.recipient} reload={reload} />
                ))}
              </ul>
            ) : (
              <p className="muted">{t('performance.feedback.noneGiven')}</p>
            )}
            {givenFeedback && (
              <More
                shown={givenFeedback.nodes.length}
                total={givenFeedback.totalCount}
                onMore={() => onMore('given')}
              />
            )}
          </section>
        </div>
        <aside className="stack no-print">
          {isWorked && (
            <section className="card pad" aria-labelledby="ask">
              <h2 id="ask">{t('performance.feedback.ask')}</h2>
              <AskForm me={me} results={plan.workResults} />
            </section>
          )}
          <section className="card pad" aria-labelledby="give">
            <h2 id="give">{t('performance.feedback.give')}</h2>
            <details className="fold">
              <summary>{t('performance.feedback.open')}</summary>
              <GiveForm name={`feedback.${me.id}`} onGiven={reload} />
            </details>
          </section>
        </aside>
      </div>
    </>
  )
}

/** What was not read yet before the rest, each newest first. */
const unreadFirst = <T extends { acknowledgedAt: string | null }>(all: T[]): T[] =>
  all.toSorted((a, b) => Number(a.acknowledgedAt !== null) - Number(b.acknowledgedAt !== null))

function Requests({
  requests,
  reload,
}: {
  requests: NonNullable<Me['feedbackRequests']>
  reload: () => Promise<unknown>
}) {
  const { t, i18n } = useTranslation()
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{t('performance.feedback.requests')}</h2>
      <ul className="stack">
        {requests.map((request) => (
          <li key={request.id} className="card pad">
            <p className="fine">
              {t('performance.feedback.askedBy', {
                name: request.requester?.name ?? t('performance.feedback.someone'),
                date: formatDay(request.askedOn, i18n.language),
              })}
            </p>
            <p>
              <strong>{request.question}</strong>
            </p>
            <details className="fold">
              <summary>{t('performance.feedback.answerIt')}</summary>
              <GiveForm name={`feedback.${request.id}`} request={request} onGiven={reload} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

function More({ shown, total, onMore }: { shown: number; total: number; onMore: () => void }) {
  const { t } = useTranslation()
  if (shown >= total || shown >= MOST) return null
  return (
    <button type="button" className="btn quiet" onClick={onMore}>
      {t('performance.feedback.more')}
    </button>
  )
}
