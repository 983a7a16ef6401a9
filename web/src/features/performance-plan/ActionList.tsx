import { useTranslation } from 'react-i18next'
import { ActionEditor } from './ActionEditor'
import type { ActionDraft } from './plan-draft'

interface ActionListProps {
  actions: ActionDraft[]
  /** Number of the result. */
  number: number
  /** The path of a field of the result. */
  field: (name: string) => string
  problemOf: (field: string) => string | undefined
  onChange: (actions: ActionDraft[]) => void
}

const MOST_ACTIONS = 12

/** The steps on the way to a result (rencana aksi), in their order. */
export function ActionList({ actions, number, field, problemOf, onChange }: ActionListProps) {
  const { t } = useTranslation()
  const problem = problemOf(field('actions'))
  return (
    <>
      {actions.length > 0 && (
        <fieldset>
          <legend>{t('performance.plan.field.actions')}</legend>
          {problem && <p className="field-error">{problem}</p>}
          {actions.map((action, index) => (
            <ActionEditor
              key={index}
              action={action}
              field={(name) => field(`actions.${index}.${name}`)}
              number={index + 1}
              problemOf={problemOf}
              onChange={(part) => onChange(actions.map((it, at) => (at === index ? { ...it, ...part } : it)))}
              onRemove={() => onChange(actions.filter((_, at) => at !== index))}
            />
          ))}
        </fieldset>
      )}
      {actions.length < MOST_ACTIONS && (
        <button
          type="button"
          className="btn quiet"
          onClick={() => onChange([...actions, { statement: '', dueOn: '' }])}
        >
          {t('performance.plan.addAction')}
          <span className="sr"> {t('performance.plan.resultNumber', { number })}</span>
        </button>
      )}
    </>
  )
}
