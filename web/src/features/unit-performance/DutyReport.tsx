import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { FormField } from '../../components/form/FormField'
import { ShowMore } from '../../components/ShowMore'
import { type DutyFragment, useFeedbackDutyOfQuery, useTeamFeedbackDutyQuery } from '../../generated/unit-performance'
import { formatDay, formatMonth, formatNumber } from '../../lib/format'
import { EmployeePicker } from '../people/EmployeePicker'

interface DutyReportProps {
  /** First day of the month that is reported on. */
  month: string
  /** Whether the reader may look up every superior of the agency. */
  canSearch: boolean
}

/** How superiors kept the duty to give feedback about a month: those below the reader, and any one that is looked up. */
export function DutyReport({ month, canSearch }: DutyReportProps) {
  const { t, i18n } = useTranslation()
  return (
    <section className="card pad unit-card" aria-labelledby="duty">
      <h2 id="duty">{t('unitPerformance.duty.title', { month: formatMonth(month, i18n.language) })}</h2>
      <p className="fine">{t('unitPerformance.duty.help')}</p>
      <OwnTeam month={month} />
      {canSearch && <LookUp month={month} />}
    </section>
  )
}

function OwnTeam({ month }: { month: string }) {
  const { t } = useTranslation()
  const answer = useTeamFeedbackDutyQuery({ variables: { month }, fetchPolicy: 'network-only' })
  return (
    <Async answer={answer} select={({ me }) => me?.team} lines={3}>
      {({ edges }) => {
        const superiors = edges.flatMap(({ node: { id, name, feedbackDuty } }) =>
          feedbackDuty?.subordinates ? [{ id, name, duty: feedbackDuty }] : [],
        )
        if (!superiors.length) return <p className="muted">{t('unitPerformance.duty.noneBelow')}</p>
        return (
          <ShowMore items={superiors} initial={6}>
            {(visible) => (
              <ul className="duties">
                {visible.map(({ id, name, duty }) => (
                  <li key={id}>
                    <DutyFacts name={name ?? '–'} duty={duty} />
                  </li>
                ))}
              </ul>
            )}
          </ShowMore>
        )
      }}
    </Async>
  )
}

function LookUp({ month }: { month: string }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState({ id: '', name: '' })
  const answer = useFeedbackDutyOfQuery({ variables: { employee: chosen.id, month }, skip: !chosen.id })
  return (
    <div className="stack no-print">
      <FormField name="superior" label={t('unitPerformance.duty.find')} labelled={false}>
        {(control) => (
          <EmployeePicker
            label={t('unitPerformance.duty.find')}
            chosen={chosen.name}
            onChoose={(id, name) => setChosen({ id, name })}
            control={control}
          />
        )}
      </FormField>
      {chosen.id && (
        <Async answer={answer} select={({ employee }) => employee?.feedbackDuty} lines={2}>
          {(duty) => <DutyFacts name={chosen.name} duty={duty} />}
        </Async>
      )}
    </div>
  )
}

function DutyFacts({ name, duty }: { name: string; duty: DutyFragment }) {
  const { t, i18n } = useTranslation()
  const {
    subordinates,
    reached,
    given,
    shareInWindow,
    shareCitingEvidence,
    medianDelayDays,
    from,
    until,
    lastReminder,
  } = duty
  const percent = (share: number) => `${formatNumber(Math.round(share * 100), i18n.language)} %`
  if (!subordinates) return <p className="muted">{t('unitPerformance.duty.noTeam', { name })}</p>
  return (
    <>
      <p>
        <strong>{name}</strong>: {t('unitPerformance.duty.reached', { reached, count: subordinates })}
      </p>
      <p className="fine">
        {given
          ? [
              t('unitPerformance.duty.given', { count: given }),
              shareInWindow !== null && t('unitPerformance.duty.inWindow', { share: percent(shareInWindow) }),
              shareCitingEvidence !== null && t('unitPerformance.duty.citing', { share: percent(shareCitingEvidence) }),
              medianDelayDays !== null && t('unitPerformance.duty.delay', { count: medianDelayDays }),
            ]
              .filter(Boolean)
              .join(' · ')
          : t('unitPerformance.duty.silent', {
              from: formatDay(from, i18n.language),
              until: formatDay(until, i18n.language),
            })}
        {lastReminder &&
          ` · ${t('unitPerformance.duty.reminded', { date: formatDay(lastReminder.remindedOn, i18n.language) })}`}
      </p>
    </>
  )
}
