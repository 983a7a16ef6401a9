import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../components/Combobox'
import type { Control } from '../../components/form/FormField'
import { useFindUnitsQuery } from '../../generated/people'

interface UnitPickerProps {
  label: string
  /** Code of the agency whose units are searched. */
  agency: string
  /** Name of the unit chosen; empty when none is. */
  chosen: string
  onChoose: (id: string, name: string) => void
  control: Control
}

/** Finds a unit of an agency by name. */
export function UnitPicker({ label, agency, chosen, onChoose, control }: UnitPickerProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const { data } = useFindUnitsQuery({ variables: { agency, text }, skip: text === '' || agency === '' })
  const units = data?.units.nodes
  return (
    <Combobox
      label={label}
      placeholder={t('picker.unit')}
      chosen={chosen}
      options={units?.map(({ id, name, parent }) => ({ key: id, title: name, note: parent?.name }))}
      onSearch={setText}
      onChoose={(id) => onChoose(id, units?.find((unit) => unit.id === id)?.name ?? '')}
      optional
      id={control.id}
      describedBy={control['aria-describedby']}
      invalid={control['aria-invalid']}
    />
  )
}
