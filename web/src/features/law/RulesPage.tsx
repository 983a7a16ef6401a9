import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { type RuleFragment, useRulesQuery } from '../../generated/law'
import { formatDay } from '../../lib/format'
import { RuleFilters } from './RuleFilters'
import { RuleItem } from './RuleItem'
import { citationOf } from '../../lib/citation'
import { asked, bySubject, holdsWords, type RuleSubject, subjectName } from './rules'
import { type RuleSearch, useRuleSearch } from './use-rule-search'
import './rules.css'

/** The rules that careers are judged by: by subject, as of a day, each with its law and what it said before. */
export default function RulesPage() {
  const { t, i18n } = useTranslation()
  const search = useRuleSearch()
  const { day, family, subject } = search
  const [opened, setOpened] = useState<readonly RuleSubject[]>([])
  const answer = useRulesQuery({
    variables: { ...(subject && asked(subject)), family, asOf: day },
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
      <Async answer={answer} select={({ policyRules }) => policyRules.nodes} lines={8}>
        {(rules) => (
          <RuleSections
            rules={rules}
            search={search}
            opened={opened}
            onToggle={(each, open) =>
              setOpened((now) => (open ? [...now, each] : now.filter((other) => other !== each)))
            }
          />
        )}
      </Async>
    </>
  )
}

interface RuleSectionsProps {
  rules: RuleFragment[]
  search: RuleSearch
  /** Subjects that the reader opened. */
  opened: readonly RuleSubject[]
  onToggle: (subject: RuleSubject, open: boolean) => void
}

/** The rules by subject, folded; what was searched for is shown at once. */
function RuleSections({ rules, search, opened, onToggle }: RuleSectionsProps) {
  const { t } = useTranslation()
  const found = rules.filter((rule) => holdsWords(textOf(rule), search.words))
  const isNarrowed = Boolean(search.subject || search.words)
  return (
    <>
      <p className={found.length ? 'muted rule-count' : 'message'} role="status">
        {found.length ? t('rules.count', { count: found.length }) : t('rules.none')}
      </p>
      {bySubject(found).map(({ subject, rules: members }) => (
        <details
          key={subject}
          className="rule-fold"
          open={isNarrowed || opened.includes(subject)}
          data-print="open"
          onToggle={({ currentTarget }) => !isNarrowed && onToggle(subject, currentTarget.open)}
        >
          <summary>
            <h2>{subjectName(t, subject)}</h2>
            <span className="muted">{t('rules.count', { count: members.length })}</span>
          </summary>
          <ul className="card rows">
            {members.map((rule) => (
              <RuleItem key={rule.code} rule={rule} day={search.day} />
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}

/** What a rule is searched by: whom it is asked of, what it says, and its law. */
function textOf({ inForce, subject }: RuleFragment): string {
  if (!inForce) return subject
  const { article, regulation } = inForce.legalBasis
  return [subject, inForce.sentence, citationOf(regulation), regulation.title, article].join(' ')
}
