import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Async } from '../../components/Async'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { type RuleDetailFragment, useRuleDetailQuery } from '../../generated/law'
import { formatDay } from '../../lib/format'
import { ChangeRule } from './ChangeRule'
import { Law } from './Law'
import { Reach } from './Reach'
import { RuleHistory } from './RuleHistory'
import { subjectName, subjectOf, upcomingOf } from './rules'
import './rules.css'

/** One rule: what it says today, by which law, what it said and will say, and how much it touches. */
export default function RulePage() {
  const { code = '' } = useParams()
  const answer = useRuleDetailQuery({ variables: { code }, fetchPolicy: 'cache-and-network' })
  return (
    <Async answer={answer} select={(data) => data.policyRule} level={1} lines={8}>
      {(rule) => <RuleContent key={rule.code} rule={rule} onChanged={() => void answer.refetch()} />}
    </Async>
  )
}

function RuleContent({ rule, onChanged }: { rule: RuleDetailFragment; onChanged: () => void }) {
  const { t, i18n } = useTranslation()
  const { inForce, reach, subject, versions } = rule
  const listed = subjectOf(rule)
  const upcoming = upcomingOf(versions)
  const title = `${subjectName(t, listed)}: ${subject}`
  return (
    <>
      <PageTitle text={title} />
      <header className="page-head">
        <p className="eyebrow">
          <Link to={`/aturan?jenis=${listed}`}>{t('rules.all', { kind: subjectName(t, listed) })}</Link>
        </p>
        <h1>{inForce ? inForce.sentence : t('rules.notInForce')}</h1>
        <p className="lede">{t('rules.askedOn', { subject })}</p>
        {upcoming && (
          <p className="rule-upcoming">
            <span className="tag here">
              {t('rules.changes', { date: formatDay(upcoming.validFrom, i18n.language) })}
            </span>{' '}
            {upcoming.sentence}
          </p>
        )}
        {inForce && <Law basis={inForce.legalBasis} />}
        <PageActions title={title} />
      </header>
      <div className="cols">
        <div className="stack">
          <RuleHistory rule={rule} onChanged={onChanged} />
          <ChangeRule key={rule.version} code={rule.code} onChanged={onChanged} />
        </div>
        {reach.positions > 0 && (
          <aside className="stack">
            <section className="card pad" aria-labelledby="reach">
              <h2 id="reach">{t('rules.reach')}</h2>
              <Reach reach={reach} />
            </section>
          </aside>
        )}
      </div>
    </>
  )
}
