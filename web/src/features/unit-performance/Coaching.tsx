import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { type AgencyCoachingQuery, useAgencyCoachingQuery } from '../../generated/unit-performance'
import { formatNumber } from '../../lib/format'

type Quarters = NonNullable<NonNullable<AgencyCoachingQuery['agency']>['coaching']>

const HIGHEST = 5

/** 1 to 4. */
const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3)

/** How helpful people found the dialogues with their superiors, by quarter, as bars and numbers in one table. */
export function Coaching({ agency, year }: { agency: string; year: number }) {
  const { t } = useTranslation()
  const id = useId()
  const answer = useAgencyCoachingQuery({ variables: { agency, year }, fetchPolicy: 'cache-and-network' })
  return (
    <section className="card pad unit-card" aria-labelledby={id}>
      <h2 id={id}>{t('unitPerformance.coaching.title', { year })}</h2>
      <Async answer={answer} select={({ agency: found }) => found?.coaching} lines={3}>
        {(quarters) => <QuarterTable quarters={quarters} labelledBy={id} />}
      </Async>
    </section>
  )
}

function QuarterTable({ quarters, labelledBy }: { quarters: Quarters; labelledBy: string }) {
  const { t, i18n } = useTranslation()
  const [first] = quarters
  if (!first) return <p className="muted">{t('unitPerformance.coaching.none')}</p>
  const { legalBasis, rule } = first
  return (
    <>
      <table aria-labelledby={labelledBy}>
        <thead>
          <tr>
            <th scope="col">{t('unitPerformance.coaching.quarter')}</th>
            <td aria-hidden="true" />
            <th scope="col">{t('unitPerformance.coaching.average')}</th>
            <th scope="col">{t('unitPerformance.coaching.ratings')}</th>
          </tr>
        </thead>
        <tbody>
          {quarters.map(({ startsOn, average, ratings }) => (
            <tr key={startsOn}>
              <th scope="row">{t('unitPerformance.coaching.number', { number: quarterOf(startsOn) })}</th>
              <td aria-hidden="true">
                <svg viewBox="0 0 100 8" preserveAspectRatio="none">
                  <rect width={(100 * (average ?? 0)) / HIGHEST} height="8" />
                </svg>
              </td>
              <td>
                {average === null ? t('unitPerformance.coaching.hidden') : formatNumber(average, i18n.language, 2)}
              </td>
              <td>{ratings === null ? '–' : formatNumber(ratings, i18n.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="fine">{rule}</p>
      <p className="fine">
        {legalBasis?.regulation?.title ?? legalBasis?.regulation?.code}
        {legalBasis?.confidence === 'UNVERIFIED' && ` · ${t('dialogue.panel.unverified')}`}
      </p>
    </>
  )
}
