import { useTranslation } from 'react-i18next'
import { WordsField } from '../../components/form/WordsField'

interface ReasonProps {
  /** Name of the field in the input of the graph, a key of the labels and hints in the texts. */
  name: 'work.reason' | 'behaviour.reason' | 'distributionReason' | 'feedbackReason'
  value: string
  problem?: string
  onChange: (text: string) => void
}

/** A few words that a superior writes, with why they are asked for. */
export function Reason({ name, value, problem, onChange }: ReasonProps) {
  const { t } = useTranslation()
  return (
    <WordsField
      name={name}
      label={t(`teamPerformance.rate.label.${name}`)}
      hint={t(`teamPerformance.rate.hint.${name}`)}
      problem={problem}
      value={value}
      onChange={onChange}
      longest={2000}
    />
  )
}
