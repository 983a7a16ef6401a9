import { useId, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/Notice'
import { WriteNotice } from '../../components/WriteNotice'
import {
  type WaitingCorrectionFragment,
  useDecideCorrectionMutation,
  useReviewCorrectionMutation,
} from '../../generated/corrections-desk'
import type { CorrectionDecision } from '../../generated/types'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { useWrite } from '../../lib/use-write'

interface DecisionProps {
  request: WaitingCorrectionFragment
  onClosed: (words: string) => void
  onConflict: () => unknown
}

interface Answer {
  decision: CorrectionDecision | null
  reason: string
}

const DECISIONS: CorrectionDecision[] = ['ACCEPT', 'REJECT']

/** Takes a request up and decides it. When somebody was faster, it says what is another than before. */
export function Decision({ request, onClosed, onConflict }: DecisionProps) {
  const { t } = useTranslation()
  const id = useId()
  const { reference, version, recordVersion, status, currentValue } = request
  const draft = `decision.${request.id}`
  const [{ decision, reason }, setAnswer] = useDraft<Answer>(draft, () => ({ decision: null, reason: '' }), 'tab')
  const [unchosen, setUnchosen] = useState(false)
  const [seen, setSeen] = useState(request)
  const [mutateReview] = useReviewCorrectionMutation()
  const [mutateDecide] = useDecideCorrectionMutation()
  const review = useWrite(mutateReview, ({ reviewCorrection }) => reviewCorrection, onConflict)
  const decide = useWrite(mutateDecide, ({ decideCorrection }) => decideCorrection, onConflict)
  const nothing = t('correction.nothing')
  const conflict =
    seen.currentValue !== currentValue
      ? t('inbox.valueChanged', { before: seen.currentValue ?? nothing, after: currentValue ?? nothing })
      : seen.status !== status
        ? t('inbox.statusChanged', { status: t(`correction.status.${status}`) })
        : t('inbox.recordChanged')

  async function take(): Promise<void> {
    setSeen(request)
    if (await review.run({ id: request.id, expectedVersion: version })) announce(t('inbox.taken', { reference }))
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setUnchosen(decision === null)
    if (decision === null) return
    setSeen(request)
    const done = await decide.run({
      ...{ id: request.id, expectedVersion: version, expectedRecordVersion: recordVersion ?? 0 },
      ...{ decision, reason: reason.trim() || null },
    })
    if (!done) return
    forgetDraft(draft, 'tab')
    onClosed(t(`inbox.decided.${decision}`, { reference }))
  }

  return (
    <form className="form no-print" noValidate onSubmit={submit}>
      {status === 'SUBMITTED' && (
        <div className="actions">
          <button type="button" className="btn ghost" aria-busy={review.busy} onClick={take}>
            {t('inbox.take')}
          </button>
          <span className="fine">{t('inbox.takeHelp')}</span>
        </div>
      )}
      <WriteNotice write={review} conflict={conflict} />
      <fieldset>
        <legend>{t('inbox.decision')}</legend>
        <div>
          {DECISIONS.map((each) => (
            <label key={each} className="radio">
              <input
                type="radio"
                name={id}
                checked={decision === each}
                onChange={() => {
                  setAnswer((now) => ({ ...now, decision: each }))
                  setUnchosen(false)
                }}
              />
              {t(`inbox.${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="form-field">
        <label htmlFor={`${id}-reason`}>{t('inbox.reason')}</label>
        <p id={`${id}-hint`} className="fine">
          {t(decision === 'REJECT' ? 'inbox.reasonNeeded' : 'inbox.reasonOptional')}
        </p>
        <textarea
          id={`${id}-reason`}
          className="field"
          rows={3}
          maxLength={2000}
          aria-describedby={`${id}-hint`}
          value={reason}
          onChange={({ target }) => setAnswer((now) => ({ ...now, reason: target.value }))}
        />
      </div>
      {unchosen && <Notice>{t('inbox.unchosen')}</Notice>}
      <WriteNotice write={decide} conflict={conflict} />
      <div className="actions">
        <button type="submit" className="btn" aria-busy={decide.busy}>
          {t('inbox.save')}
        </button>
      </div>
    </form>
  )
}
