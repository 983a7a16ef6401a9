import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../components/Combobox'
import type { Control } from '../../components/form/FormField'
import { useFindColleaguesQuery } from '../../generated/people'
import { fullName } from '../../lib/position-name'

interface ColleaguePickerProps {
  label: string
  /** Name of the colleague chosen; empty when nobody is. */
  chosen: string
  onChoose: (id: string, name: string) => void
  control: Control
}

const SHORTEST = 3

/** Finds somebody who serves in the own agency by name. */
export function ColleaguePicker({ label, chosen, onChoose, control }: ColleaguePickerProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const { data } = useFindColleaguesQuery({ variables: { text }, skip: text === '' })
  const people = data?.colleagues
  return (
    <Combobox
      label={label}
      placeholder={t('picker.person')}
      shortest={SHORTEST}
      chosen={chosen}
      options={people?.map(({ id, name, position, unit }) => ({
        key: id,
        title: name ?? '',
        note: [position && fullName(position), unit?.name].filter(Boolean).join(', '),
      }))}
      onSearch={setText}
      onChoose={(id) => onChoose(id, people?.find((person) => person.id === id)?.name ?? '')}
      optional
      id={control.id}
      describedBy={control['aria-describedby']}
      invalid={control['aria-invalid']}
    />
  )
}
