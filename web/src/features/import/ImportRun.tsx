import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { Notice } from '../../components/Notice'
import { type ImportRunFragment, useImportRunQuery } from '../../generated/import'
import { announce } from '../../lib/announce'
import { formatNumber } from '../../lib/format'
import { JobProgress } from '../job/JobProgress'
import { isOver, useJob, type WatchedJob } from '../job/use-job'
import { ProblemList } from './ProblemList'

interface ImportRunProps {
  id: string
  busy: boolean
  onStore: (file: string) => void
  onOther: () => void
  onChange: () => void
}

/** One file on its way: being checked or stored, then what came of it and what can be done. */
export function ImportRun({ id, onChange, ...actions }: ImportRunProps) {
  const answer = useImportRunQuery({ variables: { id }, fetchPolicy: 'cache-and-network' })
  const { refetch } = answer
  const over = useCallback(
    ({ result }: WatchedJob) => {
      if (result) announce(result.summary)
      void refetch()
      onChange()
    },
    [refetch, onChange],
  )
  const watched = useJob(id, over)
  return (
    <Async answer={answer} select={({ job }) => job} lines={4}>
      {(job) => (isOver(job) ? <Outcome job={job} {...actions} /> : <Underway job={job} watched={watched} />)}
    </Async>
  )
}

function Underway({ job, watched }: { job: ImportRunFragment; watched: WatchedJob | null }) {
  const { t } = useTranslation()
  const { fileName, dryRun } = job.employeeImport ?? {}
  return (
    <JobProgress
      job={watched}
      title={t(dryRun ? 'import.checking' : 'import.storing', { name: fileName })}
      label={t('import.rowsRead')}
      last={t('import.comparing')}
    />
  )
}

function Outcome({
  job,
  busy,
  onStore,
  onOther,
}: { job: ImportRunFragment } & Omit<ImportRunProps, 'id' | 'onChange'>) {
  const { t } = useTranslation()
  const { result, employeeImport: figures } = job
  if (!result || !figures) return <Notice>{t('state.general')}</Notice>
  const failed = job.status === 'FAILED'
  const { file } = figures
  return (
    <section className="stack" aria-labelledby="import-outcome">
      <div className="card import-outcome" data-status={failed ? 'FAILED' : 'DONE'}>
        <h2 id="import-outcome">
          {failed ? t('import.failed') : figures.dryRun ? t('import.checked') : t('import.stored')}
        </h2>
        <p>{result.summary}</p>
        {!failed && <Figures figures={figures} />}
        <div className="actions no-print">
          {file && (
            <button type="button" className="btn" disabled={busy} onClick={() => onStore(file)}>
              {t('import.store', { count: figures.rows ?? 0 })}
            </button>
          )}
          <button type="button" className={file ? 'btn ghost' : 'btn'} onClick={onOther}>
            {t(failed ? 'import.uploadMended' : 'import.uploadOther')}
          </button>
          {result.fileUrl && (
            <a className="btn ghost" href={result.fileUrl} download>
              {t('import.downloadList')}
            </a>
          )}
        </div>
        {file && <p className="fine">{t('import.storeHelp')}</p>}
      </div>
      {job.errorKinds.length > 0 && <ProblemList id={job.id} kinds={job.errorKinds} />}
    </section>
  )
}

function Figures({ figures }: { figures: NonNullable<ImportRunFragment['employeeImport']> }) {
  const { t, i18n } = useTranslation()
  return (
    <dl className="facts">
      {(['created', 'updated', 'unchanged', 'newUnits'] as const).map((name) => (
        <div key={name}>
          <dt>{t(`import.figure.${name}`)}</dt>
          <dd>{formatNumber(figures[name] ?? 0, i18n.language)}</dd>
        </div>
      ))}
    </dl>
  )
}
