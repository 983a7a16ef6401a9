import { useApolloClient } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink } from 'react-router'
import { Logo } from '../components/Logo'
import { AccountMenu } from '../features/account/AccountMenu'
import { useOffices } from '../features/account/use-offices'
import { DESK, deskPagesFor } from '../features/desk/desk-pages'
import { setLanguage, type Language } from '../lib/i18n'

/** The brand, the places to go, the language and the account. */
export function Header() {
  const { t } = useTranslation()
  return (
    <header className="bar">
      <Link className="brand" to="/">
        <Logo />
        {t('app.name')}
      </Link>
      <nav className="nav" aria-label={t('app.mainNav')}>
        <NavLink to="/karier">{t('nav.map')}</NavLink>
        <NavLink to="/bandingkan">{t('nav.compare')}</NavLink>
        <NavLink to="/rute">{t('nav.route')}</NavLink>
        <NavLink to="/jalur-saya">{t('nav.myPath')}</NavLink>
        <DeskLink />
      </nav>
      <div className="bar-end">
        <LanguageSwitch />
        <AccountMenu />
      </div>
    </header>
  )
}

/** The desk, for those who have one; where there is no room it stands in the account menu alone. */
function DeskLink() {
  const { t } = useTranslation()
  if (deskPagesFor(useOffices()).length === 0) return null
  return (
    <NavLink className="wide-only" to={DESK}>
      {t('nav.desk')}
    </NavLink>
  )
}

function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  const client = useApolloClient()
  const other: Language = i18n.language === 'en' ? 'id' : 'en'

  /** Sentences of the graph come in the caller's language too: everything on the page is asked for again. */
  async function change(): Promise<void> {
    await setLanguage(other)
    await client.resetStore()
  }

  return (
    <button type="button" className="btn text" lang={other} aria-label={t('app.languageLabel')} onClick={change}>
      {t('app.language')}
    </button>
  )
}
