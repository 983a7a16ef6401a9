import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import type { SaveImprovementPlanInput } from '../../generated/types'
import { today } from '../../lib/format'

type Step = SaveImprovementPlanInput['steps'][number]

interface StepFieldsProps {
  place: number
  step: Step
  problemOf: (field: string) => string | undefined
  onChange: (part: Partial<Step>) => void
}

const LINES = ['text', 'support', 'evidence'] as const

/** One step: what, by when, who helps with what, and how it is seen that it is done. */
export function StepFields({ place, step, problemOf, onChange }: StepFieldsProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="improvement-step-fields">
      <legend>{t('improvement.form.step', { number: place + 1 })}</legend>
      {LINES.map((part) => (
        <FormField
          key={part}
          name={`steps.${place}.${part}`}
          label={t(`improvement.form.${part}`)}
          problem={problemOf(`steps.${place}.${part}`)}
        >
          {(control) => (
            <input
              {...control}
              className="field"
              maxLength={280}
              value={step[part]}
              onChange={({ target }) => onChange({ [part]: target.value })}
            />
          )}
        </FormField>
      ))}
      <FormField
        name={`steps.${place}.dueOn`}
        label={t('improvement.form.dueOn')}
        problem={problemOf(`steps.${place}.dueOn`)}
      >
        {(control) => (
          <input
            {...control}
            className="field"
            type="date"
            min={today()}
            value={step.dueOn}
            onChange={({ target }) => onChange({ dueOn: target.value })}
          />
        )}
      </FormField>
    </fieldset>
  )
}
