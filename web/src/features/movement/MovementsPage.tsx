import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { Async } from '../../components/Async'
import { Message } from '../../components/Message'
import { MoreButton } from '../../components/MoreButton'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { type MovementsQuery, useMovementsQuery } from '../../generated/movement'
import type { MovementStatus } from '../../generated/types'
import { useDesk } from '../desk/DeskLayout'
import { DESK } from '../desk/desk-pages'
import './movement.css'
import { MovementItem } from './MovementItem'

type Page = NonNullable<MovementsQuery['staffMovements']>

/** What may be looked at, by its name in the address (`?lihat=`). */
const VIEWS: Record<'terjadwal' | 'berlaku' | 'selesai', MovementStatus[]> = {
  terjadwal: ['BLOCKED', 'SCHEDULED'],
  berlaku: ['IN_FORCE'],
  selesai: ['ENDED', 'CANCELLED'],
}
const NAMES = Object.keys(VIEWS) as (keyof typeof VIEWS)[]

/** Movements of the agency: those that wait for their day, those in force, those that are over. */
export default function MovementsPage() {
  const { t } = useTranslation()
  const [agency] = useDesk().agencies
  const [search, setSearch] = useSearchParams()
  const view = NAMES.find((name) => name === search.get('lihat')) ?? 'terjadwal'
  const answer = useMovementsQuery({ variables: { statuses: VIEWS[view] }, fetchPolicy: 'cache-and-network' })
  return (
    <>
      <PageTitle text={t('movement.title')} />
      <header className="page-head">
        <p className="eyebrow">{agency?.name ?? t('desk.allAgencies')}</p>
        <h1>{t('movement.title')}</h1>
        <p className="lede">{t('movement.lede')}</p>
        <div className="actions">
          <Link className="btn" to={`${DESK}/pegawai`}>
            {t('movement.findPerson')}
          </Link>
          <PageActions title={t('movement.title')} />
        </div>
      </header>
      <div className="stack">
        <div className="chips no-print" role="group" aria-label={t('inbox.view')}>
          {NAMES.map((name) => (
            <button
              key={name}
              type="button"
              className="chip"
              aria-pressed={name === view}
              onClick={() => setSearch(name === 'terjadwal' ? {} : { lihat: name }, { replace: true })}
            >
              {t(`movement.views.${name}`)}
            </button>
          ))}
        </div>
        <Async answer={answer} select={({ staffMovements }) => staffMovements} lines={6}>
          {(page) => (
            <Movements
              page={page}
              onChange={answer.refetch}
              onMore={() => void answer.fetchMore({ variables: { after: page.pageInfo.endCursor } })}
            />
          )}
        </Async>
      </div>
    </>
  )
}

interface MovementsProps {
  page: Page
  onChange: () => unknown
  onMore: () => void
}

function Movements({ page: { edges, totalCount, pageInfo }, onChange, onMore }: MovementsProps) {
  const { t } = useTranslation()
  if (!edges.length) return <Message title={t('movement.noneTitle')} text={t('movement.noMovements')} />
  return (
    <>
      <p className="muted" role="status">
        {t('map.showing', { shown: edges.length, total: totalCount })}
      </p>
      <ol className="rows card" aria-label={t('movement.title')}>
        {edges.map(({ node }) => (
          <li key={node.id} className="row">
            <MovementItem movement={node} person={node.employee} onChange={onChange} />
          </li>
        ))}
      </ol>
      <MoreButton pageInfo={pageInfo} onMore={onMore} />
    </>
  )
}
