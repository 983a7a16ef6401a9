import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { formatNumber } from '../../lib/format'
import { type State, stateFrom, STATES } from './inbox'

/** The four states with how many people are in each. The choice stands in the address. */
export function StateChips({ counts }: { counts: Record<State, number> }) {
  const { t, i18n } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const chosen = stateFrom(search.get('keadaan'))
  const choose = (state: State): void =>
    setSearch(
      (now) => {
        now.set('keadaan', state)
        return now
      },
      { replace: true },
    )
  return (
    <div className="chips no-print" role="group" aria-label={t('teamPerformance.inbox.state')}>
      {STATES.map((state) => (
        <button
          key={state}
          type="button"
          className="chip"
          aria-pressed={state === chosen}
          onClick={() => choose(state)}
        >
          {t(`teamPerformance.state.${state}`)} <strong>{formatNumber(counts[state], i18n.language)}</strong>
        </button>
      ))}
    </div>
  )
}
