import { Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Outlet, useLocation, useNavigationType } from 'react-router'
import { Notice } from '../components/Notice'
import { OpenDataLink } from '../components/OpenDataLink'
import { Skeleton } from '../components/Skeleton'
import { useAnnouncement } from '../lib/announce'
import { formatDay, today } from '../lib/format'
import { useOnline } from '../lib/hooks'
import { CrashBoundary } from './CrashBoundary'
import { Header } from './Header'

/** What surrounds every page: skip link, header, the page itself, footer, the live region, the printed source. */
export function Layout() {
  const { t, i18n } = useTranslation()
  const { pathname } = useLocation()
  const main = useFocusOnNavigation()
  useOpenForPrint()
  return (
    <>
      <a className="skip" href="#isi">
        {t('app.skip')}
      </a>
      <Header />
      <main id="isi" ref={main} tabIndex={-1}>
        <OfflineNotice />
        <CrashBoundary key={pathname}>
          <Suspense fallback={<Skeleton lines={6} />}>
            <Outlet />
          </Suspense>
        </CrashBoundary>
      </main>
      <footer className="footer">
        <Thread />
        <div className="footer-body">
          <p>
            <strong>{t('app.name')}</strong> · {t('app.tagline')}
          </p>
          <p>{t('app.footer')}</p>
          <nav aria-label={t('app.footerNav')}>
            <Link to="/karier">{t('nav.map')}</Link>
            <Link to="/bandingkan">{t('nav.compare')}</Link>
            <Link to="/rute">{t('nav.route')}</Link>
            <Link to="/aturan">{t('nav.rules')}</Link>
            <Link to="/verifikasi">{t('nav.verification')}</Link>
            <Link to="/pengembang">{t('nav.developers')}</Link>
            <OpenDataLink text={t('app.openData')} />
          </nav>
        </div>
      </footer>
      <p className="print-only">
        {t('app.printedFrom', { url: location.href, date: formatDay(today(), i18n.language) })}
      </p>
      <LiveRegion />
    </>
  )
}

function Thread() {
  return (
    <svg className="thread" width="100%" height="16" aria-hidden="true">
      <pattern id="karawang" width="32" height="16" patternUnits="userSpaceOnUse">
        <path d="M16 1.5 22.5 8 16 14.5 9.5 8ZM16 5 13 8l3 3 3-3Z" fillRule="evenodd" />
        <path d="M0 5.5 2.5 8 0 10.500ZM32 5.5 29.5 8 32 10.500ZM6 7.200h2v1.600H6ZM24 7.200h2v1.600h-2Z" />
      </pattern>
      <rect width="100%" height="16" fill="url(#karawang)" />
    </svg>
  )
}

function OfflineNotice() {
  const { t } = useTranslation()
  return useOnline() ? null : <Notice icon="offline">{t('app.offline')}</Notice>
}

function LiveRegion() {
  return (
    <p className="sr" aria-live="polite">
      {useAnnouncement()}
    </p>
  )
}

/** On paper nothing can be opened: folds marked for it are printed open. */
function useOpenForPrint(): void {
  useEffect(() => {
    function open(): void {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[data-print=open]')) fold.open = true
    }
    addEventListener('beforeprint', open)
    return () => removeEventListener('beforeprint', open)
  }, [])
}

/** Moves the focus to the new page, as a browser does on a full load; not on the first load itself. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const navigation = useNavigationType()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.focus({ preventScroll: true })
    if (navigation !== 'POP') scrollTo(0, 0)
  }, [pathname, navigation])
  return main
}
