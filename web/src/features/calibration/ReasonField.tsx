import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'

interface ReasonFieldProps {
  name: string
  label: string
  /** Who reads it, where that is more than the session. */
  hint?: string
  value: string
  problem?: string
  onChange: (text: string) => void
}

/** Words of 1 to 1,000 characters that others read. */
export function ReasonField({ name, label, hint, value, problem, onChange }: ReasonFieldProps) {
  const { t } = useTranslation()
  return (
    <FormField name={name} label={label} hint={hint ?? t('calibration.reasonHint')} problem={problem}>
      {(control) => (
        <textarea
          {...control}
          className="field"
          rows={3}
          maxLength={1000}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </FormField>
  )
}
