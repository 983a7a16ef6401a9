import { useId, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { WriteNotice } from '../../components/WriteNotice'
import { type OpenContestFragment, useDecideContestMutation } from '../../generated/contest'
import type { TalentPerformance, TalentPotential } from '../../generated/types'
import { announce } from '../../lib/announce'
import { useWrite } from '../../lib/use-write'

const PERFORMANCES: TalentPerformance[] = ['ABOVE', 'MEETS', 'BELOW']
const POTENTIALS: TalentPotential[] = ['HIGH', 'MEDIUM', 'LOW']

interface DecideFormProps {
  contest: OpenContestFragment
  onDecided: () => Promise<unknown>
}

/** Decides one objection with a reason: the place stays, or another box holds. */
export function DecideForm({ contest: { id, reference, version }, onDecided }: DecideFormProps) {
  const { t } = useTranslation()
  const name = useId()
  const [revises, setRevises] = useState(false)
  const [performance, setPerformance] = useState<TalentPerformance>('MEETS')
  const [potential, setPotential] = useState<TalentPotential>('MEDIUM')
  const [reason, setReason] = useState('')
  const [mutate] = useDecideContestMutation()
  const write = useWrite(mutate, ({ decideTalentContest }) => decideTalentContest, onDecided)

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const levels = revises ? { performance, potential } : {}
    const decision = revises ? ('REVISE' as const) : ('UPHOLD' as const)
    if (!(await write.run({ id, expectedVersion: version, decision, reason, ...levels }))) return
    announce(t('talent.contest.decided', { reference }))
    await onDecided()
  }

  return (
    <form className="talent-form" onSubmit={(event) => void save(event)}>
      <fieldset>
        <legend>{t('talent.contest.decision')}</legend>
        {[false, true].map((value) => (
          <label key={String(value)} className="radio">
            <input type="radio" name={name} checked={revises === value} onChange={() => setRevises(value)} />
            {t(value ? 'talent.contest.revise' : 'talent.contest.uphold')}
          </label>
        ))}
      </fieldset>
      {revises && (
        <div className="talent-levels">
          <Level
            label={t('talent.axis.PERFORMANCE')}
            values={PERFORMANCES}
            value={performance}
            onChange={setPerformance}
            text={(value) => t(`talent.performance.${value}`)}
          />
          <Level
            label={t('talent.axis.POTENTIAL')}
            values={POTENTIALS}
            value={potential}
            onChange={setPotential}
            text={(value) => t(`talent.potential.${value}`)}
          />
        </div>
      )}
      <label htmlFor={`${name}-reason`}>{t('talent.contest.reason')}</label>
      <textarea
        id={`${name}-reason`}
        className="field area"
        rows={3}
        maxLength={2000}
        required
        aria-describedby={`${name}-help`}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <p id={`${name}-help`} className="fine">
        {t('talent.contest.reasonHelp')}
      </p>
      <button type="submit" className="btn" aria-busy={write.busy}>
        {t('talent.contest.save')}
      </button>
      <WriteNotice write={write} />
    </form>
  )
}

interface LevelProps<Value extends string> {
  label: string
  values: Value[]
  value: Value
  onChange: (value: Value) => void
  text: (value: Value) => string
}

function Level<Value extends string>({ label, values, value, onChange, text }: LevelProps<Value>) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={value}
        onChange={(event) => onChange(values.find((it) => it === event.target.value) ?? value)}
      >
        {values.map((it) => (
          <option key={it} value={it}>
            {text(it)}
          </option>
        ))}
      </select>
    </div>
  )
}
