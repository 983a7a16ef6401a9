import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import { WriteNotice } from '../../components/WriteNotice'
import { type PanelsOfMemberQuery, useOpenPanelMutation } from '../../generated/input-360'
import { announce } from '../../lib/announce'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'

interface AskFormProps {
  evaluations: NonNullable<NonNullable<PanelsOfMemberQuery['employee']>['performancePlan']>['evaluations']
  people: { id: string; name: string | null }[]
  onAsked: () => unknown
}

/** Whom to ask about a period, and until when. */
export function AskForm({ evaluations, people, onAsked }: AskFormProps) {
  const { t } = useTranslation()
  const [evaluation, setEvaluation] = useState(evaluations.at(-1)?.id ?? '')
  const [asked, setAsked] = useState<string[]>(people.map(({ id }) => id))
  /** Those who were sent last: a problem names a place among them. */
  const [sent, setSent] = useState<string[]>([])
  const [closesOn, setClosesOn] = useState('')
  const [mutate] = useOpenPanelMutation()
  const write = useWrite(mutate, ({ openBehaviourPanel }) => openBehaviourPanel!)
  const { problemOf, rest } = placeProblems(write, [
    ...['evaluation', 'closesOn', 'asked'],
    ...sent.map((_id, place) => `asked.${place}`),
  ])
  const toggle = (id: string): void =>
    setAsked((now) => (now.includes(id) ? now.filter((it) => it !== id) : [...now, id]))

  async function ask(event: FormEvent): Promise<void> {
    event.preventDefault()
    setSent(asked)
    if (!(await write.run({ evaluation, asked, closesOn }))) return
    announce(t('dialogue.panel.askedDone'))
    onAsked()
  }

  return (
    <form className="form card pad" noValidate onSubmit={(event) => void ask(event)}>
      <FormField name="evaluation" label={t('dialogue.panel.period')} problem={problemOf('evaluation')}>
        {(control) => (
          <select
            {...control}
            className="field"
            value={evaluation}
            onChange={({ target }) => setEvaluation(target.value)}
          >
            {evaluations.map(({ id, period }) => (
              <option key={id} value={id}>
                {period.label}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField name="closesOn" label={t('dialogue.panel.closesOn')} problem={problemOf('closesOn')}>
        {(control) => (
          <input
            {...control}
            className="field"
            type="date"
            value={closesOn}
            onChange={({ target }) => setClosesOn(target.value)}
          />
        )}
      </FormField>
      <fieldset>
        <legend>{t('dialogue.panel.people')}</legend>
        {problemOf('asked') && <p className="field-error">{problemOf('asked')}</p>}
        {people.map(({ id, name }) => (
          <label key={id} className="radio">
            <input type="checkbox" checked={asked.includes(id)} onChange={() => toggle(id)} />
            {name}
            {problemOf(`asked.${sent.indexOf(id)}`) && (
              <span className="field-error">{problemOf(`asked.${sent.indexOf(id)}`)}</span>
            )}
          </label>
        ))}
      </fieldset>
      <WriteNotice write={rest} />
      <div className="actions">
        <button type="submit" className="btn" aria-busy={write.busy} disabled={closesOn === ''}>
          {t('dialogue.panel.askSend')}
        </button>
      </div>
    </form>
  )
}
