import { useTranslation } from 'react-i18next'

/** Made by `npm run generate` from the reference data. */
const WORKBOOK = '/templat-impor.xlsx'
const TABLES = ['data-utama', 'rw-golongan', 'rw-jabatan']

/** Files to fill in, for those who have none yet. */
export function Templates() {
  const { t } = useTranslation()
  return (
    <section className="import-part" aria-labelledby="import-templates">
      <h2 id="import-templates">{t('import.templates.title')}</h2>
      <p className="muted">{t('import.templates.help')}</p>
      <p className="actions">
        <a className="btn ghost" href={WORKBOOK} download>
          {t('import.templates.workbook')}
        </a>
        {TABLES.map((table) => (
          <a key={table} className="btn quiet" href={`/templat-${table}.csv`} download>
            {t('import.templates.csv', { table })}
          </a>
        ))}
      </p>
    </section>
  )
}
