import { useTranslation } from 'react-i18next'
import { useRuleFamiliesQuery } from '../../generated/law'
import { today } from '../../lib/format'
import { LAW_RECORDED_SINCE, lastDayAsked, subjectName, SUBJECTS } from './rules'
import type { RuleSearch } from './use-rule-search'

/** Which rules are shown: with some words, of a day, about a subject, of a family. */
export function RuleFilters({ search }: { search: RuleSearch }) {
  const { t } = useTranslation()
  const { data } = useRuleFamiliesQuery()
  return (
    <form
      className="rule-filters no-print"
      aria-label={t('rules.filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      <label className="rule-words">
        <span>{t('rules.words')}</span>
        <input
          className="field"
          type="search"
          value={search.words}
          onChange={({ target }) => search.choose({ words: target.value })}
        />
      </label>
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
          value={search.subject ?? ''}
          onChange={({ target }) => search.choose({ subject: target.value })}
        >
          <option value="">{t('rules.everyKind')}</option>
          {SUBJECTS.map((subject) => (
            <option key={subject} value={subject}>
              {subjectName(t, subject)}
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
