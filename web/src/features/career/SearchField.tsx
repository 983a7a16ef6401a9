import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/Icon'

interface SearchFieldProps {
  value: string
  onChange: (text: string) => void
  describedBy: string
}

/** A search box that answers while one types. */
export function SearchField({ value, onChange, describedBy }: SearchFieldProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  return (
    <form className="search" role="search" onSubmit={(event) => event.preventDefault()}>
      <input
        ref={input}
        className="field"
        type="search"
        enterKeyHint="search"
        aria-label={t('map.searchLabel')}
        aria-describedby={describedBy}
        placeholder={t('map.placeholder')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {value && (
        <button
          type="button"
          className="btn icon-only"
          aria-label={t('map.clear')}
          onClick={() => {
            onChange('')
            input.current?.focus()
          }}
        >
          <Icon name="close" size={18} />
        </button>
      )}
    </form>
  )
}
