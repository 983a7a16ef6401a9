import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import { memberPath } from '../team-performance/paths'
import { type Person, type Result, roleOf, stateOf } from './role-matrix'
import type { Offers } from './use-offers'

interface RoleFormProps {
  result: Result
  /** Whom it can be offered to; one person is not asked for again. */
  people: Person[]
  offers: Offers
  onClose: () => void
}

/** Offers a result to people with what is expected of them, or changes or takes back the offer to one person. */
export function RoleForm({ result, people, offers, onClose }: RoleFormProps) {
  const { t } = useTranslation()
  const [only] = people.length === 1 ? people : []
  const role = only && roleOf(result, only.id)
  const state = stateOf(role)
  const [chosen, setChosen] = useState<string[]>([])
  const [words, setWords] = useState(role?.note ?? '')
  const [isMissing, setMissing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const to = only ? [only] : people.filter(({ id }) => chosen.includes(id))

  useEffect(() => heading.current?.focus(), [])

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    setMissing(to.length === 0)
    if (to.length > 0 && (await offers.offer(result, to, words))) onClose()
  }

  async function takeBack(): Promise<void> {
    if (only && (await offers.withdraw(result, only))) onClose()
  }

  return (
    <form
      className="form card pad role-form no-print"
      noValidate
      onSubmit={(event) => void send(event)}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <h3 ref={heading} tabIndex={-1}>
        {only
          ? t('roleMatrix.formFor', { name: only.name ?? '–', result: result.statement })
          : t('roleMatrix.formTitle', { result: result.statement })}
      </h3>
      {role && role.results.length > 0 && (
        <>
          <p>{t('roleMatrix.takenAs')}</p>
          <ul>
            {role.results.map(({ id, statement, planStatus }) => (
              <li key={id}>
                {statement} <span className="tag">{t(`kinerja.plan.${planStatus}`)}</span>
              </li>
            ))}
          </ul>
          <Link to={memberPath(only!.id)}>{t('roleMatrix.openMember', { name: only!.name ?? '–' })}</Link>
        </>
      )}
      {!only && (
        <fieldset className="references">
          <legend>{t('roleMatrix.toWhom')}</legend>
          {isMissing && <p className="field-error">{t('form.required')}</p>}
          <ul>
            {people.map(({ id, name }) => (
              <li key={id}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.includes(id)}
                    onChange={({ target }) =>
                      setChosen(target.checked ? [...chosen, id] : chosen.filter((it) => it !== id))
                    }
                  />
                  <span>{name ?? '–'}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <WordsField
        name="note"
        label={t('roleMatrix.expected')}
        hint={t('roleMatrix.expectedHint')}
        value={words}
        onChange={setWords}
        rows={2}
        longest={2000}
      />
      <WriteNotice write={offers.write} />
      <div className="actions">
        <button type="submit" className="btn" aria-busy={offers.busy}>
          {t(state === 'NONE' ? 'roleMatrix.offer' : 'roleMatrix.saveExpected')}
        </button>
        {state === 'OFFERED' && (
          <button type="button" className="btn ghost" aria-busy={offers.busy} onClick={() => void takeBack()}>
            {t('roleMatrix.takeBack')}
          </button>
        )}
        <button type="button" className="btn quiet" onClick={onClose}>
          {t('roleMatrix.close')}
        </button>
      </div>
    </form>
  )
}
