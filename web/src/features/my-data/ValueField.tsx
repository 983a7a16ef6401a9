import { useTranslation } from 'react-i18next'
import { type Control, FormField } from '../../components/form/FormField'
import { useRankChoicesQuery } from '../../generated/people'
import type { EducationLevel } from '../../generated/types'
import { today } from '../../lib/format'
import { PositionPicker } from '../career/PositionPicker'
import { ColleaguePicker } from '../people/ColleaguePicker'
import { UnitPicker } from '../people/UnitPicker'
import type { CorrectionDraft } from './correction-draft'
import type { Asking } from './CorrectionPage'

interface ValueFieldProps {
  me: Asking
  draft: CorrectionDraft
  problem?: string
  onChange: (part: Partial<CorrectionDraft>) => void
}

const EMPLOYMENT = ['CPNS', 'PNS', 'PPPK', 'PPPK_PART_TIME'] as const
const STATUSES = ['ACTIVE', 'ON_LEAVE', 'RETIRED', 'LEFT'] as const
const LEVELS: EducationLevel[] = [
  ...(['PRIMARY', 'JUNIOR_HIGH', 'SENIOR_HIGH', 'DIPLOMA_1', 'DIPLOMA_2', 'DIPLOMA_3'] as const),
  ...(['BACHELOR', 'MASTER', 'DOCTORATE'] as const),
]
const PICKED = ['POSITION', 'UNIT', 'SUPERVISOR']

/** What should stand on record, by the way in which the field is given. */
export function ValueField({ me, draft, problem, onChange }: ValueFieldProps) {
  const { t } = useTranslation()
  const { field } = draft
  const hint = field === 'NIP' ? t('correctionForm.nipHint') : undefined
  return (
    <FormField
      name="value"
      label={t('correctionForm.label.value')}
      hint={hint}
      problem={problem}
      labelled={!PICKED.includes(field)}
    >
      {(control) => <ValueControl me={me} draft={draft} control={control} onChange={onChange} />}
    </FormField>
  )
}

function ValueControl({ me, draft, control, onChange }: Omit<ValueFieldProps, 'problem'> & { control: Control }) {
  const { t } = useTranslation()
  const { field, value, valueName } = draft
  const label = t('correctionForm.label.value')
  const typed = { ...control, className: 'field', value, onChange: set }

  function set({ target }: { target: { value: string } }): void {
    onChange({ value: target.value })
  }
  function pick(picked: string, name = ''): void {
    onChange({ value: picked, valueName: name })
  }

  switch (field) {
    case 'BIRTH_DATE':
      return <input {...typed} type="date" max={today()} />
    case 'NIP':
      return <input {...typed} inputMode="numeric" autoComplete="off" />
    case 'EMPLOYMENT_TYPE':
      return <Choice {...typed} options={EMPLOYMENT.map((code) => [code, t(`employment.${code}`)])} />
    case 'STATUS':
      return <Choice {...typed} options={STATUSES.map((code) => [code, t(`desk.status.${code}`)])} />
    case 'EDUCATION':
      return <Choice {...typed} options={LEVELS.map((code) => [code, t(`education.${code}`)])} />
    case 'RANK':
      return <RankChoice {...typed} />
    case 'POSITION':
      return <PositionPicker label={label} code={value} onChoose={pick} control={control} />
    case 'UNIT':
      return (
        <UnitPicker label={label} agency={me.agency?.code ?? ''} chosen={valueName} onChoose={pick} control={control} />
      )
    case 'SUPERVISOR':
      return <ColleaguePicker label={label} chosen={valueName} onChoose={pick} control={control} />
    default:
      return <input {...typed} autoComplete="off" maxLength={200} />
  }
}

interface ChoiceProps extends Control {
  className: string
  value: string
  onChange: (event: { target: { value: string } }) => void
}

function Choice({ options, ...select }: ChoiceProps & { options: [code: string, name: string][] }) {
  const { t } = useTranslation()
  return (
    <select {...select}>
      <option value="">{t('form.choose')}</option>
      {options.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  )
}

function RankChoice(select: ChoiceProps) {
  const { data } = useRankChoicesQuery()
  return <Choice {...select} options={(data?.ranks ?? []).map(({ code, name }) => [code, `${code} ${name}`])} />
}
