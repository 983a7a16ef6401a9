import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { usePositionLabelQuery, useSearchPositionsQuery, type PositionHitFragment } from '../../generated/graphql'
import { useDebounced } from '../../lib/hooks'
import { fullName } from '../../lib/position-name'
import { rankRange } from './PositionLink'

interface PositionPickerProps {
  label: string
  /** Code of the chosen position, empty when none is. */
  code: string
  onChoose: (code: string) => void
}

const OPTIONS = 8

/** A text field that finds a position by name; arrows, Enter and Escape work as in any combobox. */
export function PositionPicker({ label, code, onChoose }: PositionPickerProps) {
  const { t } = useTranslation()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const text = useDebounced(typed ?? '', 250).trim()
  const { data } = useSearchPositionsQuery({ variables: { text }, skip: text.length < 2 })
  const chosen = usePositionLabelQuery({ variables: { code }, skip: !code }).data?.position
  const open = typed !== null && text.length >= 2 && data !== undefined
  const options = open ? (data.positions?.edges ?? []).map(({ node }) => node).slice(0, OPTIONS) : []

  function choose(position: PositionHitFragment): void {
    onChoose(position.code)
    setTyped(null)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const option = options[active]
    if (event.key === 'Escape') setTyped(null)
    else if (event.key === 'Enter' && option) choose(option)
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, options.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else return
    event.preventDefault()
  }

  return (
    <div className="picker">
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        className="field"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={open}
        aria-controls={`${id}-options`}
        aria-autocomplete="list"
        aria-activedescendant={options[active] ? `${id}-${active}` : undefined}
        placeholder={t('picker.placeholder')}
        value={typed ?? (chosen ? fullName(chosen) : '')}
        onFocus={() => input.current?.select()}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(0)
        }}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-options`} className="picker-options" role="listbox" aria-label={label} hidden={!options.length}>
        {options.map((position, index) => (
          <li
            key={position.code}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(position)}
          >
            <span>{fullName(position)}</span>
            <span className="fine">
              {[t(`kind.${position.kind}`), rankRange(position.minimumRank, position.maximumRank)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <p className={open && !options.length ? 'fine' : 'sr'} role="status">
        {open && (options.length ? t('picker.found', { count: options.length }) : t('picker.none'))}
      </p>
    </div>
  )
}
