import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import { useExportPerformanceMutation } from '../../generated/import'
import { today } from '../../lib/format'
import { useWrite } from '../../lib/use-write'
import { FileOrder } from '../job/FileOrder'

/** This year back to that of PermenPANRB 6/2022. */
const YEARS: number[] = []
for (let year = Number(today().slice(0, 4)); year >= 2022; year--) YEARS.push(year)

/** The results of the performance cycle of a year as a file, a line for each employee of the agency. */
export function PerformanceExportPanel({ agency, onChange }: { agency: string; onChange: () => void }) {
  const { t } = useTranslation()
  const [year, setYear] = useState(YEARS[0]!)
  const [mutate] = useExportPerformanceMutation()
  const request = useWrite(mutate, (data) => data.exportPerformance)
  return (
    <FileOrder
      id="performance-export"
      title={t('import.performance.title')}
      help={t('import.performance.help')}
      labels={{ XLSX: t('import.performance.XLSX'), CSV: t('import.performance.CSV') }}
      request={request}
      inputFor={(format) => ({ agency, year, format })}
      onChange={onChange}
    >
      <FormField name="year" label={t('import.performance.year')}>
        {(control) => (
          <select
            {...control}
            className="field performance-export-year"
            value={year}
            onChange={({ target }) => setYear(Number(target.value))}
          >
            {YEARS.map((it) => (
              <option key={it} value={it}>
                {it}
              </option>
            ))}
          </select>
        )}
      </FormField>
    </FileOrder>
  )
}
