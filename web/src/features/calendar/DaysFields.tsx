import { useTranslation } from 'react-i18next'
import { fieldId } from '../../components/form/field-id'
import type { PerformanceWindowKind } from '../../generated/types'
import { AFTER, type TypedDays } from './window-draft'

interface DaysFieldsProps {
  kind: PerformanceWindowKind
  days: TypedDays
  problem?: string
  onChange: (days: TypedDays) => void
}

/** First and last day of a window, and in which month they lie. */
export function DaysFields({ kind, days, problem, onChange }: DaysFieldsProps) {
  const { t } = useTranslation()
  const id = fieldId(`change.${kind.toLowerCase()}`)
  const wrong = problem ? { 'aria-invalid': true, 'aria-describedby': `${id}-problem` } : {}
  return (
    <fieldset className="form-field window-days">
      <legend>{t(`calendar.kind.${kind}`)}</legend>
      <div>
        {(['fromDay', 'toDay'] as const).map((part, place) => (
          <label key={part}>
            <span className="fine">{t(`calendar.label.${part}`)}</span>
            <input
              {...wrong}
              id={place === 0 ? id : `${id}-${part}`}
              className="field"
              type="number"
              inputMode="numeric"
              min={1}
              max={31}
              value={days[part]}
              onChange={({ target }) => onChange({ ...days, [part]: target.value })}
            />
          </label>
        ))}
        <label>
          <span className="fine">{t('calendar.label.monthsAfter')}</span>
          <select
            {...wrong}
            className="field"
            value={days.monthsAfter}
            onChange={({ target }) => onChange({ ...days, monthsAfter: target.value })}
          >
            {AFTER.map((name, months) => (
              <option key={name} value={months}>
                {t(`calendar.after.${name}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {problem && (
        <p id={`${id}-problem`} className="field-error">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
