import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { Path, PathItem } from '../../components/Path'
import { type PeriodRuleFragment, usePeriodRulesQuery } from '../../generated/law'
import { formatDay } from '../../lib/format'
import { Law } from './Law'
import { NODES } from './RuleHistory'

/** When ranks rise by the law of a day, and by that before and after. */
export function PromotionPeriods({ day }: { day?: string }) {
  const { t } = useTranslation()
  const answer = usePeriodRulesQuery({ variables: { asOf: day } })
  return (
    <section className="section" aria-labelledby="periods">
      <h2 id="periods">{t('rules.periods')}</h2>
      <Async answer={answer} select={({ promotionPeriodRules }) => promotionPeriodRules}>
        {(rules) => <Periods rules={rules} />}
      </Async>
    </section>
  )
}

function Periods({ rules }: { rules: PeriodRuleFragment[] }) {
  const { t } = useTranslation()
  const inForce = rules.find(({ status }) => status === 'IN_FORCE')
  return (
    <div className="card rule">
      <p>{inForce ? inForce.sentence : t('rules.notInForce')}</p>
      {inForce && <Law basis={inForce.legalBasis} />}
      <details className="fold" data-print="open">
        <summary>{t('rules.history')}</summary>
        <Path label={t('rules.history')}>
          {rules.map((rule) => (
            <PathItem
              key={rule.validFrom}
              state={NODES[rule.status]}
              line={rule.status === 'UPCOMING' ? 'ahead' : 'walked'}
            >
              <Period rule={rule} />
            </PathItem>
          ))}
        </Path>
      </details>
    </div>
  )
}

function Period({ rule: { legalBasis, sentence, status, validFrom, validTo } }: { rule: PeriodRuleFragment }) {
  const { t, i18n } = useTranslation()
  const [from, to] = [validFrom, validTo].map((each) => each && formatDay(each, i18n.language))
  return (
    <div className="rule-version" data-status={status}>
      <p className="stop">
        <strong>{to ? t('rules.fromTo', { from, to }) : t('rules.from', { from })}</strong>
      </p>
      <p>{sentence}</p>
      <Law basis={legalBasis} />
    </div>
  )
}
