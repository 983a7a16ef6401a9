import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import type { ReportedResultFragment } from '../../generated/my-progress'

interface IndicatorFieldProps {
  name: string
  indicators: ReportedResultFragment['indicators']
  /** Id of the one that is chosen; empty where none is named. */
  chosen: string
  problem?: string
  onChange: (id: string) => void
}

/** Which indicator a report advances: offered where there are several, and none need be named. */
export function IndicatorField({ name, indicators, chosen, problem, onChange }: IndicatorFieldProps) {
  const { t } = useTranslation()
  if (indicators.length < 2) return null
  return (
    <FormField
      name={name}
      label={t('performance.report.field.indicator')}
      hint={t('performance.report.indicatorHint')}
      problem={problem}
    >
      {(control) => (
        <select {...control} className="field" value={chosen} onChange={({ target }) => onChange(target.value)}>
          <option value="">{t('performance.report.noIndicator')}</option>
          {indicators.map(({ id, aspect, statement }) => (
            <option key={id} value={id}>
              {t('performance.report.indicatorOption', { aspect: t(`kinerja.aspect.${aspect}`), name: statement })}
            </option>
          ))}
        </select>
      )}
    </FormField>
  )
}
