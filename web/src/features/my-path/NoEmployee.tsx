import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Message } from '../../components/Message'

/** For an account without an employee behind it, such as an officer of BKN. */
export function NoEmployee() {
  const { t } = useTranslation()
  return (
    <Message title={t('path.noEmployeeTitle')} text={t('path.noEmployee')} level={1}>
      <Link className="btn" to="/karier">
        {t('path.exploreInstead')}
      </Link>
    </Message>
  )
}
