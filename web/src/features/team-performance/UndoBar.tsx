import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WriteNotice } from '../../components/WriteNotice'
import { useUndoProgressApprovalMutation, type WaitingReportFragment } from '../../generated/team-inbox'
import { announce } from '../../lib/announce'
import { useWrite } from '../../lib/use-write'

interface UndoBarProps {
  /** What was just approved. */
  reports: WaitingReportFragment[]
  onOver: () => void
  onUndone: () => Promise<void>
}

const SECONDS = 10

/** Ten seconds in which an approval can be taken back. The clock stands while the bar is pointed at or has the focus. */
export function UndoBar({ reports, onOver, onUndone }: UndoBarProps) {
  const { t } = useTranslation()
  const [left, setLeft] = useState(SECONDS)
  const [holds, setHolds] = useState(false)
  const [mutate] = useUndoProgressApprovalMutation()
  const write = useWrite(mutate, ({ undoProgressApproval }) => undoProgressApproval!)
  const stands = holds || write.busy || write.failure !== null || write.refusals.length > 0

  useEffect(() => {
    if (left === 0) onOver()
    if (stands || left === 0) return
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left, stands])

  async function undo(): Promise<void> {
    const done = await write.run({
      reports: reports.map(({ id, version }) => ({ id, expectedVersion: version })),
      mode: 'EACH',
    })
    if (!done) return
    announce(t('teamPerformance.batch.undone', { count: done.progress.length }))
    await onUndone()
  }

  return (
    <div
      className="undo"
      onMouseEnter={() => setHolds(true)}
      onMouseLeave={() => setHolds(false)}
      onFocus={() => setHolds(true)}
      onBlur={() => setHolds(false)}
    >
      <p role="status">{t('teamPerformance.batch.APPROVE', { count: reports.length })}</p>
      <button type="button" className="btn ghost" aria-busy={write.busy} onClick={() => void undo()}>
        {t('teamPerformance.batch.undo')} <span aria-hidden="true">({left})</span>
      </button>
      <WriteNotice write={write} />
    </div>
  )
}
