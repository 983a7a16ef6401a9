import { useTranslation } from 'react-i18next'
import { useRuleFamiliesQuery } from '../../generated/law'
import type { RequirementKind } from '../../generated/types'
import { today } from '../../lib/format'
import { KINDS, LAW_RECORDED_SINCE, lastDayAsked } from './rules'
import type { RuleSearch } from './use-rule-search'

/** Which rules are shown: of a day, of a kind, of a family. */
export function RuleFilters({ search }: { search: RuleSearch }) {
  const { t } = useTranslation()
  const { data } = useRuleFamiliesQuery()
  return (
    <form
      className="rule-filters no-print"
      aria-label={t('rules.filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      <label>
        <span>{t('rules.day')}</span>
        <input
          className="field"
          type="date"
          min={LAW_RECORDED_SINCE}
          max={lastDayAsked(today())}
          value={search.day ?? ''}
          onChange={({ target }) => search.choose({ day: target.value })}
        />
      </label>
      <label>
        <span>{t('rules.kind')}</span>
        <select
          className="field"
          value={search.kind ?? ''}
          onChange={({ target }) => search.choose({ kind: target.value as RequirementKind })}
        >
          <option value="">{t('rules.everyKind')}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`requirement.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('rules.family')}</span>
        <select
          className="field"
          value={search.family ?? ''}
          onChange={({ target }) => search.choose({ family: target.value })}
        >
          <option value="">{t('rules.everyFamily')}</option>
          {(data?.jobFamilies ?? []).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p className="fine">{t('rules.dayHelp')}</p>
    </form>
  )
}
