import { useTranslation } from 'react-i18next'
import type { PlanContent } from './plan-draft'

/** Every field of the form by its path in the input of the graph. */
export const shownFields = ({ results }: PlanContent): string[] => [
  ...['startsOn', 'endsOn', 'workResults'],
  ...results.flatMap(({ indicators }, place) => [
    ...['statement', 'cascadedFrom', 'indicators'].map((field) => `workResults.${place}.${field}`),
    ...indicators.flatMap((_, index) =>
      ['statement', 'target', 'unit'].map((field) => `workResults.${place}.indicators.${index}.${field}`),
    ),
  ]),
]

const KNOWN = ['statement', 'cascadedFrom', 'indicators', 'target', 'unit'] as const

/** What a field of the plan is called, with the place of its result. */
export function useFieldLabel(): (field: string) => string {
  const { t } = useTranslation()
  return (field) => {
    if (field === 'startsOn' || field === 'endsOn') return t(`performance.plan.${field}`)
    const [, place, ...rest] = field.split('.')
    if (place === undefined) return t('performance.plan.results')
    const isOfIndicator = rest.length > 1
    const name = KNOWN.find((known) => known === rest.at(-1)) ?? 'statement'
    return t('performance.plan.fieldOf', {
      number: Number(place) + 1,
      field: t(
        isOfIndicator && name === 'statement' ? 'performance.plan.field.measured' : `performance.plan.field.${name}`,
      ),
    })
  }
}
