import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import type { ActionDraft } from './plan-draft'

interface ActionEditorProps {
  action: ActionDraft
  /** The path of a field of it. */
  field: (name: string) => string
  number: number
  problemOf: (field: string) => string | undefined
  onChange: (part: Partial<ActionDraft>) => void
  onRemove: () => void
}

/** A step on the way to a result: what is done, and by which day. */
export function ActionEditor({ action, field, number, problemOf, onChange, onRemove }: ActionEditorProps) {
  const { t } = useTranslation()
  return (
    <div
      className="indicator-editor action-editor"
      role="group"
      aria-label={t('performance.plan.actionNumber', { number })}
    >
      <FormField
        name={field('statement')}
        label={t('performance.plan.field.action')}
        problem={problemOf(field('statement'))}
      >
        {(control) => (
          <input
            {...control}
            className="field"
            maxLength={2000}
            value={action.statement}
            onChange={({ target }) => onChange({ statement: target.value })}
          />
        )}
      </FormField>
      <FormField name={field('dueOn')} label={t('performance.plan.field.dueOn')} problem={problemOf(field('dueOn'))}>
        {(control) => (
          <input
            {...control}
            type="date"
            className="field"
            value={action.dueOn}
            onChange={({ target }) => onChange({ dueOn: target.value })}
          />
        )}
      </FormField>
      <button type="button" className="btn quiet" onClick={onRemove}>
        {t('performance.plan.remove')}
        <span className="sr"> {t('performance.plan.actionNumber', { number })}</span>
      </button>
    </div>
  )
}
