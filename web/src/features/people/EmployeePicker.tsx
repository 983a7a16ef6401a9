import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../components/Combobox'
import type { Control } from '../../components/form/FormField'
import { useFindEmployeesQuery } from '../../generated/desk'
import { fullName } from '../../lib/position-name'

interface EmployeePickerProps {
  label: string
  /** Name of the person chosen; empty when nobody is. */
  chosen: string
  onChoose: (id: string, name: string) => void
  control: Control
}

/** Finds somebody whose record the officer keeps, by name. */
export function EmployeePicker({ label, chosen, onChoose, control }: EmployeePickerProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const { data } = useFindEmployeesQuery({ variables: { text }, skip: text === '' })
  const people = data?.employees.edges.map(({ node }) => node)
  return (
    <Combobox
      label={label}
      placeholder={t('picker.person')}
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
