import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import { type MyFeedbackQuery, useAskForFeedbackMutation } from '../../generated/my-feedback'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import { ColleaguePicker } from '../people/ColleaguePicker'
import { VALUES } from '../behaviour/values'
import { topicOf } from './topics'

interface AskFormProps {
  me: NonNullable<MyFeedbackQuery['me']>
  results: { id: string; statement: string }[]
}

/** Asks somebody for feedback on a result or a value; the superior is proposed. */
export function AskForm({ me, results }: AskFormProps) {
  const { t } = useTranslation()
  const name = `ask.${me.id}`
  const start = () => ({
    asked: me.supervisor?.id ?? '',
    askedName: me.supervisor?.name ?? '',
    topic: results[0]?.id ?? '',
    question: '',
  })
  const [draft, setDraft] = useDraft(name, start)
  const [told, setTold] = useState(false)
  const [mutate] = useAskForFeedbackMutation()
  const write = useWrite(mutate, ({ requestFeedback }) => requestFeedback!)
  const { problemOf, rest } = placeProblems(write, ['asked', 'workResult', 'question'])
  const change = (part: Partial<typeof draft>): void => {
    setTold(false)
    setDraft((now) => ({ ...now, ...part }))
  }

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    const { asked, topic, question } = draft
    if (!(await write.run({ asked, question: question.trim(), ...topicOf(topic) }))) return
    setDraft(start)
    forgetDraft(name)
    setTold(true)
    announce(t('performance.feedback.asked'))
  }

  return (
    <form className="form" noValidate onSubmit={(event) => void send(event)}>
      <FormField
        name="asked"
        label={t('performance.feedback.whom')}
        hint={t('performance.feedback.whomHint')}
        problem={problemOf('asked')}
        labelled={false}
      >
        {(control) => (
          <ColleaguePicker
            label={t('performance.feedback.whom')}
            chosen={draft.askedName}
            onChoose={(asked, askedName) => change({ asked, askedName })}
            control={control}
          />
        )}
      </FormField>
      <FormField name="ask-topic" label={t('performance.feedback.topic')} problem={problemOf('workResult')}>
        {(control) => (
          <select
            {...control}
            className="field"
            value={draft.topic}
            onChange={({ target }) => change({ topic: target.value })}
          >
            <optgroup label={t('performance.plan.results')}>
              {results.map(({ id, statement }) => (
                <option key={id} value={id}>
                  {statement}
                </option>
              ))}
            </optgroup>
            <optgroup label={t('performance.feedback.topicValues')}>
              {VALUES.map((value) => (
                <option key={value} value={value}>
                  {t(`kinerja.behaviour.${value}`)}
                </option>
              ))}
            </optgroup>
          </select>
        )}
      </FormField>
      <WordsField
        name="question"
        label={t('performance.feedback.question')}
        hint={t('performance.feedback.questionHint')}
        problem={problemOf('question')}
        value={draft.question}
        onChange={(text) => change({ question: text })}
        rows={2}
      />
      <WriteNotice write={rest} />
      <div className="actions">
        <button type="submit" className="btn" aria-busy={write.busy}>
          {t('performance.feedback.sendQuestion')}
        </button>
        {told && <span className="told">{t('performance.feedback.asked')}</span>}
      </div>
    </form>
  )
}
