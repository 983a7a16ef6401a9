import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { RuleFragment } from '../../generated/law'
import { formatDay } from '../../lib/format'
import { Law } from './Law'
import { rulePath, upcomingOf } from './rules'

/** One rule in the list: whom it is asked of, what it says on the day, by which law, and what will change. */
export function RuleItem({ rule, day }: { rule: RuleFragment; day?: string }) {
  const { t, i18n } = useTranslation()
  const { code, inForce, subject, versions } = rule
  const upcoming = day ? null : upcomingOf(versions)
  return (
    <li className="rule">
      <p className="rule-subject">
        <Link to={rulePath(code)}>{subject}</Link>
        {upcoming && (
          <span className="tag here">{t('rules.changes', { date: formatDay(upcoming.validFrom, i18n.language) })}</span>
        )}
      </p>
      <p>{inForce ? inForce.sentence : t('rules.notInForce')}</p>
      {inForce && <Law basis={inForce.legalBasis} />}
    </li>
  )
}
