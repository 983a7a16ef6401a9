import { useTranslation } from 'react-i18next'
import { formatDay, today } from '../../lib/format'
import { daysBetween } from './today'

/** By when something is to be done, with the days that are left; `none` where no day is set. */
export function DueDay({ day, none }: { day: string | null; none?: string }) {
  const { t, i18n } = useTranslation()
  if (!day) return none ?? null
  const left = daysBetween(today(), day)
  const date = formatDay(day, i18n.language)
  if (left < 0) return t('performance.due.over', { date })
  return left === 0 ? t('performance.due.today', { date }) : t('performance.due.left', { date, count: left })
}
