import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Async } from '../../components/Async'
import { PageTitle } from '../../components/PageTitle'
import { type PromotionListStateFragment, usePromotionPeriodsQuery } from '../../generated/promotion'
import { formatDay } from '../../lib/format'
import { useDesk } from '../desk/DeskLayout'
import { Law } from '../law/Law'
import { CandidateList } from './CandidateList'
import { ListState } from './ListState'
import './promotion.css'

/** Who may be proposed for promotion in a period: prepared, looked through and exported by the officer. */
export default function PromotionPage() {
  const { t } = useTranslation()
  const [agency] = useDesk().agencies
  const answer = usePromotionPeriodsQuery({
    variables: { agency: agency?.code ?? '' },
    skip: !agency,
    fetchPolicy: 'cache-and-network',
  })
  return (
    <>
      <PageTitle text={t('promotion.title')} />
      <header className="page-head">
        <p className="eyebrow">{agency?.name}</p>
        <h1>{t('promotion.title')}</h1>
        <p className="lede">{t('promotion.lede')}</p>
      </header>
      <Async answer={answer} select={({ agency: found }) => found?.promotionPeriods} lines={6}>
        {(periods) => <Periods agency={agency!.code} periods={periods} onChange={() => void answer.refetch()} />}
      </Async>
    </>
  )
}

interface PeriodsProps {
  agency: string
  periods: PromotionListStateFragment[]
  onChange: () => void
}

function Periods({ agency, periods, onChange }: PeriodsProps) {
  const { t, i18n } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const [version, setVersion] = useState(0)
  const period = periods.find(({ firstDay }) => firstDay === search.get('periode')) ?? periods[0]
  if (!period) return <p className="muted">{t('promotion.noPeriods')}</p>

  function choose(firstDay: string): void {
    setSearch({ periode: firstDay }, { replace: true })
  }
  function changed(): void {
    setVersion((known) => known + 1)
    onChange()
  }

  return (
    <div className="stack">
      <div className="promotion-period">
        <label htmlFor="promotion-period">{t('promotion.period')}</label>
        <select
          id="promotion-period"
          className="field"
          value={period.firstDay}
          onChange={(event) => choose(event.target.value)}
        >
          {periods.map(({ firstDay }) => (
            <option key={firstDay} value={firstDay}>
              {formatDay(firstDay, i18n.language)}
            </option>
          ))}
        </select>
        <Law basis={period.legalBasis} />
      </div>
      <ListState key={`state ${period.firstDay}`} agency={agency} period={period} onChange={changed} />
      {period.list && (
        <CandidateList
          key={`${period.firstDay} ${version} ${period.list.factsAsOf}`}
          agency={agency}
          period={period.firstDay}
          list={period.list}
        />
      )}
    </div>
  )
}
