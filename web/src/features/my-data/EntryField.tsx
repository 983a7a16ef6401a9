import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import type { RecordField } from '../../generated/types'
import { formatDay } from '../../lib/format'
import { timelineOf } from '../record/timeline'
import { MISSING_ENTRY } from './correction-draft'
import type { Asking } from './CorrectionPage'

interface EntryFieldProps {
  me: Asking
  field: RecordField
  value: string
  problem?: string
  /** `start` is the first day of the entry chosen: most often it is right. */
  onChange: (replaces: string, start: string) => void
}

/** Which entry of a history is wrong, or that one is missing. */
export function EntryField({ me, field, value, problem, onChange }: EntryFieldProps) {
  const { t, i18n } = useTranslation()
  const entries = timelineOf(me, {
    education: (level) => t(`education.${level}`),
    unknown: t('record.unknownEntry'),
  }).filter((entry) => entry.field === field)
  return (
    <FormField name="replaces" label={t('correctionForm.label.replaces')} problem={problem}>
      {(control) => (
        <select
          {...control}
          className="field"
          value={value}
          onChange={({ target }) => onChange(target.value, target.value === MISSING_ENTRY ? '' : target.value)}
        >
          <option value="">{t('form.choose')}</option>
          {entries.map(({ day, title }) => (
            <option key={`${day} ${title}`} value={day}>
              {title}, {formatDay(day, i18n.language)}
            </option>
          ))}
          <option value={MISSING_ENTRY}>{t('correctionForm.missingEntry')}</option>
        </select>
      )}
    </FormField>
  )
}
