import { useTranslation } from 'react-i18next'
import { Navigate, NavLink, Outlet, useLocation, useOutletContext } from 'react-router'
import { Async } from '../../components/Async'
import { FailureMessage } from '../../components/Message'
import { PageTitle } from '../../components/PageTitle'
import { PartNav } from '../../components/PartNav'
import { type ViewerQuery, useViewerQuery } from '../../generated/account'
import type { Role } from '../../generated/types'
import { useSessionState } from '../../lib/session'
import { useSilentRenewal } from '../../lib/use-silent-renewal'
import './desk.css'
import { Count } from './Count'
import { DESK, DESK_PAGES, type DeskPage, deskPagesFor, waitingIn } from './desk-pages'
import { useWaiting } from './use-waiting'

/** What every page of the desk knows of who works at it. `agencies` is empty for BKN, which serves all. */
export interface Desk {
  roles: Role[]
  agencies: NonNullable<ViewerQuery['viewer']>['agencies']
}

/** The desk, for pages below it. */
export const useDesk = (): Desk => useOutletContext<Desk>()

/** The desk of those who keep the register: its parts, and the one that is open. Closed to everyone else. */
export default function DeskLayout() {
  const session = useSessionState()
  const renewing = useSilentRenewal()
  if (session === 'active') return <SignedIn />
  return renewing ? null : <Closed failure="signed-out" />
}

function SignedIn() {
  const answer = useViewerQuery()
  return (
    <Async answer={answer} select={({ viewer }) => viewer} level={1} partialNotice={false}>
      {(viewer) => <Offices viewer={viewer} />}
    </Async>
  )
}

function Offices({ viewer: { roles, agencies } }: { viewer: NonNullable<ViewerQuery['viewer']> }) {
  const { pathname } = useLocation()
  const pages = deskPagesFor(roles)
  const [first] = pages
  if (first && pathname.replace(/\/$/, '') === DESK) return <Navigate to={`${DESK}/${first.path}`} replace />
  const isHere = ({ path }: DeskPage): boolean => `${pathname}/`.startsWith(`${DESK}/${path}/`)
  if (!pages.some(isHere)) return <Closed failure={first && !DESK_PAGES.some(isHere) ? 'missing' : 'denied'} />
  return (
    <>
      {pages.length > 1 && <DeskNav pages={pages} />}
      <Outlet context={{ roles, agencies } satisfies Desk} />
    </>
  )
}

function DeskNav({ pages }: { pages: DeskPage[] }) {
  const { t } = useTranslation()
  const counts = waitingIn(useWaiting())
  return (
    <PartNav label={t('desk.page')}>
      {pages.map(({ path, name }) => (
        <NavLink key={path} to={`${DESK}/${path}`}>
          {t(`desk.pages.${name}`)}
          <Count of={counts[name]} />
        </NavLink>
      ))}
    </PartNav>
  )
}

function Closed({ failure }: { failure: 'denied' | 'missing' | 'signed-out' }) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle text={t('desk.page')} />
      <FailureMessage failure={failure} level={1} />
    </>
  )
}
