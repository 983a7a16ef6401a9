import { useTranslation } from 'react-i18next'
import { FailureMessage } from '../components/Message'
import { PageTitle } from '../components/PageTitle'

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle text={t('state.missingTitle')} />
      <FailureMessage failure="missing" level={1} />
    </>
  )
}
