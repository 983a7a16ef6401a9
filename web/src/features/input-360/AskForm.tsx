import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import { WriteNotice } from '../../components/WriteNotice'
import { type AskedPanelFragment, type PanelsOfMemberQuery, useOpenPanelMutation } from '../../generated/input-360'
import { announce } from '../../lib/announce'
import { formatDay, today } from '../../lib/format'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import { Law } from '../law/Law'
import { firstChoice } from './askable'

interface AskFormProps {
  evaluations: NonNullable<NonNullable<PanelsOfMemberQuery['employee']>['performancePlan']>['evaluations']
  offer: AskedPanelFragment
  onAsked: () => unknown
}

/** Whom to ask about a period, and until when. */
export function AskForm({ evaluations, offer, onAsked }: AskFormProps) {
  const { t, i18n } = useTranslation()
  const { candidates, least, closesBy } = offer
  const [evaluation, setEvaluation] = useState(evaluations.at(-1)?.id ?? '')
  const [asked, setAsked] = useState(() => firstChoice(candidates))
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

  if (candidates.length < least) {
    return (
      <div className="card pad">
        <p>{t('dialogue.panel.tooFew', { count: candidates.length, least })}</p>
        <Basis offer={offer} />
      </div>
    )
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
      <FormField
        name="closesOn"
        label={t('dialogue.panel.closesOn')}
        hint={t('dialogue.panel.closesBy', { date: formatDay(closesBy, i18n.language) })}
        problem={problemOf('closesOn')}
      >
        {(control) => (
          <input
            {...control}
            className="field"
            type="date"
            min={today()}
            max={closesBy}
            value={closesOn}
            onChange={({ target }) => setClosesOn(target.value)}
          />
        )}
      </FormField>
      <fieldset>
        <legend>{t('dialogue.panel.people')}</legend>
        <p className="fine" role="status">
          {t('dialogue.panel.chosen', { count: asked.length, least })}
        </p>
        {problemOf('asked') && <p className="field-error">{problemOf('asked')}</p>}
        {candidates.flatMap(({ employee, relation }) =>
          employee
            ? [
                <label key={employee.id} className="radio">
                  <input type="checkbox" checked={asked.includes(employee.id)} onChange={() => toggle(employee.id)} />
                  <span>
                    {employee.name ?? '–'} <span className="tag">{t(`kinerja.relation.${relation}`)}</span>
                  </span>
                  {problemOf(`asked.${sent.indexOf(employee.id)}`) && (
                    <span className="field-error">{problemOf(`asked.${sent.indexOf(employee.id)}`)}</span>
                  )}
                </label>,
              ]
            : [],
        )}
      </fieldset>
      <Basis offer={offer} />
      <WriteNotice write={rest} />
      <div className="actions">
        <button type="submit" className="btn" aria-busy={write.busy} disabled={closesOn === ''}>
          {t('dialogue.panel.askSend')}
        </button>
      </div>
    </form>
  )
}

/** The law behind how many are asked, and how long. */
function Basis({ offer: { legalBasis } }: { offer: AskedPanelFragment }) {
  const { regulation, ...basis } = legalBasis ?? { regulation: null }
  return regulation && 'confidence' in basis ? <Law basis={{ ...basis, regulation }} /> : null
}
