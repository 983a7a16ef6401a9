import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '../../components/Icon'
import { Meter } from '../../components/Meter'
import type { CheckFragment } from '../../generated/my-path'
import type { RequirementStatus } from '../../generated/types'
import { formatDay, formatDecimal } from '../../lib/format'
import { isMeasured } from './steps'
import { Law } from '../law/Law'
import { RemedyItem } from './RemedyItem'

const SIGNS: Record<RequirementStatus, IconName> = { MET: 'tick', NOT_MET: 'plus', UNKNOWN: 'question' }

/** One requirement: the sentence, how far one is, the law behind it, and what would close the gap. */
export function CheckItem({ check }: { check: CheckFragment }) {
  const { t, i18n } = useTranslation()
  const { kind, status, explanation, required, actual, earliestDate, legalBasis, remedies } = check
  const measure = status === 'NOT_MET' && isMeasured(kind) ? check.measure : null
  return (
    <li className="check" data-status={status}>
      <span className="sign">
        <Icon name={SIGNS[status]} size={15} />
      </span>
      <div className="check-body">
        <p className="say">
          <span className="sr">{t(`status.${status}`)}: </span>
          {explanation}
        </p>
        {measure && measure.actual !== null && (
          <Meter
            value={Number(measure.actual)}
            max={Number(measure.required)}
            label={t(`requirement.${kind}`)}
            text={t('path.measureOf', {
              // The unit of points stands in `required`; a length of time has its words.
              actual: measure.unit === 'CREDIT_POINTS' ? formatDecimal(measure.actual, i18n.language) : actual,
              required,
            })}
          />
        )}
        {status === 'NOT_MET' && earliestDate && (
          <p className="fine">{t('path.metOn', { date: formatDay(earliestDate, i18n.language) })}</p>
        )}
        <Law basis={legalBasis} computation={{ required, actual }} />
        {status !== 'MET' && remedies.length > 0 && (
          <div className="act">
            <p className="act-title">{t('path.do')}</p>
            <ul>
              {remedies.map((remedy, index) => (
                <RemedyItem key={index} remedy={remedy} />
              ))}
            </ul>
          </div>
        )}
      </div>
    </li>
  )
}
