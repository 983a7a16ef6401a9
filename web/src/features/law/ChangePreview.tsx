import { useTranslation } from 'react-i18next'
import { Make, Preview } from '../../components/form/Preview'
import { type PreviewRuleQuery, usePreviewRuleQuery } from '../../generated/law'
import type { PolicyChangeInput } from '../../generated/types'
import type { FieldProblem } from '../../lib/errors'
import { formatDay } from '../../lib/format'
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
  const { t } = useTranslation()
  const answer = usePreviewRuleQuery({ variables: { change }, fetchPolicy: 'network-only' })
  return (
    <Preview
      answer={answer}
      preview={answer.data?.policyRulePreview}
      offline={t('ruleForm.offline')}
      onRefused={onRefused}
    >
      {(preview) => <Consequence preview={preview} busy={busy} onMake={onMake} />}
    </Preview>
  )
}

interface ConsequenceProps extends Pick<ChangePreviewProps, 'busy' | 'onMake'> {
  preview: NonNullable<PreviewRuleQuery['policyRulePreview']>
}

function Consequence({ preview, busy, onMake }: ConsequenceProps) {
  const { t, i18n } = useTranslation()
  const { after, before, people, reach, reachBefore, version } = preview
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
      <Make
        {...preview}
        busy={busy}
        act={t('ruleForm.make')}
        help={t('ruleForm.public')}
        onMake={() => onMake(version)}
      />
    </section>
  )
}
