import { useTranslation } from 'react-i18next'
import { NavLink, Outlet } from 'react-router'
import { ForSignedIn } from '../../components/ForSignedIn'
import { PartNav } from '../../components/PartNav'
import './my-data.css'

/** The own record and its parts: what stands there, how it came to be, who reads it. */
export default function MyDataLayout() {
  const { t } = useTranslation()
  return (
    <ForSignedIn>
      <PartNav label={t('myData.page')}>
        <NavLink to="/data-saya" end>
          {t('myData.facts')}
        </NavLink>
        <NavLink to="/data-saya/riwayat">{t('myData.history')}</NavLink>
        <NavLink to="/data-saya/pembaca">{t('myData.readers')}</NavLink>
      </PartNav>
      <Outlet />
    </ForSignedIn>
  )
}
