import { useTranslation } from 'react-i18next'
import type { AdvancedIndicatorFragment } from '../../generated/advanced-indicator'
import { formatNumber } from '../../lib/format'

/** Which indicator a report advances, with what it reached of the target; nothing where it names none. */
export function AdvancedIndicator({ report: { indicator, value } }: { report: AdvancedIndicatorFragment }) {
  const { t, i18n } = useTranslation()
  if (!indicator) return null
  const { aspect, statement, target, unit } = indicator
  const number = (it: number) => formatNumber(it, i18n.language)
  const reached =
    value === null
      ? []
      : target === null
        ? [`${number(value)} ${unit ?? ''}`]
        : [t('kinerja.reached', { value: number(value), target: number(target), unit: unit ?? '' })]
  return (
    <span className="fine">
      {[t('kinerja.advances', { aspect: t(`kinerja.aspect.${aspect}`), name: statement }), ...reached].join(' · ')}
    </span>
  )
}
