import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import type { IndicatorAspect, PlanApproach } from '../../generated/types'
import type { IndicatorDraft } from './plan-draft'

interface IndicatorEditorProps {
  indicator: IndicatorDraft
  /** The path of a field of it. */
  field: (name: string) => string
  number: number
  approach: PlanApproach
  problemOf: (field: string) => string | undefined
  onChange: (part: Partial<IndicatorDraft>) => void
  onRemove: () => void
}

const ASPECTS: IndicatorAspect[] = ['QUANTITY', 'QUALITY', 'TIME', 'COST']

/** How a result is measured: the aspect, what is measured or expected, and where there is one the target. */
export function IndicatorEditor(props: IndicatorEditorProps) {
  const { indicator, field, number, approach, problemOf, onChange, onRemove } = props
  const { t } = useTranslation()
  const text = (name: 'statement' | 'target' | 'unit') => ({
    className: 'field',
    value: indicator[name],
    onChange: ({ target }: { target: { value: string } }) => onChange({ [name]: target.value }),
  })
  return (
    <div className="indicator-editor" role="group" aria-label={t('performance.plan.indicatorNumber', { number })}>
      <FormField name={field('aspect')} label={t('performance.plan.field.aspect')}>
        {(control) => (
          <select
            {...control}
            className="field"
            value={indicator.aspect}
            onChange={({ target }) => onChange({ aspect: target.value as IndicatorAspect })}
          >
            {ASPECTS.map((aspect) => (
              <option key={aspect} value={aspect}>
                {t(`kinerja.aspect.${aspect}`)}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField
        name={field('statement')}
        label={t('performance.plan.field.measured')}
        problem={problemOf(field('statement'))}
      >
        {(control) => <input {...control} {...text('statement')} maxLength={2000} />}
      </FormField>
      {approach === 'QUANTITATIVE' && (
        <>
          <FormField
            name={field('target')}
            label={t('performance.plan.field.target')}
            problem={problemOf(field('target'))}
          >
            {(control) => <input {...control} {...text('target')} inputMode="decimal" autoComplete="off" />}
          </FormField>
          <FormField name={field('unit')} label={t('performance.plan.field.unit')} problem={problemOf(field('unit'))}>
            {(control) => <input {...control} {...text('unit')} maxLength={100} />}
          </FormField>
        </>
      )}
      <button type="button" className="btn quiet" onClick={onRemove}>
        {t('performance.plan.remove')}
        <span className="sr"> {t('performance.plan.indicatorNumber', { number })}</span>
      </button>
    </div>
  )
}
