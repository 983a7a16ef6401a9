import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import { fieldId } from '../../components/form/field-id'
import type { RuleFormQuery } from '../../generated/law'
import type { EducationLevel } from '../../generated/types'
import { isList, isNumber, type ListName, type RuleDraft } from './rule-draft'

const EDUCATION: EducationLevel[] = [
  ...(['PRIMARY', 'JUNIOR_HIGH', 'SENIOR_HIGH', 'DIPLOMA_1', 'DIPLOMA_2', 'DIPLOMA_3'] as const),
  ...(['BACHELOR', 'MASTER', 'DOCTORATE'] as const),
]
const PREDICATES = ['VERY_GOOD', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR', 'VERY_POOR']
const CHOICES: Record<string, string[]> = {
  minimumEducation: EDUCATION,
  minimumPredicate: PREDICATES,
  assumedPredicate: PREDICATES,
}
const LISTS: Record<ListName, string[]> = {
  employmentTypes: ['CPNS', 'PNS', 'PPPK', 'PPPK_PART_TIME'],
  positionKinds: [
    ...['PRINCIPAL_EXECUTIVE', 'SENIOR_EXECUTIVE', 'EXECUTIVE', 'ADMINISTRATOR', 'SUPERVISOR', 'IMPLEMENTER'],
    'FUNCTIONAL',
  ],
  positionLevels: [
    ...['PEMULA', 'TERAMPIL', 'MAHIR', 'PENYELIA', 'AHLI_PERTAMA', 'AHLI_MUDA', 'AHLI_MADYA', 'AHLI_UTAMA'],
  ],
  blockingLevels: ['LIGHT', 'MODERATE', 'SEVERE'],
}
const NAMES = {
  ...{ employmentTypes: 'employment', positionKinds: 'kind', positionLevels: 'positionLevel' },
  ...{ blockingLevels: 'sanctionLevel', minimumEducation: 'education' },
  ...{ minimumPredicate: 'simulator.predicate', assumedPredicate: 'simulator.predicate' },
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
  const { t } = useTranslation()
  const field = `change.parameters.${name}`
  const label = t(`ruleForm.parameter.${name as 'years'}`)
  const nameOf = (value: string) => t(`${NAMES[name as ListName]}.${value as 'PNS'}` as 'employment.PNS')
  if (isList(name)) {
    return (
      <Choices
        {...{ field, label, problem, nameOf }}
        options={LISTS[name]}
        chosen={draft.lists[name] ?? []}
        onChange={(chosen) => onChange({ lists: { ...draft.lists, [name]: chosen } })}
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

interface ChoicesProps {
  field: string
  label: string
  problem?: string
  options: string[]
  chosen: string[]
  nameOf: (option: string) => string
  onChange: (chosen: string[]) => void
}

function Choices({ field, label, problem, options, chosen, nameOf, onChange }: ChoicesProps) {
  const id = fieldId(field)
  return (
    <fieldset id={id} tabIndex={-1} className="rule-choices" aria-describedby={problem && `${id}-problem`}>
      <legend>{label}</legend>
      {problem && (
        <p id={`${id}-problem`} className="field-error">
          {problem}
        </p>
      )}
      {options.map((option) => (
        <label key={option} className="radio">
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            onChange={({ target }) =>
              onChange(options.filter((each) => (each === option ? target.checked : chosen.includes(each))))
            }
          />
          <span>{nameOf(option)}</span>
        </label>
      ))}
    </fieldset>
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
