import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ShowMore } from '../../components/ShowMore'
import { dayOf, formatDay, today } from '../../lib/format'
import { isWorkedBy } from '../performance/plan-status'
import { daysBetween } from '../performance/today'
import { FeedbackForm } from './FeedbackForm'
import type { Member, MemberPlan } from './MemberPage'

interface FeedbackGivenProps {
  member: Member
  plan: MemberPlan
  me: string | undefined
  year: number
  reload: () => unknown
}

/** Feedback on a plan, newest first, how long ago the reader gave the last, and a form for more. */
export function FeedbackGiven({ member, plan, me, year, reload }: FeedbackGivenProps) {
  const { t, i18n } = useTranslation()
  const [gives, setGives] = useState(location.hash === '#feedback')
  const name = member.name ?? '–'
  const last = plan.feedback.nodes.find(({ author }) => author?.id === me)
  const days = last && Math.max(0, daysBetween(dayOf(last.givenAt), today()))
  return (
    <section aria-labelledby="feedback">
      <h2 id="feedback">{t('teamPerformance.feedback.title')}</h2>
      <p className="muted">
        {days === undefined
          ? t('teamPerformance.feedback.never')
          : days === 0
            ? t('teamPerformance.feedback.lastToday')
            : t('teamPerformance.feedback.last', { count: days })}
      </p>
      {isWorkedBy(plan.status) && (
        <p className="no-print">
          <button type="button" className="btn" aria-expanded={gives} onClick={() => setGives(!gives)}>
            {t('teamPerformance.feedback.give')}
          </button>
        </p>
      )}
      {gives && (
        <FeedbackForm
          employee={member.id}
          name={name}
          year={year}
          onGiven={() => {
            setGives(false)
            reload()
          }}
        />
      )}
      {plan.feedback.nodes.length > 0 && (
        <ShowMore items={plan.feedback.nodes} initial={3}>
          {(visible) => (
            <ol className="card rows">
              {visible.map((given) => (
                <li key={given.id} className="member-month">
                  <p>
                    <strong>{t(`kinerja.feedback.${given.kind}`)}</strong>
                    {given.about &&
                      `: ${'value' in given.about ? t(`kinerja.behaviour.${given.about.value}`) : given.about.statement}`}
                  </p>
                  <p>{given.observed}</p>
                  <p>{given.effect}</p>
                  <p>→ {given.nextStep}</p>
                  {given.reply && (
                    <p className="fine">{t('teamPerformance.feedback.reply', { name, text: given.reply })}</p>
                  )}
                  <p className="fine">
                    {t('teamPerformance.rate.feedbackBy', {
                      name: given.author?.name ?? '–',
                      relation: t(`kinerja.relation.${given.relation}`),
                      date: formatDay(dayOf(given.givenAt), i18n.language),
                    })}
                    {' · '}
                    {t(given.acknowledgedAt ? 'teamPerformance.feedback.read' : 'teamPerformance.feedback.unread')}
                  </p>
                </li>
              ))}
            </ol>
          )}
        </ShowMore>
      )}
    </section>
  )
}
