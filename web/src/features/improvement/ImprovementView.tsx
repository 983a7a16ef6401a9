import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/Notice'
import type { ShownImprovementFragment } from '../../generated/improvement'
import { formatDay } from '../../lib/format'
import { Law } from '../law/Law'
import { PlanActs } from './PlanActs'
import type { StepPart } from './StepActs'
import { Timeline } from './Timeline'

/** A whole plan: where it stands, what can be done now, why, what good looks like, the steps, and how it ended. */
export function ImprovementView({ plan, part, reload }: { plan: ShownImprovementFragment } & StepPart) {
  const { t, i18n } = useTranslation()
  const { status, reason, goal, references, endsOn, comment, superior, rule } = plan
  const { regulation, ...basis } = rule?.legalBasis ?? { regulation: null }
  return (
    <article className="card pad improvement" aria-labelledby={plan.id}>
      <h2 id={plan.id}>
        {t(`improvement.status.${status}`)}{' '}
        <span className="tag">{t('improvement.until', { date: formatDay(endsOn, i18n.language) })}</span>
      </h2>
      <p className="muted">{t(`improvement.help.${part}.${status}`)}</p>
      {status === 'RETURNED' && comment && <Notice>{t('improvement.commented', { comment })}</Notice>}
      <Ending plan={plan} />
      <dl className="improvement-words">
        <dt>{t('improvement.goal')}</dt>
        <dd>{goal}</dd>
        <dt>{t('improvement.reason')}</dt>
        <dd>{reason}</dd>
        <dt>{t('improvement.restsOn')}</dt>
        <dd>
          <ul className="bullets">
            {references.map(({ kind, id, text, predicate }) => (
              <li key={id}>
                {t(`improvement.basis.${kind}`)}: {text}
                {predicate && ` (${t(`kinerja.predicate.${predicate}`)})`}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      <Timeline plan={plan} part={part} reload={reload} />
      <PlanActs plan={plan} reload={reload} />
      <p className="fine">
        {t('improvement.openedBy', { name: superior?.name ?? '–', date: formatDay(plan.openedOn, i18n.language) })}
      </p>
      {rule && (
        <details className="why" data-print="open">
          <summary>{t('improvement.rule')}</summary>
          <p>{rule.text}</p>
          {regulation && 'confidence' in basis && <Law basis={{ ...basis, regulation }} />}
        </details>
      )}
    </article>
  )
}

/** How it ended, what the person says to it, and the evaluation that followed. */
function Ending({ plan }: { plan: ShownImprovementFragment }) {
  const { t, i18n } = useTranslation()
  const { outcome, statement, answer, closedOn, cancelReason, followUp, references } = plan
  const date = closedOn && formatDay(closedOn, i18n.language)
  const before = references.find(({ predicate }) => predicate !== null)?.predicate
  if (cancelReason) return <Notice>{t('improvement.cancelled', { date, reason: cancelReason })}</Notice>
  if (!outcome) return null
  return (
    <section className="improvement-outcome" aria-label={t('improvement.result')}>
      <h3>{t('improvement.endedAs', { outcome: t(`improvement.outcome.${outcome}`), date })}</h3>
      <p>{statement}</p>
      {answer && <p>{t('improvement.answered', { answer })}</p>}
      <p className="fine">
        {followUp
          ? t(before ? 'improvement.beforeAndAfter' : 'improvement.after', {
              before: before && t(`kinerja.predicate.${before}`),
              after: t(`kinerja.predicate.${followUp.predicate}`),
              period: followUp.period,
            })
          : t('improvement.noneAfter')}
      </p>
    </section>
  )
}
