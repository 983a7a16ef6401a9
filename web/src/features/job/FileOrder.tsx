import { type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WriteNotice } from '../../components/WriteNotice'
import type { TableFormat } from '../../generated/types'
import { announce } from '../../lib/announce'
import type { Write } from '../../lib/use-write'
import { JobProgress } from './JobProgress'
import { isOver, useJob, type WatchedJob } from './use-job'

const FORMATS: TableFormat[] = ['XLSX', 'CSV']

interface FileOrderProps<Input> {
  id: string
  title: string
  help: string
  /** What the buttons say. */
  labels: Record<TableFormat, string>
  request: Write<Input, { job: { id: string } | null }>
  inputFor: (format: TableFormat) => Input
  onChange: () => void
  /** What is chosen before. */
  children?: ReactNode
}

/** Has a file of people written in the background, watches it, and hands it over. */
export function FileOrder<Input>(props: FileOrderProps<Input>) {
  const { id, title, help, labels, request, inputFor, onChange, children } = props
  const { t } = useTranslation()
  const [jobId, setJobId] = useState<string | null>(null)
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
    const payload = await request.run(inputFor(format))
    setJobId(payload?.job?.id ?? null)
  }

  return (
    <section className="import-part no-print" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="muted">{help}</p>
      {children}
      <p className="actions">
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="btn ghost"
            disabled={request.busy || running}
            onClick={() => void start(format)}
          >
            {labels[format]}
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
