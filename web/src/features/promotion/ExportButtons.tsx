import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/Notice'
import { useExportPromotionListMutation } from '../../generated/promotion'
import type { CandidateStatus, DocumentFormat, PromotionAim } from '../../generated/types'
import { announce } from '../../lib/announce'
import { isOver, useJob, type WatchedJob } from '../job/use-job'

interface ExportButtonsProps {
  agency: string
  period: string
  aim: PromotionAim
  status: CandidateStatus
}

const FORMATS: DocumentFormat[] = ['PDF', 'XLSX']

/** Has the list written to a file, and offers it when it is there. */
export function ExportButtons(choice: ExportButtonsProps) {
  const { t } = useTranslation()
  const [jobId, setJobId] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [write, { loading, error }] = useExportPromotionListMutation()
  const over = useCallback(({ result }: WatchedJob) => result && announce(result.summary), [])
  const job = useJob(jobId, over)
  const running = jobId !== null && (!job || !isOver(job))

  async function start(format: DocumentFormat): Promise<void> {
    setJobId(null)
    setRefusal(null)
    const { data } = await write({ variables: { input: { ...choice, format, idempotencyKey: crypto.randomUUID() } } })
    const payload = data?.exportPromotionList
    setRefusal(payload?.refusals[0]?.message ?? null)
    setJobId(payload?.job?.id ?? null)
  }

  return (
    <div className="promotion-title no-print">
      <div className="actions">
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="btn ghost"
            disabled={loading || running}
            onClick={() => void start(format)}
          >
            {t(`promotion.export.${format}`)}
          </button>
        ))}
      </div>
      <p className="fine">{t('promotion.exportTold')}</p>
      {running && <p role="status">{t('promotion.writing')}</p>}
      {refusal && <Notice>{refusal}</Notice>}
      {error && <Notice>{t('state.general')}</Notice>}
      {job?.result && (
        <div className="notice" role="status">
          <p>{job.result.summary}</p>
          {job.result.fileUrl && (
            <a className="btn" href={job.result.fileUrl} download>
              {t('promotion.download')}
            </a>
          )}
        </div>
      )}
    </div>
  )
}
