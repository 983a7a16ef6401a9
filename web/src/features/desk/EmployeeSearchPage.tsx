import { useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../components/PageTitle'
import { useDebounced } from '../../lib/hooks'
import { useDesk } from './DeskLayout'
import { FoundByName, FoundByNumber } from './EmployeeResults'
import { type PersonSearch, readSearch } from './search-text'
import { useSearchText } from './use-search-text'

const PAUSE = 350

/** Finds an employee by name or number. Arrow down, or Enter, goes from the field to the first who was found. */
export default function EmployeeSearchPage() {
  const { t } = useTranslation()
  const { agencies } = useDesk()
  const [searchText, setSearchText] = useSearchText()
  const search = readSearch(useDebounced(searchText, PAUSE))
  const results = useRef<HTMLDivElement>(null)

  function toResults(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    results.current?.querySelector<HTMLElement>('a')?.focus()
    event.preventDefault()
  }

  return (
    <>
      <PageTitle text={t('desk.search.title')} />
      <header className="page-head">
        <p className="eyebrow">{agencies[0]?.name ?? t('desk.allAgencies')}</p>
        <h1>{t('desk.search.title')}</h1>
      </header>
      <form className="desk-search" role="search" onSubmit={(event) => event.preventDefault()}>
        <label htmlFor="desk-search">{t('desk.search.label')}</label>
        <input
          id="desk-search"
          className="field"
          type="search"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          aria-describedby="desk-search-help"
          value={searchText}
          onChange={(event) => setSearchText(event.target.value)}
          onKeyDown={toResults}
        />
        <p id="desk-search-help" className="fine">
          {t('desk.search.help')}
        </p>
      </form>
      <div ref={results} className="section">
        <Found search={search} />
      </div>
    </>
  )
}

function Found({ search }: { search: PersonSearch }) {
  const { t } = useTranslation()
  switch (search.kind) {
    case 'nothing':
      return <p className="muted">{t('desk.search.empty')}</p>
    case 'too-short':
      return (
        <p className="muted" role="status">
          {search.digits === null
            ? t('desk.search.tooShort')
            : t('desk.search.digitsMissing', { count: search.digits })}
        </p>
      )
    case 'too-long':
      return (
        <p className="muted" role="status">
          {t('desk.search.digitsTooMany', { count: search.digits })}
        </p>
      )
    case 'nip':
      return <FoundByNumber nip={search.nip} />
    case 'name':
      return <FoundByName text={search.text} />
  }
}
