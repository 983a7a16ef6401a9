import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WriteNotice } from '../../components/WriteNotice'
import {
  type ReportedResultFragment,
  type ReportFragment,
  useWithdrawProgressMutation,
} from '../../generated/my-progress'
import { announce } from '../../lib/announce'
import { formatDay, formatNumber, formatSize } from '../../lib/format'
import { useElapsed } from '../../lib/hooks'
import { useWrite } from '../../lib/use-write'
import { AdvancedIndicator } from '../evaluation/AdvancedIndicator'
import { CorrectReport } from './CorrectReport'

interface ReportItemProps {
  report: ReportFragment
  /** Those of the result. */
  indicators: ReportedResultFragment['indicators']
  reload: () => Promise<unknown>
}

/** One report with where it stands; what was returned is corrected in its place. */
export function ReportItem({ report, indicators, reload }: ReportItemProps) {
  const { t, i18n } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { status, reportedOn, statement, value, indicator, returnReason, evidence } = report
  const isOwn = status === 'RETURNED' || status === 'DRAFT'
  return (
    <li>
      <div className="report-head">
        <strong>{formatDay(reportedOn, i18n.language)}</strong>
        <span className="tag">{t(`performance.report.status.${status}`)}</span>
        {status === 'SUBMITTED' && <Withdraw report={report} reload={reload} />}
      </div>
      <p>{statement}</p>
      {indicator ? (
        <p>
          <AdvancedIndicator report={report} />
        </p>
      ) : (
        value !== null && (
          <p className="fine">{t('performance.report.reached', { value: formatNumber(value, i18n.language) })}</p>
        )
      )}
      {status === 'RETURNED' && returnReason && (
        <p>
          <strong>{t('performance.reason')}</strong> {returnReason}
        </p>
      )}
      {evidence.length > 0 && <Proofs evidence={evidence} onReload={reload} />}
      {isOwn && !isOpen && (
        <button type="button" className="btn ghost no-print" onClick={() => setOpen(true)}>
          {t('performance.report.correct')}
        </button>
      )}
      {isOpen && (
        <CorrectReport report={report} indicators={indicators} reload={reload} onClose={() => setOpen(false)} />
      )}
    </li>
  )
}

function Withdraw({ report: { id, version }, reload }: { report: ReportFragment; reload: () => Promise<unknown> }) {
  const { t } = useTranslation()
  const [mutate] = useWithdrawProgressMutation()
  const write = useWrite(mutate, ({ withdrawProgress }) => withdrawProgress ?? { refusals: [] }, reload)

  async function withdraw(): Promise<void> {
    if (!(await write.run({ id, expectedVersion: version }))) return
    announce(t('performance.report.withdrawn'))
    await reload()
  }

  return (
    <>
      <button type="button" className="btn quiet no-print" aria-busy={write.busy} onClick={() => void withdraw()}>
        {t('performance.report.withdraw')}
      </button>
      <WriteNotice write={write} />
    </>
  )
}

/** Links to files work for ten minutes; one is left for whoever is about to press. */
const LINKS_WORK = 9 * 60_000

/** What proves a report: links of others, and own files whose links wear out. */
export function Proofs({
  evidence,
  onReload,
}: {
  evidence: ReportFragment['evidence']
  onReload: () => Promise<unknown>
}) {
  const { t, i18n } = useTranslation()
  const isOver = useElapsed(LINKS_WORK)
  return (
    <>
      <ul className="plain-list proofs" aria-label={t('performance.report.field.evidence')}>
        {evidence.map(({ id, title, url, contentType, sizeBytes }) => (
          <li key={id}>
            {contentType && isOver ? (
              <span>{title}</span>
            ) : (
              <a href={url} rel="noreferrer" {...(contentType ? { download: true } : { target: '_blank' })}>
                {title}
              </a>
            )}
            {contentType && (
              <span className="fine">
                {contentType.split('/')[1]?.toUpperCase()}
                {sizeBytes !== null && `, ${formatSize(sizeBytes, i18n.language)}`}
              </span>
            )}
          </li>
        ))}
      </ul>
      {isOver && evidence.some(({ contentType }) => contentType) && (
        <button type="button" className="btn ghost no-print" onClick={() => void onReload()}>
          {t('correction.freshLinks')}
        </button>
      )}
    </>
  )
}
