import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { Icon, type IconName } from '../../components/Icon'
import { MoreButton } from '../../components/MoreButton'
import { type SuccessionPostFragment, type SuccessorFragment, useSuccessionRiskQuery } from '../../generated/talent'
import type { SuccessionRiskLevel } from '../../generated/types'
import { formatDay } from '../../lib/format'
import { fullName } from '../../lib/position-name'
import { Law } from '../law/Law'
import { PersonName } from './PersonName'

const SIGNS: Record<SuccessionRiskLevel, IconName> = { HIGH: 'flag', MEDIUM: 'info', LOW: 'tick' }

/** Structural posts, most at risk first, each with who could follow. */
export function SuccessionList({ agency }: { agency: string }) {
  const { t } = useTranslation()
  const answer = useSuccessionRiskQuery({ variables: { agency }, fetchPolicy: 'cache-and-network' })
  return (
    <section className="stack">
      <div className="talent-title">
        <h2>{t('talent.successionTitle')}</h2>
        <p className="muted">{t('talent.successionHelp')}</p>
      </div>
      <Async answer={answer} select={({ agency: found }) => found?.successionRisk}>
        {({ edges, totalCount, pageInfo }) => (
          <>
            <p className="muted" role="status">
              {t('talent.showingPosts', { shown: edges.length, total: totalCount })}
            </p>
            <ol className="rows card" aria-label={t('talent.successionTitle')}>
              {edges.map(({ cursor, node }) => (
                <Post key={cursor} post={node} />
              ))}
            </ol>
            <MoreButton pageInfo={pageInfo} onMore={(after) => answer.fetchMore({ variables: { after } })} />
          </>
        )}
      </Async>
    </section>
  )
}

function Post({ post }: { post: SuccessionPostFragment }) {
  const { t } = useTranslation()
  const { position, unit, incumbent, risk, explanation, candidates } = post
  return (
    <li className="placed">
      <div className="post-head">
        <p>
          <strong>{fullName(position)}</strong>
          <span className="fine">{unit?.name ?? t('talent.vacant')}</span>
        </p>
        <p className="risk" data-risk={risk}>
          <Icon name={SIGNS[risk]} size={16} /> {t(`talent.risk.${risk}`)}
        </p>
      </div>
      {incumbent && (
        <p className="fine">
          {t('talent.heldBy')} <PersonName person={incumbent} />
        </p>
      )}
      <p>{explanation}</p>
      {candidates.totalCount > 0 && (
        <details className="why">
          <summary>{t('talent.candidatesOf', { position: fullName(position), count: candidates.totalCount })}</summary>
          {candidates.totalCount > candidates.nodes.length && (
            <p className="fine">{t('map.showing', { shown: candidates.nodes.length, total: candidates.totalCount })}</p>
          )}
          <ol className="successors">
            {candidates.nodes.map((candidate) => (
              <Successor key={candidate.employee.id} candidate={candidate} />
            ))}
          </ol>
        </details>
      )}
    </li>
  )
}

function Successor({ candidate }: { candidate: SuccessorFragment }) {
  const { t, i18n } = useTranslation()
  const { employee, box, readiness, readyOn, open } = candidate
  return (
    <li>
      <p>
        <PersonName person={employee} />
        <span className="fine">
          {[employee.position && fullName(employee.position), employee.unit?.name].filter(Boolean).join(' · ')}
        </span>
      </p>
      <p>
        <Icon name={readiness === 'NOW' ? 'tick' : 'calendar'} size={15} /> {t('talent.box', { box })} ·{' '}
        {readiness === 'WITHIN_TWO_YEARS' && readyOn
          ? t('talent.readyOn', { date: formatDay(readyOn, i18n.language) })
          : t(`talent.readiness.${readiness}`)}
      </p>
      {open.map(({ kind, status, required, actual, legalBasis }, index) => (
        <div key={index} className="open-requirement">
          <p className="fine">
            <strong>{t(`requirement.${kind}`)}</strong>: {t(`status.${status}`)}.{' '}
            {t('promotion.finding', { required, actual: actual ?? t('law.noActual') })}
          </p>
          <Law basis={legalBasis} />
        </div>
      ))}
    </li>
  )
}
