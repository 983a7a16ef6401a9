import { useTranslation } from 'react-i18next'
import { ANNEX_PARTS, type PlanContent } from './plan-draft'

/** Every field of the form by its path in the input of the graph. */
export const shownFields = ({ results }: PlanContent): string[] => [
  ...['startsOn', 'endsOn', 'workResults'],
  ...ANNEX_PARTS.map((part) => `annex.${part}`),
  ...results.flatMap(({ indicators, actions }, place) => [
    ...['statement', 'cascadedFrom', 'agreement', 'indicators', 'actions'].map(
      (field) => `workResults.${place}.${field}`,
    ),
    ...indicators.flatMap((_, index) =>
      ['statement', 'target', 'unit'].map((field) => `workResults.${place}.indicators.${index}.${field}`),
    ),
    ...actions.flatMap((_, index) =>
      ['statement', 'dueOn'].map((field) => `workResults.${place}.actions.${index}.${field}`),
    ),
  ]),
]

const KNOWN = ['statement', 'cascadedFrom', 'agreement', 'indicators', 'actions', 'target', 'unit', 'dueOn'] as const

/** What a field of the plan is called, with the place of its result. */
export function useFieldLabel(): (field: string) => string {
  const { t } = useTranslation()
  return (field) => {
    if (field === 'startsOn' || field === 'endsOn') return t(`performance.plan.${field}`)
    const part = ANNEX_PARTS.find((name) => field === `annex.${name}`)
    if (part) return t(`kinerja.annex.${part}`)
    const [, place, ...rest] = field.split('.')
    if (place === undefined) return t('performance.plan.results')
    const isOfIndicator = rest[0] === 'indicators' && rest.length > 1
    const isOfAction = rest[0] === 'actions' && rest.length > 1
    const name = KNOWN.find((known) => known === rest.at(-1)) ?? 'statement'
    return t('performance.plan.fieldOf', {
      number: Number(place) + 1,
      field: t(
        name !== 'statement'
          ? `performance.plan.field.${name}`
          : isOfIndicator
            ? 'performance.plan.field.measured'
            : isOfAction
              ? 'performance.plan.field.action'
              : 'performance.plan.field.statement',
      ),
    })
  }
}
