import { useId } from 'react'
import { useTranslation } from 'react-i18next'

interface BarTableProps {
  title: string
  /** Heading of the first column. */
  what: string
  rows: { key: string; label: string; count: number }[]
}

/** Counts as bars and as numbers in one table: the picture and its list are the same. */
export function BarTable({ title, what, rows }: BarTableProps) {
  const { t, i18n } = useTranslation()
  const id = useId()
  const most = Math.max(1, ...rows.map(({ count }) => count))
  const format = new Intl.NumberFormat(i18n.language)
  return (
    <section className="card bar-table">
      <h2 id={id}>{title}</h2>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <td aria-hidden="true" />
            <th scope="col">{t('agency.people')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, count }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td aria-hidden="true">
                <svg viewBox="0 0 100 8" preserveAspectRatio="none">
                  <rect width={(100 * count) / most} height="8" />
                </svg>
              </td>
              <td>{format.format(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
