import { useTranslation } from 'react-i18next'
import { Meter } from '../../components/Meter'
import { formatNumber } from '../../lib/format'
import type { WatchedJob } from './use-job'
import './job.css'

interface JobProgressProps {
  job: WatchedJob | null
  title: string
  /** What is counted. */
  label: string
  /** Said when all steps are done and the job is not over yet. */
  last?: string
}

/** How far a job is. */
export function JobProgress({ job, title, label, last }: JobProgressProps) {
  const { t, i18n } = useTranslation()
  const { done = 0, total = 0 } = job?.progress ?? {}
  const [read, all] = [done, total].map((count) => formatNumber(count, i18n.language))
  const text =
    total > 0
      ? t('job.progressOf', { done: read, total: all })
      : done > 0
        ? t('job.soFar', { done: read })
        : t('job.waiting')
  return (
    <div className="card job-progress">
      <p role="status">{last && total > 0 && done >= total ? last : title}</p>
      <Meter value={done} max={Math.max(1, total, done)} label={label} text={text} />
    </div>
  )
}
