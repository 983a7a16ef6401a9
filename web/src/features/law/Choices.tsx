import { fieldId } from '../../components/form/field-id'

interface ChoicesProps {
  field: string
  label: string
  problem?: string
  options: string[]
  chosen: string[]
  nameOf: (option: string) => string
  onChange: (chosen: string[]) => void
}

/** Several of a few, each a box to tick. */
export function Choices({ field, label, problem, options, chosen, nameOf, onChange }: ChoicesProps) {
  const id = fieldId(field)
  return (
    <fieldset id={id} tabIndex={-1} className="rule-choices" aria-describedby={problem && `${id}-problem`}>
      <legend>{label}</legend>
      {problem && (
        <p id={`${id}-problem`} className="field-error">
          {problem}
        </p>
      )}
      {options.map((option) => (
        <label key={option} className="radio">
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            onChange={({ target }) =>
              onChange(options.filter((each) => (each === option ? target.checked : chosen.includes(each))))
            }
          />
          <span>{nameOf(option)}</span>
        </label>
      ))}
    </fieldset>
  )
}
