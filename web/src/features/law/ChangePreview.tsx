import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/Notice'
import { Skeleton } from '../../components/Skeleton'
import { usePreviewRuleQuery } from '../../generated/law'
import type { PolicyChangeInput } from '../../generated/types'
import { type FieldProblem, fieldProblemsOf } from '../../lib/errors'
import { formatDay } from '../../lib/format'
import { useOnline } from '../../lib/hooks'
import { Reach } from './Reach'

interface ChangePreviewProps {
  change: PolicyChangeInput
  busy: boolean
  /** The graph did not understand some fields. */
  onRefused: (problems: FieldProblem[]) => void
  onMake: (version: number) => void
}

/** What a change would do: what is said before and after, how much it touches, and what would refuse it. */
export function ChangePreview({ change, busy, onRefused, onMake }: ChangePreviewProps) {
  const { t, i18n } = useTranslation()
  const online = useOnline()
  const { data, error, loading, refetch } = usePreviewRuleQuery({ variables: { change }, fetchPolicy: 'network-only' })
  const preview = data?.policyRulePreview
  const problems = fieldProblemsOf(error)
  useEffect(() => {
    if (problems.length) onRefused(problems)
  }, [error])

  if (loading && !preview) return <Skeleton lines={3} />
  if (!preview) {
    return problems.length ? null : (
      <Notice icon={online ? 'info' : 'offline'} onRetry={() => void refetch()}>
        {t(online ? 'write.failed' : 'ruleForm.offline')}
      </Notice>
    )
  }
  const { after, before, canBeMade, people, reach, reachBefore, refusals, version } = preview
  const isAskedOfOthers = before ? before.subject !== after.subject : false
  const from = formatDay(after.validFrom, i18n.language)
  return (
    <section className="rule-preview" aria-labelledby="preview">
      <h3 id="preview">{t('ruleForm.consequence')}</h3>
      <dl className="facts">
        <div>
          <dt>{t('ruleForm.until', { date: from })}</dt>
          <dd>
            {before ? before.sentence : t('ruleForm.nothingBefore')}
            {isAskedOfOthers && <span className="rule-asked">{t('rules.askedOn', { subject: before?.subject })}</span>}
          </dd>
        </div>
        <div>
          <dt>
            {after.validTo
              ? t('rules.fromTo', { from, to: formatDay(after.validTo, i18n.language) })
              : t('rules.from', { from })}
          </dt>
          <dd>
            <strong>{after.sentence}</strong>
            {isAskedOfOthers && <span className="rule-asked">{t('rules.askedOn', { subject: after.subject })}</span>}
          </dd>
        </div>
      </dl>
      {reach.positions > 0 && <Reach reach={reach} />}
      {isAskedOfOthers && reachBefore && (
        <p className="muted">{t('ruleForm.reachBefore', { count: reachBefore.positions })}</p>
      )}
      <p>{people ? t('ruleForm.people', { count: people }) : t('ruleForm.fewPeople')}</p>
      {after.validTo && <p className="muted">{t('ruleForm.afterEnd')}</p>}
      {refusals.map(({ code, message }) => (
        <Notice key={code}>{message}</Notice>
      ))}
      {canBeMade && (
        <div className="actions">
          <button type="button" className="btn" aria-busy={busy} disabled={busy} onClick={() => onMake(version)}>
            {t('ruleForm.make')}
          </button>
          <p className="fine">{t('ruleForm.public')}</p>
        </div>
      )}
    </section>
  )
}
