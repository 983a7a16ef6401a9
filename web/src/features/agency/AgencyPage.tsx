import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { ForSignedIn } from '../../components/ForSignedIn'
import { FailureMessage } from '../../components/Message'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { useViewerQuery } from '../../generated/account'
import { type AgencyWorkforceQuery, useAgencyWorkforceQuery } from '../../generated/agency'
import './agency.css'
import { BarTable } from './BarTable'
import { leadsAgency } from './leads-agency'

type Workforce = NonNullable<NonNullable<AgencyWorkforceQuery['agency']>['workforce']>

/** The own agency in numbers, for its leaders and HR officers. */
export default function AgencyPage() {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle text={t('agency.title')} />
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
          <Overview code={agency.code} name={agency.name} />
        ) : (
          <FailureMessage failure="denied" level={1} />
        )
      }
    </Async>
  )
}

function Overview({ code, name }: { code: string; name: string }) {
  const { t } = useTranslation()
  const answer = useAgencyWorkforceQuery({ variables: { agency: code }, fetchPolicy: 'cache-and-network' })
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">{t('agency.title')}</p>
        <h1>{name}</h1>
        <PageActions title={t('agency.title')} />
      </header>
      <Async answer={answer} select={({ agency }) => agency?.workforce} lines={8}>
        {(workforce) => <Staff workforce={workforce} />}
      </Async>
    </>
  )
}

function Staff({ workforce: { total, byPositionKind, byRank, retiringWithinYears } }: { workforce: Workforce }) {
  const { t, i18n } = useTranslation()
  const ranked = byRank.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className="stack">
      <p className="lede">{t('agency.total', { total: new Intl.NumberFormat(i18n.language).format(total) })}</p>
      <div className="bar-tables">
        <BarTable
          title={t('agency.retiring')}
          what={t('agency.year')}
          rows={retiringWithinYears.map(({ year, count }) => ({ key: String(year), label: String(year), count }))}
        />
        <BarTable
          title={t('agency.byKind')}
          what={t('agency.kindOfPosition')}
          rows={byPositionKind.map(({ kind, count }) => ({ key: kind, label: t(`kind.${kind}`), count }))}
        />
        <BarTable
          title={t('agency.byRank')}
          what={t('agency.rank')}
          rows={[
            ...byRank.map(({ rank, count }) => ({ key: rank.code, label: `${rank.code} ${rank.name}`, count })),
            ...(total > ranked ? [{ key: 'none', label: t('agency.withoutRank'), count: total - ranked }] : []),
          ]}
        />
      </div>
    </div>
  )
}
