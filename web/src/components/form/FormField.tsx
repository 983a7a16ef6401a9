import type { ReactNode } from 'react'
import { fieldId } from './field-id'

/** What a field of a form spreads on its control, so that label, hint and error belong to it. */
export interface Control {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: boolean
}

interface FormFieldProps {
  /** Name of the field in the input of the graph, such as `effectiveFrom`. */
  name: string
  label: string
  hint?: string
  /** Why what was filled in cannot be accepted. */
  problem?: string
  /** False where the control draws the label itself. */
  labelled?: boolean
  children: (control: Control) => ReactNode
}

/** A field with its label, a hint, and why it was not accepted. */
export function FormField({ name, label, hint, problem, labelled = true, children }: FormFieldProps) {
  const id = fieldId(name)
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className="form-field">
      {labelled && <label htmlFor={id}>{label}</label>}
      {hint && (
        <p id={`${id}-hint`} className="fine">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="field-error">
          {problem}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': problem ? true : undefined,
      })}
    </div>
  )
}
