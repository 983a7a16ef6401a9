import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { type RuleFragment, useRulesQuery } from '../../generated/law'
import { formatDay } from '../../lib/format'
import { PromotionPeriods } from './PromotionPeriods'
import { RuleFilters } from './RuleFilters'
import { RuleItem } from './RuleItem'
import { byKind } from './rules'
import { type RuleSearch, useRuleSearch } from './use-rule-search'
import './rules.css'

/** The rules that careers are judged by: by kind, as of a day, each with its law and what it said before. */
export default function RulesPage() {
  const { t, i18n } = useTranslation()
  const search = useRuleSearch()
  const { day, family, kind } = search
  const answer = useRulesQuery({
    variables: { kinds: kind && [kind], family, asOf: day },
    fetchPolicy: 'cache-and-network',
  })
  return (
    <>
      <PageTitle text={t('rules.page')} />
      <header className="page-head">
        <h1>{day ? t('rules.titleOn', { date: formatDay(day, i18n.language) }) : t('rules.title')}</h1>
        <p className="lede">{t('rules.lede')}</p>
        <PageActions title={t('rules.page')} />
      </header>
      <RuleFilters search={search} />
      <Async answer={answer} select={({ requirementPolicies }) => requirementPolicies.nodes} lines={8}>
        {(rules) => <RuleSections rules={rules} search={search} />}
      </Async>
      {!kind && !family && <PromotionPeriods day={day} />}
    </>
  )
}

function RuleSections({ rules, search }: { rules: RuleFragment[]; search: RuleSearch }) {
  const { t } = useTranslation()
  return (
    <>
      <p className={rules.length ? 'muted rule-count' : 'message'} role="status">
        {rules.length ? t('rules.count', { count: rules.length }) : t('rules.none')}
      </p>
      {byKind(rules).map(({ kind, rules: members }) => (
        <section key={kind} className="section" aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`}>{t(`requirement.${kind}`)}</h2>
          <ul className="card rows">
            {members.map((rule) => (
              <RuleItem key={rule.code} rule={rule} day={search.day} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
