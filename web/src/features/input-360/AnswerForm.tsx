import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import { Notice } from '../../components/Notice'
import { WriteNotice } from '../../components/WriteNotice'
import { useAnswerPanelMutation, type WaitingPanelFragment } from '../../generated/input-360'
import type { AnswerBehaviourPanelInput, BehaviourValue, PerformanceRating } from '../../generated/types'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { useWrite } from '../../lib/use-write'
import { RatingChoice } from '../evaluation/RatingChoice'
import { BehaviourGuides } from '../behaviour/BehaviourGuides'
import { VALUES } from '../behaviour/values'

interface Said {
  rating: PerformanceRating | null
  observed: string
  effect: string
}
type Draft = Partial<Record<BehaviourValue, Said>>

const NOTHING: Said = { rating: null, observed: '', effect: '' }

/** How somebody lives by the seven values, as one who works beside or below sees it. Sent once, without a name. */
export function AnswerForm({ request, onAnswered }: { request: WaitingPanelFragment; onAnswered: () => unknown }) {
  const { t } = useTranslation()
  const key = `panel.${request.id}`
  const [draft, setDraft] = useDraft<Draft>(key, () => ({}), 'tab')
  const [isEmpty, setEmpty] = useState(false)
  const [mutate] = useAnswerPanelMutation()
  const write = useWrite(mutate, ({ answerBehaviourPanel }) => answerBehaviourPanel!)
  const change = (value: BehaviourValue, part: Partial<Said>): void =>
    setDraft((now) => ({ ...now, [value]: { ...NOTHING, ...now[value], ...part } }))

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    const answers = answersOf(draft)
    setEmpty(answers.length === 0)
    if (answers.length === 0 || !(await write.run({ panel: request.id, answers }))) return
    forgetDraft(key, 'tab')
    announce(t('dialogue.panel.sent'))
    onAnswered()
  }

  return (
    <form className="form" noValidate onSubmit={(event) => void send(event)}>
      <Notice>{t('dialogue.panel.promise')}</Notice>
      <BehaviourGuides />
      {VALUES.map((value) => {
        const { rating, observed, effect } = draft[value] ?? NOTHING
        return (
          <div key={value} className="panel-value">
            <RatingChoice
              legend={t(`kinerja.behaviour.${value}`)}
              value={rating}
              onChange={(chosen) => change(value, { rating: chosen })}
            />
            {rating && (
              <details className="why">
                <summary>{t('dialogue.panel.addSentence')}</summary>
                <FormField name={`${value}.observed`} label={t('dialogue.panel.observed')}>
                  {(control) => (
                    <input
                      {...control}
                      className="field"
                      maxLength={280}
                      value={observed}
                      onChange={({ target }) => change(value, { observed: target.value })}
                    />
                  )}
                </FormField>
                <FormField name={`${value}.effect`} label={t('dialogue.panel.effect')}>
                  {(control) => (
                    <input
                      {...control}
                      className="field"
                      maxLength={280}
                      value={effect}
                      onChange={({ target }) => change(value, { effect: target.value })}
                    />
                  )}
                </FormField>
              </details>
            )}
          </div>
        )
      })}
      {isEmpty && <p className="field-error">{t('dialogue.panel.empty')}</p>}
      <WriteNotice write={write} />
      {write.problems.map(({ field, reason }) => (
        <p key={field} className="field-error">
          {reason}
        </p>
      ))}
      <div className="actions">
        <button type="submit" className="btn" aria-busy={write.busy}>
          {t('dialogue.panel.send')}
        </button>
        <p className="fine">{t('dialogue.panel.once')}</p>
      </div>
    </form>
  )
}

const answersOf = (draft: Draft): AnswerBehaviourPanelInput['answers'] =>
  VALUES.flatMap((value) => {
    const { rating, observed, effect } = draft[value] ?? NOTHING
    return rating ? [{ value, rating, observed: observed || null, effect: effect || null }] : []
  })
