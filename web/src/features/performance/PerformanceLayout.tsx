import { useTranslation } from 'react-i18next'
import { NavLink, Outlet, useMatch } from 'react-router'
import { ForSignedIn } from '../../components/ForSignedIn'
import { PartNav } from '../../components/PartNav'
import { DIALOGUE, EVALUATIONS, FEEDBACK, PERFORMANCE, PLAN, PROGRESS } from './paths'
import './performance.css'
import { WindowLine } from './WindowLine'

/** The own e-Kinerja and its parts, in the order in which a year goes through them. */
export default function PerformanceLayout() {
  const { t } = useTranslation()
  const isToday = useMatch(PERFORMANCE)
  return (
    <ForSignedIn>
      <PartNav label={t('performance.page')}>
        <NavLink to={PERFORMANCE} end>
          {t('performance.nav.today')}
        </NavLink>
        <NavLink to={PLAN}>{t('performance.nav.plan')}</NavLink>
        <NavLink to={PROGRESS}>{t('performance.nav.progress')}</NavLink>
        <NavLink to={FEEDBACK}>{t('performance.nav.feedback')}</NavLink>
        <NavLink to={DIALOGUE}>{t('performance.nav.dialogue')}</NavLink>
        <NavLink to={EVALUATIONS}>{t('performance.nav.evaluations')}</NavLink>
      </PartNav>
      {!isToday && <WindowLine />}
      <Outlet />
    </ForSignedIn>
  )
}
