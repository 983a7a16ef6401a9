import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../components/Combobox'
import type { Control } from '../../components/form/FormField'
import { type PositionHitFragment, usePositionLabelQuery, useSearchPositionsQuery } from '../../generated/career'
import { fullName } from '../../lib/position-name'
import { rankRange } from './PositionLink'

interface PositionPickerProps {
  label: string
  /** Code of the chosen position, empty when none is. */
  code: string
  onChoose: (code: string) => void
  /** Where it is a field of a form. */
  control?: Control
}

/** Finds a position by name. Clearing the text chooses none. */
export function PositionPicker({ label, code, onChoose, control }: PositionPickerProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const { data } = useSearchPositionsQuery({ variables: { text }, skip: text === '' })
  const chosen = usePositionLabelQuery({ variables: { code }, skip: !code }).data?.position

  const note = ({ kind, minimumRank, maximumRank }: PositionHitFragment) =>
    [t(`kind.${kind}`), rankRange(minimumRank, maximumRank)].filter(Boolean).join(' · ')

  return (
    <Combobox
      label={label}
      placeholder={t('picker.placeholder')}
      chosen={code && chosen ? fullName(chosen) : ''}
      options={data?.positions?.edges.map(({ node }) => ({
        key: node.code,
        title: fullName(node),
        note: note(node),
      }))}
      onSearch={setText}
      onChoose={onChoose}
      id={control?.id}
      describedBy={control?.['aria-describedby']}
      invalid={control?.['aria-invalid']}
    />
  )
}
