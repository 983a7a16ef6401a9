import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Async } from '../../components/Async'
import { Icon } from '../../components/Icon'
import { OpenDataLink } from '../../components/OpenDataLink'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { SignInButton } from '../../components/SignInButton'
import { useViewerQuery } from '../../generated/account'
import { type JobFamiliesQuery, useJobFamiliesQuery } from '../../generated/career'
import { fullName, ladderCode } from '../../lib/position-name'
import { useSessionState } from '../../lib/session'
import './career.css'
import { KindChips } from './KindChips'
import { familyPath, positionPath } from './PositionLink'
import { SearchField } from './SearchField'
import { SearchResults } from './SearchResults'
import { useSearch } from './use-search'

type Family = JobFamiliesQuery['jobFamilies'][number]

/** The career map with its three doors: search, browse, and from one's own position. */
export default function CareerMapPage() {
  const { t } = useTranslation()
  const search = useSearch()
  const families = useJobFamiliesQuery()
  const count = families.data?.jobFamilies?.reduce((sum, { positions }) => sum + positions.length, 0)
  return (
    <>
      <PageTitle text={t('map.page')} />
      <header className="page-head">
        <h1>{t('map.title')}</h1>
        <p className="lede">{count ? t('map.ledeCounted', { count }) : t('map.lede')}</p>
      </header>
      <div className="map-doors">
        <section className="card door">
          <h2>
            <Icon name="search" />
            {t('map.search')}
          </h2>
          <p id="search-help">{t('map.searchHelp')}</p>
          <SearchField value={search.text} onChange={search.setText} describedBy="search-help" />
        </section>
        <section className="card door">
          <h2>
            <Icon name="ladder" />
            {t('map.browse')}
          </h2>
          <p>{t('map.browseHelp')}</p>
          <KindChips chosen={search.kind} onChoose={search.setKind} />
        </section>
        <MineDoor />
      </div>
      {search.active ? (
        <SearchResults search={search} />
      ) : (
        <section className="section" aria-labelledby="families">
          <div className="section-head">
            <h2 id="families">{t('map.families')}</h2>
            <PageActions title={t('map.page')} />
          </div>
          <Async answer={families} select={(data) => data.jobFamilies} lines={8}>
            {(list) => <FamilyGrid families={list} />}
          </Async>
          <p className="fine">
            {t('map.openHelp')} <OpenDataLink text={t('map.open')} />
          </p>
        </section>
      )}
    </>
  )
}

function MineDoor() {
  const { t } = useTranslation()
  const signedIn = useSessionState() === 'active'
  const { data } = useViewerQuery({ skip: !signedIn })
  const position = data?.me?.position
  return (
    <section className="card door">
      <h2>
        <Icon name="person" />
        {t('map.mine')}
      </h2>
      <p>{position ? t('map.mineSignedIn', { name: fullName(position) }) : t('map.mineHelp')}</p>
      <div className="actions">
        {signedIn ? (
          <>
            <Link className="btn" to="/jalur-saya">
              {t('nav.myPath')}
            </Link>
            {position && (
              <Link className="btn ghost" to={positionPath(position.code)}>
                {t('path.openPosition')}
              </Link>
            )}
          </>
        ) : (
          <SignInButton returnTo="/jalur-saya" />
        )}
      </div>
    </section>
  )
}

function FamilyGrid({ families }: { families: Family[] }) {
  const { t } = useTranslation()
  if (!families.length) return <p className="muted">{t('map.noFamilies')}</p>
  return (
    <ul className="family-grid">
      {families.map(({ code, name, positions }) => (
        <li key={code}>
          <Link to={familyPath(code)}>
            <span className="family-name">{name}</span>
            <span className="fine">
              {t('map.familyCount', { count: new Set(positions.map((position) => ladderCode(position.code))).size })}
              {' · '}
              {t('map.levels', { count: new Set(positions.map(({ level }) => level)).size })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
