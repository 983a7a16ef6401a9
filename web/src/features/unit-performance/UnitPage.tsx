import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Async } from '../../components/Async'
import { ForSignedIn } from '../../components/ForSignedIn'
import { FailureMessage } from '../../components/Message'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { useViewerQuery } from '../../generated/account'
import { usePerformanceWindowsQuery } from '../../generated/performance'
import type { Role } from '../../generated/types'
import { type UnitPerformanceQuery, useUnitPerformanceQuery } from '../../generated/unit-performance'
import { formatNumber, today } from '../../lib/format'
import { leadsAgency } from '../agency/leads-agency'
import { WindowLine } from '../performance/WindowLine'
import { Coaching } from './Coaching'
import { Distribution } from './Distribution'
import { DutyReport } from './DutyReport'
import { Fairness } from './Fairness'
import { LedgerPanel } from './LedgerPanel'
import { OrganisationResult } from './OrganisationResult'
import { UnitSpread } from './UnitSpread'
import './unit-performance.css'

/** How the agency goes through its performance year, and whether ratings are given alike; for leaders and HR officers. */
export default function UnitPage() {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle text={t('unitPerformance.page')} />
      <ForSignedIn>
        <SignedIn />
      </ForSignedIn>
    </>
  )
}

function SignedIn() {
  const answer = useViewerQuery()
  return (
    <Async answer={answer} select={({ viewer }) => viewer} level={1} partialNotice={false}>
      {({ roles, agencies: [agency] }) =>
        agency && leadsAgency(roles) ? (
          <Loaded agency={agency.code} roles={roles} />
        ) : (
          <FailureMessage failure="denied" level={1} />
        )
      }
    </Async>
  )
}

function Loaded({ agency, roles }: { agency: string; roles: Role[] }) {
  const [search] = useSearchParams()
  const yearNow = Number(today().slice(0, 4))
  const years = [yearNow, yearNow - 1, yearNow - 2]
  const year = years.find((each) => String(each) === search.get('tahun')) ?? yearNow - 1
  const answer = useUnitPerformanceQuery({ variables: { agency, year, yearNow }, fetchPolicy: 'cache-and-network' })
  return (
    <Async answer={answer} select={(data) => (data.agency?.performance ? data : null)} level={1} lines={8}>
      {(data) => (
        <Overview data={data} agency={agency} year={year} years={years} roles={roles} reload={() => answer.refetch()} />
      )}
    </Async>
  )
}

interface OverviewProps {
  data: UnitPerformanceQuery
  agency: string
  year: number
  years: number[]
  roles: Role[]
  reload: () => unknown
}

function Overview({ data, agency, year, years, roles, reload }: OverviewProps) {
  const { t, i18n } = useTranslation()
  const windows = usePerformanceWindowsQuery({ variables: { agency } })
  const month = windows.data?.performanceWindows.find(({ kind }) => kind === 'RATING')?.month
  const { name, now, performance } = data.agency!
  const { predicates, organisationResult, ratingSpreadByUnit } = performance!
  const isHr = roles.includes('HR_OFFICER')
  const number = (value: number) => formatNumber(value, i18n.language)
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">{name}</p>
        <h1>
          {now?.evaluationsDue
            ? t('unitPerformance.title', { onTime: number(now.evaluationsOnTime), due: number(now.evaluationsDue) })
            : t('unitPerformance.page')}
        </h1>
        {now && (
          <p className="lede">
            {t('unitPerformance.plans', {
              year: years[0],
              approved: number(now.plansApproved),
              staff: number(now.staff),
            })}
          </p>
        )}
        <WindowLine />
        <PageActions title={t('unitPerformance.page')} />
      </header>
      <YearChips years={years} year={year} />
      <div className="unit-parts">
        <div className="stack">
          <Distribution
            year={year}
            predicates={predicates}
            organisation={organisationResult?.predicate ?? null}
            patterns={data.distributionPatterns}
          />
          {isHr && <OrganisationResult key={year} year={year} result={organisationResult} onRecorded={reload} />}
          <UnitSpread year={year} spreads={ratingSpreadByUnit} />
          <Coaching agency={agency} year={year} />
        </div>
        <div className="stack">
          <Fairness agency={agency} year={year} />
          {month && <DutyReport month={month} canSearch={isHr} />}
          <LedgerPanel canCheck={isHr} />
        </div>
      </div>
    </>
  )
}

function YearChips({ years, year }: { years: number[]; year: number }) {
  const { t } = useTranslation()
  const [, setSearch] = useSearchParams()
  return (
    <div className="chips no-print unit-years" role="group" aria-label={t('unitPerformance.year')}>
      {years.map((each) => (
        <button
          key={each}
          type="button"
          className="chip"
          aria-pressed={each === year}
          onClick={() => setSearch({ tahun: String(each) }, { replace: true })}
        >
          {each}
        </button>
      ))}
    </div>
  )
}
