import { useTranslation } from 'react-i18next'
import { WordsField } from '../../components/form/WordsField'

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
    <WordsField
      name={name}
      label={label}
      hint={hint ?? t('calibration.reasonHint')}
      problem={problem}
      value={value}
      onChange={onChange}
    />
  )
}
