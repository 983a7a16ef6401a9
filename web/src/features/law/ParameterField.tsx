import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import { fieldId } from '../../components/form/field-id'
import type { RuleFormQuery } from '../../generated/law'
import type { EducationLevel } from '../../generated/types'
import { formatDayOfYear } from '../../lib/format'
import { Choices } from './Choices'
import { isList, isNumber, type ListName, POSITION_KINDS, POSITION_LEVELS, type RuleDraft } from './rule-draft'

const EDUCATION: EducationLevel[] = [
  ...(['PRIMARY', 'JUNIOR_HIGH', 'SENIOR_HIGH', 'DIPLOMA_1', 'DIPLOMA_2', 'DIPLOMA_3'] as const),
  ...(['BACHELOR', 'MASTER', 'DOCTORATE'] as const),
]
const PREDICATES = ['VERY_GOOD', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR', 'VERY_POOR']
const CHOICES: Record<string, string[]> = {
  minimumEducation: EDUCATION,
  minimumPredicate: PREDICATES,
  assumedPredicate: PREDICATES,
  effect: ['REFUSE', 'REASON', 'NOTE'],
}
const LISTS: Record<ListName, string[]> = {
  employmentTypes: ['CPNS', 'PNS', 'PPPK', 'PPPK_PART_TIME'],
  positionKinds: POSITION_KINDS,
  positionLevels: POSITION_LEVELS,
  blockingLevels: ['LIGHT', 'MODERATE', 'SEVERE'],
  periodDays: Array.from({ length: 12 }, (_, month) => `${String(month + 1).padStart(2, '0')}-01`),
}
const NAMES = {
  ...{ employmentTypes: 'employment', positionKinds: 'kind', positionLevels: 'positionLevel' },
  ...{ blockingLevels: 'sanctionLevel', minimumEducation: 'education' },
  ...{ minimumPredicate: 'simulator.predicate', assumedPredicate: 'simulator.predicate' },
  effect: 'ruleForm.effect',
} as const

interface ParameterFieldProps {
  name: string
  draft: RuleDraft
  ranks: NonNullable<RuleFormQuery['ranks']>
  problem?: string
  onChange: (part: Partial<RuleDraft>) => void
}

/** The field for one parameter of a rule, by what it is: a number, a choice, several choices, a rank by education. */
export function ParameterField({ name, draft, ranks, problem, onChange }: ParameterFieldProps) {
  const { t, i18n } = useTranslation()
  const field = `change.parameters.${name}`
  const label = t(`ruleForm.parameter.${name as 'years'}`)
  const nameOf = (value: string) =>
    name === 'periodDays'
      ? formatDayOfYear(value, i18n.language)
      : t(`${NAMES[name as keyof typeof NAMES]}.${value as 'PNS'}` as 'employment.PNS')
  if (isList(name)) {
    const chosen = draft.lists[name] ?? []
    return (
      <Choices
        {...{ field, label, problem, nameOf }}
        options={[...new Set([...LISTS[name], ...chosen])]}
        chosen={chosen}
        onChange={(next) => onChange({ lists: { ...draft.lists, [name]: next } })}
      />
    )
  }
  if (name === 'rankCeilings') return <Ceilings {...{ field, label, draft, ranks, problem, onChange }} />
  const options = CHOICES[name]
  const hint = name === 'ratedBy' || name === 'assumedMultiplier' ? t(`ruleForm.hint.${name}`) : undefined
  return (
    <FormField name={field} label={label} hint={hint} problem={problem}>
      {(control) => {
        const props = { ...control, className: 'field', value: draft.values[name] ?? '' }
        const set = ({ target }: { target: { value: string } }) =>
          onChange({ values: { ...draft.values, [name]: target.value } })
        if (!options) return <input {...props} inputMode={isNumber(name) ? 'numeric' : undefined} onChange={set} />
        return (
          <select {...props} onChange={set}>
            {options.map((option) => (
              <option key={option} value={option}>
                {nameOf(option)}
              </option>
            ))}
          </select>
        )
      }}
    </FormField>
  )
}

type CeilingsProps = Omit<ParameterFieldProps, 'name'> & { field: string; label: string }

function Ceilings({ field, label, draft, ranks, problem, onChange }: CeilingsProps) {
  const { t } = useTranslation()
  const id = fieldId(field)
  return (
    <fieldset id={id} tabIndex={-1} className="rule-ceilings" aria-describedby={problem && `${id}-problem`}>
      <legend>{label}</legend>
      {problem && (
        <p id={`${id}-problem`} className="field-error">
          {problem}
        </p>
      )}
      {EDUCATION.map((level) => (
        <label key={level}>
          <span>{t(`education.${level}`)}</span>
          <select
            className="field"
            value={draft.ceilings[level] ?? ''}
            onChange={({ target }) => onChange({ ceilings: { ...draft.ceilings, [level]: target.value } })}
          >
            <option value="">{t('ruleForm.noCeiling')}</option>
            {ranks.map(({ code, name }) => (
              <option key={code} value={code}>
                {code} {name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  )
}
