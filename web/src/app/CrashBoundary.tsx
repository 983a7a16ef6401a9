import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Message } from '../components/Message'

/** Keeps header and footer usable when a page throws, or when its code cannot be fetched. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render() {
    return this.state.crashed ? <CrashMessage /> : this.props.children
  }
}

function CrashMessage() {
  const { t } = useTranslation()
  return (
    <Message title={t('state.crashTitle')} text={t('state.crash')} level={1}>
      <button type="button" className="btn" onClick={() => location.reload()}>
        {t('state.reload')}
      </button>
      <Link className="btn ghost" to="/">
        {t('state.back')}
      </Link>
    </Message>
  )
}
