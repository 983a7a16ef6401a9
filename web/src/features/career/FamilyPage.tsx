import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { Async } from '../../components/Async'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { useViewerQuery } from '../../generated/account'
import { type JobFamilyQuery, useJobFamilyQuery } from '../../generated/career'
import { useSessionState } from '../../lib/session'
import './career.css'
import { laddersOf } from './ladder'
import { LadderList } from './LadderList'
import { LadderPicture } from './LadderPicture'

type Family = NonNullable<JobFamilyQuery['jobFamily']>

/** One job family: its ladders as a picture or as a list, both with the same content. */
export default function FamilyPage() {
  const { code = '' } = useParams()
  const answer = useJobFamilyQuery({ variables: { code } })
  return (
    <Async answer={answer} select={(data) => data.jobFamily} level={1} lines={8}>
      {(family) => <FamilyContent family={family} />}
    </Async>
  )
}

function FamilyContent({ family }: { family: Family }) {
  const { t } = useTranslation()
  const [parameters] = useSearchParams()
  const asList = parameters.get('tampilan') === 'daftar'
  const ladders = laddersOf(family.positions)
  const title = t('family.page', { name: family.name })
  const here = useOwnPosition()
  return (
    <>
      <PageTitle text={title} />
      <header className="page-head">
        <p className="eyebrow">
          <Link to="/karier">{t('family.all')}</Link>
        </p>
        <h1>{title}</h1>
        <p className="lede">
          {t('family.counts', { count: ladders.length })}
          {family.supervisingAgency && ` · ${t('family.steward', { name: family.supervisingAgency })}`}
        </p>
      </header>
      <div className="section-head">
        <nav className="tabs" aria-label={t('family.view')}>
          <Link to="?" replace aria-current={asList ? undefined : 'page'}>
            {t('family.picture')}
          </Link>
          <Link to="?tampilan=daftar" replace aria-current={asList ? 'page' : undefined}>
            {t('family.list')}
          </Link>
        </nav>
        <PageActions title={title} />
      </div>
      {!ladders.length ? (
        <p className="muted">{t('family.empty')}</p>
      ) : asList ? (
        <LadderList ladders={ladders} here={here} />
      ) : (
        <LadderPicture ladders={ladders} name={family.name} here={here} />
      )}
    </>
  )
}

function useOwnPosition(): string | null {
  const signedIn = useSessionState() === 'active'
  const { data } = useViewerQuery({ skip: !signedIn })
  return data?.me?.position?.code ?? null
}
