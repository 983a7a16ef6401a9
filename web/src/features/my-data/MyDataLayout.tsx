import { useTranslation } from 'react-i18next'
import { NavLink, Outlet } from 'react-router'
import { ForSignedIn } from '../../components/ForSignedIn'
import '../desk/desk.css'
import './my-data.css'

/** The own record and its parts: what stands there, how it came to be, who reads it. */
export default function MyDataLayout() {
  const { t } = useTranslation()
  return (
    <ForSignedIn>
      <nav className="desk-nav no-print" aria-label={t('myData.page')}>
        <NavLink to="/data-saya" end>
          {t('myData.facts')}
        </NavLink>
        <NavLink to="/data-saya/riwayat">{t('myData.history')}</NavLink>
        <NavLink to="/data-saya/pembaca">{t('myData.readers')}</NavLink>
      </nav>
      <Outlet />
    </ForSignedIn>
  )
}
