import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldProblem } from '../../lib/errors'
import { fieldId } from './field-id'

interface ErrorSummaryProps {
  problems: FieldProblem[]
  /** What a field is called. */
  labelOf: (field: string) => string
}

/** Everything that stands in the way of saving, on top of a form, each leading to its field. Takes the focus. */
export function ErrorSummary({ problems, labelOf }: ErrorSummaryProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (problems.length) box.current?.focus()
  }, [problems])
  if (!problems.length) return null
  return (
    <section ref={box} className="error-summary" role="alert" tabIndex={-1} aria-labelledby="errors">
      <h2 id="errors">{t('form.errors', { count: problems.length })}</h2>
      <ul>
        {problems.map(({ field, reason }) => (
          <li key={`${field} ${reason}`}>
            <a
              href={`#${fieldId(field)}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(fieldId(field))?.focus()
              }}
            >
              {labelOf(field)}: {reason}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
