import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatInstant, formatNip } from '../../lib/format'
import { PositionLink } from '../career/PositionLink'
import { ActingPosts } from '../record/ActingPosts'
import type { PersonOnRecord } from './RecordPage'

/** What holds now. */
export function RecordFacts({ person }: { person: PersonOnRecord }) {
  const { t, i18n } = useTranslation()
  const day = (value: string) => formatDay(value, i18n.language)
  const since = (value: string | null) =>
    value && <span className="fine"> {t('path.since', { date: day(value) })}</span>
  const { position, positionSince, rank, unit, agency, employmentType, status, education, retirementDate, nip } = person
  const facts: [string, ReactNode][] = [
    [t('path.nip'), nip && <span className="digits">{formatNip(nip)}</span>],
    [
      t('path.position'),
      position && (
        <>
          <PositionLink position={position} />
          {since(positionSince)}
        </>
      ),
    ],
    [t('record.acting'), person.acting?.length ? <ActingPosts posts={person.acting} /> : null],
    [
      t('path.rank'),
      rank && (
        <>
          {rank.name} ({rank.code}){since(rank.since)}
        </>
      ),
    ],
    [t('path.unit'), unit?.name],
    [t('path.agency'), agency?.name],
    [t('path.employment'), employmentType && t(`employment.${employmentType}`)],
    [t('desk.record.status'), status && t(`desk.status.${status}`)],
    [t('desk.record.education'), education && t(`education.${education}`)],
    [t('path.retirement'), retirementDate && day(retirementDate)],
  ]
  return (
    <section className="card pad" aria-labelledby="record-facts">
      <h2 id="record-facts">{t('desk.record.facts')}</h2>
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
      {person.updatedAt && (
        <p className="fine">{t('path.updated', { date: formatInstant(person.updatedAt, i18n.language) })}</p>
      )}
    </section>
  )
}
