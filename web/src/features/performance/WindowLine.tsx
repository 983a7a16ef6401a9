import { useTranslation } from 'react-i18next'
import { useViewerQuery } from '../../generated/account'
import { usePerformanceWindowsQuery } from '../../generated/performance'
import { formatDay, formatMonth } from '../../lib/format'
import './performance.css'

/** Which windows of the own agency are open until when, or which opens next, in one line. */
export function WindowLine() {
  const { t, i18n } = useTranslation()
  const agency = useViewerQuery().data?.viewer?.agencies[0]?.code
  const { data } = usePerformanceWindowsQuery({ variables: { agency: agency ?? '' }, skip: !agency })
  const windows = data?.performanceWindows ?? []
  const open = windows.filter(({ isOpen }) => isOpen)
  const day = (on: string) => formatDay(on, i18n.language)
  return (
    <p className="fine window-line">
      {(open.length > 0 ? open : windows.slice(0, 1))
        .map(({ kind, month, opensOn, closesOn, isOpen }) => {
          const window = t(`kinerja.windows.${kind}`, { month: formatMonth(month, i18n.language) })
          return isOpen
            ? t('kinerja.windows.now', { window, date: day(closesOn) })
            : t('kinerja.windows.next', { window, opens: day(opensOn), closes: day(closesOn) })
        })
        .join(' ')}
    </p>
  )
}
