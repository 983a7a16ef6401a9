import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { Async } from '../../components/Async'
import { ForSignedIn } from '../../components/ForSignedIn'
import { Message } from '../../components/Message'
import { MoreButton } from '../../components/MoreButton'
import { Notice } from '../../components/Notice'
import { PageTitle } from '../../components/PageTitle'
import { WriteNotice } from '../../components/WriteNotice'
import { type RoleMatrixQuery, useRoleMatrixQuery } from '../../generated/role-matrix'
import { today } from '../../lib/format'
import { useIsWide } from '../../lib/hooks'
import { NoEmployee } from '../my-path/NoEmployee'
import { PLAN } from '../performance/paths'
import { isWorkedBy } from '../performance/plan-status'
import { TEAM } from '../team-performance/paths'
import '../team-performance/team-performance.css'
import { MatrixList } from './MatrixList'
import { MatrixTable } from './MatrixTable'
import { columnsOf, type Person, type Result, withoutResult } from './role-matrix'
import './role-matrix.css'
import { TeamNeeds } from './TeamNeeds'
import { type Offers, useOffers } from './use-offers'

type Superior = NonNullable<RoleMatrixQuery['me']>

/** What the matrix and the list both draw. */
export interface ViewProps {
  results: Result[]
  people: Person[]
  /** The cell that is open; without a person where people are chosen for a result. */
  opened: { result: string; person: string | null } | null
  onOpen: (result: string, person: string | null) => void
  onClose: () => void
  offers: Offers
}

/** The width in pixels from which the matrix has room. */
const ROOM = 900

/** How the superior's results are split among those directly below (matriks peran hasil). */
export default function RoleMatrixPage() {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle text={t('roleMatrix.page')} />
      <ForSignedIn>
        <Loaded />
      </ForSignedIn>
    </>
  )
}

function Loaded() {
  const { t } = useTranslation()
  const year = Number(today().slice(0, 4))
  const answer = useRoleMatrixQuery({ variables: { year }, fetchPolicy: 'cache-and-network' })
  const { data, error } = answer
  if (data && data.me === null && !error) return <NoEmployee />
  return (
    <>
      <p className="eyebrow no-print">
        <Link to={TEAM}>{t('teamPerformance.page')}</Link>
      </p>
      <Async answer={answer} select={({ me }) => me} level={1} lines={8}>
        {(me) => (
          <Superior
            me={me}
            year={year}
            onMore={() => void answer.fetchMore({ variables: { after: me.team?.pageInfo.endCursor } })}
          />
        )}
      </Async>
    </>
  )
}

function Superior({ me, year, onMore }: { me: Superior; year: number; onMore: () => void }) {
  const { t } = useTranslation()
  const plan = me.performancePlan
  const results = plan?.workResults ?? []
  const team: Person[] = me.team?.edges.map(({ node }) => node) ?? []
  const people = columnsOf(team, results)
  const without = withoutResult(team, results)
  if (people.length === 0)
    return (
      <Message title={t('team.noneTitle')} text={t('team.none')} level={1}>
        <Link className="btn" to={PLAN}>
          {t('roleMatrix.ownPlan')}
        </Link>
      </Message>
    )
  return (
    <>
      <header className="page-head">
        <h1>
          {!plan
            ? t('roleMatrix.noPlanTitle', { year })
            : without.length
              ? t('roleMatrix.without', { count: without.length })
              : t('roleMatrix.everybody')}
        </h1>
        <p className="lede">{t(plan ? 'roleMatrix.lede' : 'roleMatrix.noPlan')}</p>
        <p>
          <Link to={PLAN}>{t(plan ? 'roleMatrix.ownPlan' : 'roleMatrix.writePlan')}</Link>
        </p>
      </header>
      <div className="stack">
        <TeamNeeds team={team} without={plan ? without : []} />
        {plan && !isWorkedBy(plan.status) && <Notice>{t('roleMatrix.notApproved')}</Notice>}
        {plan && <Split results={results} people={people} />}
        <MoreButton pageInfo={me.team?.pageInfo} onMore={onMore} />
      </div>
    </>
  )
}

/** Who has which result, as a matrix where there is room for one, or as a list. */
function Split({ results, people }: { results: Result[]; people: Person[] }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const isWide = useIsWide(ROOM)
  const offers = useOffers()
  const [opened, setOpened] = useState<ViewProps['opened']>(null)
  const isList = !isWide || search.get('tampilan') === 'daftar'
  const View = isList ? MatrixList : MatrixTable

  function close(): void {
    const opener = opened && `${opened.result} ${opened.person ?? ''}`
    setOpened(null)
    // Where the person was before the form: the button is there again once the page is drawn.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-opens="${opener}"]`)?.focus())
  }

  function open(result: string, person: string | null): void {
    offers.clear()
    setOpened({ result, person })
  }

  return (
    <section aria-labelledby="split">
      <div className="section-head">
        <h2 id="split">{t('roleMatrix.who')}</h2>
        {isWide && (
          <nav className="tabs no-print" aria-label={t('roleMatrix.view')}>
            <Link to="?" replace aria-current={isList ? undefined : 'page'}>
              {t('roleMatrix.matrix')}
            </Link>
            <Link to="?tampilan=daftar" replace aria-current={isList ? 'page' : undefined}>
              {t('roleMatrix.list')}
            </Link>
          </nav>
        )}
      </div>
      <View {...{ results, people, opened, offers }} onOpen={open} onClose={close} />
      {!opened && <WriteNotice write={offers.write} />}
      {offers.told && (
        <div className="undo no-print">
          <p>{offers.told}</p>
          <button type="button" className="btn ghost" aria-busy={offers.busy} onClick={() => void offers.undo()}>
            {t('roleMatrix.undo')}
          </button>
        </div>
      )}
    </section>
  )
}
