import { useTranslation } from 'react-i18next'
import type { PerformanceWindowsQuery } from '../../generated/performance'
import { citationOf } from '../../lib/citation'
import { formatDay, formatMonth } from '../../lib/format'

/** The windows of the agency: which is open until when, and which open next. */
export function WindowList({ windows }: { windows: PerformanceWindowsQuery['performanceWindows'] }) {
  const { t, i18n } = useTranslation()
  const regulation = windows.find((window) => window.regulation)?.regulation
  return (
    <section className="card pad" aria-labelledby="windows">
      <h2 id="windows">{t('kinerja.windows.title')}</h2>
      <ul className="window-list">
        {windows.map(({ kind, month, opensOn, closesOn, isOpen }) => (
          <li key={kind} data-open={isOpen}>
            <strong>
              {t(`kinerja.windows.${kind}`, { month: formatMonth(month, i18n.language) })}
              {isOpen && <span className="tag here">{t('kinerja.windows.open')}</span>}
            </strong>
            <span className="fine">
              {isOpen
                ? t('kinerja.windows.until', { date: formatDay(closesOn, i18n.language) })
                : t('kinerja.windows.from', {
                    opens: formatDay(opensOn, i18n.language),
                    closes: formatDay(closesOn, i18n.language),
                  })}
            </span>
          </li>
        ))}
      </ul>
      {regulation && <p className="fine">{t('law.basis', { citation: citationOf(regulation) })}</p>}
    </section>
  )
}
