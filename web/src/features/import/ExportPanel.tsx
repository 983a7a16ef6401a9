import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WriteNotice } from '../../components/WriteNotice'
import { useExportEmployeesMutation } from '../../generated/import'
import type { TableFormat } from '../../generated/types'
import { announce } from '../../lib/announce'
import { useWrite } from '../../lib/use-write'
import { JobProgress } from '../job/JobProgress'
import { isOver, useJob, type WatchedJob } from '../job/use-job'

const FORMATS: TableFormat[] = ['XLSX', 'CSV']

/** The register of the agency as a file, in the shape that the import takes. */
export function ExportPanel({ agency, onChange }: { agency: string; onChange: () => void }) {
  const { t } = useTranslation()
  const [jobId, setJobId] = useState<string | null>(null)
  const [mutate] = useExportEmployeesMutation()
  const request = useWrite(mutate, (data) => data.exportEmployees)
  const over = useCallback(
    ({ result }: WatchedJob) => {
      if (result) announce(result.summary)
      onChange()
    },
    [onChange],
  )
  const job = useJob(jobId, over)
  const running = jobId !== null && (!job || !isOver(job))

  async function start(format: TableFormat): Promise<void> {
    setJobId(null)
    const payload = await request.run({ agency, format })
    setJobId(payload?.job?.id ?? null)
  }

  return (
    <section className="import-part no-print" aria-labelledby="import-export">
      <h2 id="import-export">{t('import.export.title')}</h2>
      <p className="muted">{t('import.export.help')}</p>
      <p className="actions">
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="btn ghost"
            disabled={request.busy || running}
            onClick={() => void start(format)}
          >
            {t(`import.export.${format}`)}
          </button>
        ))}
      </p>
      <WriteNotice write={request} />
      {running && <JobProgress job={job} title={t('import.export.writing')} label={t('import.rowsRead')} />}
      {job?.result && (
        <div className="notice" role="status">
          <p>{job.result.summary}</p>
          {job.result.fileUrl && (
            <a className="btn" href={job.result.fileUrl} download>
              {t('import.export.save')}
            </a>
          )}
        </div>
      )}
    </section>
  )
}
