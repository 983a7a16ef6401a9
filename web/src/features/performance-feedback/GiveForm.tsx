import { useId, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import { type AskedFeedbackFragment, useGiveOwnFeedbackMutation } from '../../generated/my-feedback'
import type { BehaviourValue, FeedbackKind } from '../../generated/types'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import { ColleaguePicker } from '../people/ColleaguePicker'
import { BehaviourGuides } from '../behaviour/BehaviourGuides'
import { VALUES } from '../behaviour/values'

interface GiveFormProps {
  /** The name under which the draft is kept. */
  name: string
  /** The wish that is answered: it says for whom and about what. */
  request?: AskedFeedbackFragment
  onGiven: () => Promise<unknown>
}

interface Draft {
  employee: string
  employeeName: string
  behaviour: BehaviourValue
  kind: FeedbackKind
  observed: string
  effect: string
  nextStep: string
}

const KINDS: FeedbackKind[] = ['APPRECIATION', 'IMPROVEMENT', 'DIRECTION']
const WORDS = ['observed', 'effect', 'nextStep'] as const
const START: Draft = {
  ...{ employee: '', employeeName: '', behaviour: 'SERVICE_ORIENTED', kind: 'APPRECIATION' },
  ...{ observed: '', effect: '', nextStep: '' },
}

/** Feedback to a superior, a peer or a subordinate in three short fields. What is about others stays in the tab. */
export function GiveForm({ name, request, onGiven }: GiveFormProps) {
  const { t } = useTranslation()
  const group = useId()
  const [draft, setDraft] = useDraft<Draft>(name, () => START, 'tab')
  const [told, setTold] = useState(false)
  const [mutate] = useGiveOwnFeedbackMutation()
  const write = useWrite(mutate, ({ giveFeedback }) => giveFeedback!)
  const { problemOf, rest } = placeProblems(write, ['employee', 'workResult', ...WORDS])
  const change = (part: Partial<Draft>): void => {
    setTold(false)
    setDraft((now) => ({ ...now, ...part }))
  }

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    const { employee, behaviour, kind, observed, effect, nextStep } = draft
    const topic = request
      ? { employee: request.requester?.id ?? '', behaviour: request.behaviour, workResult: request.workResultId }
      : { employee, behaviour, workResult: null }
    const words = { observed: observed.trim(), effect: effect.trim(), nextStep: nextStep.trim() }
    if (!(await write.run({ ...topic, kind, ...words, request: request?.id ?? null }))) return
    setDraft(() => START)
    forgetDraft(name, 'tab')
    setTold(true)
    announce(t('performance.feedback.givenNow'))
    await onGiven()
  }

  return (
    <form className="form" noValidate onSubmit={(event) => void send(event)}>
      {!request && (
        <>
          <FormField
            name={`${name}.employee`}
            label={t('performance.feedback.toWhom')}
            hint={t('performance.feedback.whomHint')}
            problem={problemOf('employee')}
            labelled={false}
          >
            {(control) => (
              <ColleaguePicker
                label={t('performance.feedback.toWhom')}
                chosen={draft.employeeName}
                onChoose={(employee, employeeName) => change({ employee, employeeName })}
                control={control}
              />
            )}
          </FormField>
          <FormField name={`${name}.topic`} label={t('performance.feedback.topic')} problem={problemOf('workResult')}>
            {(control) => (
              <select
                {...control}
                className="field"
                value={draft.behaviour}
                onChange={({ target }) => change({ behaviour: target.value as BehaviourValue })}
              >
                {VALUES.map((value) => (
                  <option key={value} value={value}>
                    {t(`kinerja.behaviour.${value}`)}
                  </option>
                ))}
              </select>
            )}
          </FormField>
          <BehaviourGuides value={draft.behaviour} />
        </>
      )}
      <fieldset>
        <legend>{t('performance.feedback.kindTitle')}</legend>
        <div>
          {KINDS.map((kind) => (
            <label key={kind} className="radio">
              <input type="radio" name={group} checked={draft.kind === kind} onChange={() => change({ kind })} />
              {t(`kinerja.feedback.${kind}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {WORDS.map((word) => (
        <WordsField
          key={word}
          name={`${name}.${word}`}
          label={t(`performance.feedback.${word}`)}
          problem={problemOf(word)}
          value={draft[word]}
          onChange={(text) => change({ [word]: text })}
          rows={2}
        />
      ))}
      <p className="fine">{t('performance.feedback.signed')}</p>
      <WriteNotice write={rest} />
      <div className="actions">
        <button type="submit" className="btn" aria-busy={write.busy}>
          {t('performance.feedback.sendFeedback')}
        </button>
        {told && <span className="told">{t('performance.feedback.givenNow')}</span>}
      </div>
    </form>
  )
}
