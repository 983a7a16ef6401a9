import { FormField } from './FormField'

interface WordsFieldProps {
  /** Name of the field in the input of the graph. */
  name: string
  label: string
  hint?: string
  /** Why what was filled in cannot be accepted. */
  problem?: string
  value: string
  onChange: (text: string) => void
  rows?: number
  /** In characters. */
  longest?: number
}

/** Some lines of free text. */
export function WordsField({ value, onChange, rows = 3, longest = 1000, ...field }: WordsFieldProps) {
  return (
    <FormField {...field}>
      {(control) => (
        <textarea
          {...control}
          className={rows < 3 ? 'field short' : 'field'}
          rows={rows}
          maxLength={longest}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </FormField>
  )
}
