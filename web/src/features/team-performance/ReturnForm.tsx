import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import { type RatedEvaluationFragment, useReturnEvaluationMutation } from '../../generated/evaluation-screen'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'

interface ReturnFormProps {
  evaluation: Pick<RatedEvaluationFragment, 'id' | 'version'>
  onConflict: () => unknown
}

/** Returns what the person handed in, with what has to be corrected. */
export function ReturnForm({ evaluation: { id, version }, onConflict }: ReturnFormProps) {
  const { t } = useTranslation()
  const key = `return.${id}`
  const [reason, setReason] = useDraft(key, () => '', 'tab')
  const [mutate] = useReturnEvaluationMutation()
  const write = useWrite(mutate, ({ returnEvaluation }) => returnEvaluation!, onConflict)
  const { problemOf, rest } = placeProblems(write, ['reason'])

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!(await write.run({ id, expectedVersion: version, reason }))) return
    forgetDraft(key, 'tab')
    announce(t('teamPerformance.return.done'))
  }

  return (
    <details className="fold no-print">
      <summary>{t('teamPerformance.return.open')}</summary>
      <form className="form" noValidate onSubmit={(event) => void send(event)}>
        <WordsField
          name="reason"
          label={t('teamPerformance.return.reason')}
          hint={t('teamPerformance.return.hint')}
          problem={problemOf('reason')}
          value={reason}
          onChange={(text) => setReason(() => text)}
          longest={2000}
        />
        <WriteNotice write={rest} conflict={t('teamPerformance.rate.conflict')} />
        <div className="actions">
          <button type="submit" className="btn ghost" aria-busy={write.busy}>
            {t('teamPerformance.return.send')}
          </button>
        </div>
      </form>
    </details>
  )
}
