import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDay, formatInstant, formatNip } from '../../lib/format'
import { PositionLink } from '../career/PositionLink'
import { ActingPosts } from '../record/ActingPosts'
import type { Me } from './MyPath'

/** The facts that the answer follows from, how fresh they are, and who mends them. */
export function MyFacts({ me }: { me: Me }) {
  const { t, i18n } = useTranslation()
  const day = (value: string) => formatDay(value, i18n.language)
  const since = (value: string | null) =>
    value && <span className="fine"> {t('path.since', { date: day(value) })}</span>
  const facts: [string, ReactNode][] = [
    [
      t('path.position'),
      me.position && (
        <>
          <PositionLink position={me.position} />
          {since(me.positionSince)}
        </>
      ),
    ],
    [t('record.acting'), me.acting?.length ? <ActingPosts posts={me.acting} /> : null],
    [
      t('path.rank'),
      me.rank && (
        <>
          {me.rank.name} ({me.rank.code}){since(me.rank.since)}
        </>
      ),
    ],
    [t('path.unit'), me.unit?.name],
    [t('path.agency'), me.agency?.name],
    [t('path.supervisor'), me.supervisor?.name],
    [t('path.employment'), me.employmentType && t(`employment.${me.employmentType}`)],
    [t('path.retirement'), me.retirementDate && day(me.retirementDate)],
    [t('path.nip'), me.nip && <span className="digits">{formatNip(me.nip)}</span>],
  ]
  return (
    <section className="card pad" aria-labelledby="my-facts">
      <h2 id="my-facts">{t('path.facts')}</h2>
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p className="fine">
        {me.updatedAt && t('path.updated', { date: formatInstant(me.updatedAt, i18n.language) })}
        <br />
        <Link to="/data-saya">{t('path.wrong')}</Link>
      </p>
    </section>
  )
}
