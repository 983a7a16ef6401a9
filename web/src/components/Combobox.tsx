import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useDebounced } from '../lib/hooks'

/** Something to choose: `note` tells it from others of the same name. */
export interface Option {
  key: string
  title: string
  note?: string
}

interface ComboboxProps {
  label: string
  /** What is chosen, in words; empty when nothing is. */
  chosen: string
  /** What fits the text that was searched for; undefined while that is not known. */
  options: Option[] | undefined
  /** Told the text once the typing pauses; empty when it is too short to search for. */
  onSearch: (text: string) => void
  onChoose: (key: string) => void
  /** Letters that a search needs. */
  shortest?: number
  placeholder?: string
  /** True where an emptied field chooses nothing (`onChoose('')`). */
  optional?: boolean
  /** Id of the field, where a summary of errors leads to it. */
  id?: string
  /** Ids of what explains the field further. */
  describedBy?: string
  invalid?: boolean
}

const PAUSE = 250
const MOST = 8

/** A text field that finds something by its name; arrows, Enter and Escape work as in any combobox. */
export function Combobox({ label, chosen, options, onSearch, onChoose, shortest = 2, ...rest }: ComboboxProps) {
  const { t } = useTranslation()
  const ownId = useId()
  const { id = ownId, placeholder, optional = false, describedBy, invalid } = rest
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const settled = useDebounced(typed ?? '', PAUSE).trim()
  const text = settled.length >= shortest ? settled : ''
  const open = typed !== null && text !== '' && options !== undefined
  const shown = open ? options.slice(0, MOST) : []

  useEffect(() => onSearch(text), [text])

  function choose({ key }: Option): void {
    onChoose(key)
    setTyped(null)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const option = shown[active]
    if (event.key === 'Escape') setTyped(null)
    else if (event.key === 'Enter' && option) choose(option)
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, shown.length - 1))
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
        aria-activedescendant={shown[active] ? `${id}-${active}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        placeholder={placeholder}
        value={typed ?? chosen}
        onFocus={() => input.current?.select()}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(0)
          if (optional && event.target.value === '') onChoose('')
        }}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-options`} className="picker-options" role="listbox" aria-label={label} hidden={!shown.length}>
        {shown.map((option, index) => (
          <li
            key={option.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <span>{option.title}</span>
            {option.note && <span className="fine">{option.note}</span>}
          </li>
        ))}
      </ul>
      <p className={open && !shown.length ? 'fine' : 'sr'} role="status">
        {open && (shown.length ? t('picker.found', { count: shown.length }) : t('picker.none'))}
      </p>
    </div>
  )
}
