import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WriteNotice } from '../../components/WriteNotice'
import { type RatedEvaluationFragment, useIssueEvaluationMutation } from '../../generated/evaluation-screen'
import { announce } from '../../lib/announce'
import { useWrite } from '../../lib/use-write'

interface IssueFormProps {
  evaluation: Pick<RatedEvaluationFragment, 'id' | 'version' | 'period'>
  name: string
  onIssued: () => unknown
  onConflict: () => unknown
}

/** Hands the rated result to the person, after asking once more: it counts from then on. */
export function IssueForm({ evaluation: { id, version, period }, name, onIssued, onConflict }: IssueFormProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  const [mutate] = useIssueEvaluationMutation()
  const write = useWrite(mutate, ({ issueEvaluation }) => issueEvaluation!, onConflict)

  async function issue(): Promise<void> {
    if (!(await write.run({ id, expectedVersion: version }))) return
    announce(t('teamPerformance.issue.done', { name }))
    onIssued()
  }

  return (
    <section className="card pad issue no-print" aria-labelledby="issue">
      <h2 id="issue">{t('teamPerformance.issue.title', { name })}</h2>
      <p>{t(period.kind === 'YEAR' ? 'teamPerformance.issue.helpYear' : 'teamPerformance.issue.help', { name })}</p>
      <WriteNotice write={write} conflict={t('teamPerformance.rate.conflict')} />
      <div className="actions">
        {asked ? (
          <>
            <button type="button" className="btn" autoFocus aria-busy={write.busy} onClick={() => void issue()}>
              {t('teamPerformance.issue.yes')}
            </button>
            <button type="button" className="btn ghost" onClick={() => setAsked(false)}>
              {t('teamPerformance.issue.no')}
            </button>
          </>
        ) : (
          <button type="button" className="btn" onClick={() => setAsked(true)}>
            {t('teamPerformance.issue.act')}
          </button>
        )}
      </div>
    </section>
  )
}
