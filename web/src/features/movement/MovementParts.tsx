import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Control, FormField } from '../../components/form/FormField'
import { useRankChoicesQuery } from '../../generated/people'
import { formatDay, today } from '../../lib/format'
import { fullName } from '../../lib/position-name'
import { PositionPicker } from '../career/PositionPicker'
import { EmployeePicker } from '../people/EmployeePicker'
import { UnitPicker } from '../people/UnitPicker'
import { END_REASONS, type MovementForm, type MovementPart, takes } from './movement-order'
import type { Subject } from './MovementFormPage'

interface MovementPartsProps {
  subject: Subject
  form: MovementForm
  problemOf: (field: string) => string | undefined
  onChange: (part: Partial<MovementForm>) => void
}

type PartProps = MovementPartsProps & { control: Control }

/** What is drawn for a part, in the order of the form; pickers draw their label themselves. */
const PARTS: { part: MovementPart; picked?: true; Field: (props: PartProps) => ReactNode }[] = [
  { part: 'positionCode', picked: true, Field: PositionPart },
  { part: 'rankCode', Field: RankPart },
  { part: 'actingId', Field: ActingPart },
  { part: 'endReason', Field: EndPart },
  { part: 'agencyCode', Field: AgencyPart },
  { part: 'unitId', picked: true, Field: UnitPart },
  { part: 'superiorId', picked: true, Field: personPart('superiorId') },
  { part: 'leavesTeamTo', picked: true, Field: personPart('leavesTeamTo') },
  { part: 'takesTeamOf', picked: true, Field: personPart('takesTeamOf') },
]

/** The fields that the kind has a use for, then the days and the decree. */
export function MovementParts(props: MovementPartsProps) {
  const { t } = useTranslation()
  const { form, problemOf, onChange } = props
  const hints: Partial<Record<MovementPart, string>> = {
    superiorId: form.kind === 'SUPERVISION_CHANGE' ? undefined : t('movement.superiorHint'),
    leavesTeamTo: t('movement.leavesTeamHint'),
    takesTeamOf: t('movement.takesTeamHint'),
  }

  function day(name: 'decreeDate' | 'effectiveFrom' | 'effectiveTo', max?: string) {
    return (control: Control) => (
      <input
        {...control}
        className="field"
        type="date"
        max={max}
        value={form[name]}
        onChange={({ target }) => onChange({ [name]: target.value })}
      />
    )
  }

  return (
    <>
      {PARTS.filter(({ part }) => takes(form, part)).map(({ part, picked, Field }) => (
        <FormField
          key={part}
          name={part}
          label={t(`movement.label.${part}`)}
          hint={hints[part]}
          problem={problemOf(part)}
          labelled={!picked}
        >
          {(control) => <Field {...props} control={control} />}
        </FormField>
      ))}
      <FormField
        name="effectiveFrom"
        label={t('movement.label.effectiveFrom')}
        hint={t('movement.fromHint')}
        problem={problemOf('effectiveFrom')}
      >
        {day('effectiveFrom')}
      </FormField>
      {takes(form, 'effectiveTo') && (
        <FormField name="effectiveTo" label={t('movement.label.effectiveTo')} problem={problemOf('effectiveTo')}>
          {day('effectiveTo')}
        </FormField>
      )}
      <FormField name="decreeNumber" label={t('movement.label.decreeNumber')} problem={problemOf('decreeNumber')}>
        {(control) => (
          <input
            {...control}
            className="field"
            maxLength={100}
            value={form.decreeNumber}
            onChange={({ target }) => onChange({ decreeNumber: target.value })}
          />
        )}
      </FormField>
      <FormField name="decreeDate" label={t('movement.label.decreeDate')} problem={problemOf('decreeDate')}>
        {day('decreeDate', today())}
      </FormField>
    </>
  )
}

function PositionPart({ form, control, onChange }: PartProps) {
  const { t } = useTranslation()
  return (
    <PositionPicker
      label={t('movement.label.positionCode')}
      code={form.positionCode}
      onChoose={(positionCode) => onChange({ positionCode })}
      control={control}
    />
  )
}

function RankPart({ form, control, onChange }: PartProps) {
  const { data } = useRankChoicesQuery()
  return (
    <Choice
      control={control}
      value={form.rankCode}
      options={(data?.ranks ?? []).map(({ code, name }) => [code, `${code} ${name}`])}
      onChange={(rankCode) => onChange({ rankCode })}
    />
  )
}

function ActingPart({ subject, form, control, onChange }: PartProps) {
  const { t, i18n } = useTranslation()
  return (
    <Choice
      control={control}
      value={form.actingId}
      options={(subject.person.acting ?? []).map(({ id, kind, position, effectiveTo }) => [
        id,
        t('movement.actingUntil', {
          post: `${t(`actingShort.${kind as 'ACTING_PLT'}`)} ${position ? fullName(position) : ''}`,
          date: formatDay(effectiveTo, i18n.language),
        }),
      ])}
      onChange={(actingId) => onChange({ actingId })}
    />
  )
}

function EndPart({ form, control, onChange }: PartProps) {
  const { t } = useTranslation()
  return (
    <Choice
      control={control}
      value={form.endReason}
      options={END_REASONS.map((reason) => [reason, t(`movement.end.${reason}`)])}
      onChange={(chosen) => onChange({ endReason: END_REASONS.find((reason) => reason === chosen) ?? '' })}
    />
  )
}

function AgencyPart({ subject, form, control, onChange }: PartProps) {
  return (
    <Choice
      control={control}
      value={form.agencyCode}
      options={subject.agencies.map(({ code, name }) => [code, name])}
      onChange={(agencyCode) => onChange({ agencyCode, unitId: { id: '', name: '' } })}
    />
  )
}

function UnitPart({ form, control, onChange }: PartProps) {
  const { t } = useTranslation()
  return (
    <UnitPicker
      label={t('movement.label.unitId')}
      agency={form.agencyCode}
      chosen={form.unitId.name}
      onChoose={(id, name) => onChange({ unitId: { id, name } })}
      control={control}
    />
  )
}

function personPart(part: 'leavesTeamTo' | 'superiorId' | 'takesTeamOf') {
  return function PersonPart({ form, control, onChange }: PartProps) {
    const { t } = useTranslation()
    return (
      <EmployeePicker
        label={t(`movement.label.${part}`)}
        chosen={form[part].name}
        onChoose={(id, name) => onChange({ [part]: { id, name } })}
        control={control}
      />
    )
  }
}

interface ChoiceProps {
  control: Control
  value: string
  options: [code: string, name: string][]
  onChange: (code: string) => void
}

function Choice({ control, value, options, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  return (
    <select {...control} className="field" value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{t('form.choose')}</option>
      {options.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  )
}
