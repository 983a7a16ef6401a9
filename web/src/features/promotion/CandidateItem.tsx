import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from '../../components/Icon'
import type { CandidateFragment } from '../../generated/promotion'
import { formatDay } from '../../lib/format'
import { fullName } from '../../lib/position-name'
import { recordPath } from '../desk/desk-pages'
import { Check } from './Check'

/** One person of the list: from where to where, and every requirement with its finding and its law. */
export function CandidateItem({ candidate }: { candidate: CandidateFragment }) {
  const { t, i18n } = useTranslation()
  const { node, toRank, toPosition, kind, earliestDate, requirements } = candidate
  return (
    <li className="candidate">
      <div className="candidate-head">
        <p>
          <Link to={recordPath(node.id)}>{node.name}</Link>
          <span className="fine">
            {[node.position && fullName(node.position), node.unit?.name].filter(Boolean).join(' · ')}
          </span>
        </p>
        <p className="candidate-step">
          {toRank && (
            <>
              {node.rank?.code} <Icon name="HORIZONTAL" size={16} /> <strong>{toRank.code}</strong>{' '}
              <span className="fine">{toRank.name}</span>
            </>
          )}
          {toPosition && <strong>{fullName(toPosition)}</strong>}
          {kind && <span className="tag">{t(`path.promotionKind.${kind}`)}</span>}
        </p>
      </div>
      {earliestDate && candidate.status === 'NOT_YET' && (
        <p className="fine">{t('promotion.earliest', { date: formatDay(earliestDate, i18n.language) })}</p>
      )}
      <details className="why">
        <summary>{t('promotion.why', { name: node.name })}</summary>
        <ul className="checks">
          {requirements.map((check, index) => (
            <Check key={index} check={check} />
          ))}
        </ul>
      </details>
    </li>
  )
}
