import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Message } from '../../components/Message'
import type { PlanStatus } from '../../generated/types'
import { PLAN } from './paths'

/** In the place of what needs an approved plan: where the plan stands, and the way to it. */
export function NoPlan({ status }: { status: PlanStatus | null }) {
  const { t } = useTranslation()
  return (
    <Message title={t('performance.noPlan.title')} text={t(`performance.noPlan.${status ?? 'NONE'}`)}>
      <Link className="btn" to={PLAN}>
        {t('performance.noPlan.open')}
      </Link>
    </Message>
  )
}
