import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WriteNotice } from '../../components/WriteNotice'
import { announce } from '../../lib/announce'
import { type BatchDone, type BatchItem, clockOf, isSpoken } from './batch'
import type { Batch } from './use-batch'

/** Approvals that were just given, and until when they can be taken back. */
export interface Approved {
  items: BatchItem[]
  seconds: number
  /** When the time is over, in milliseconds since 1970. */
  until: number
}

interface UndoBarProps {
  approved: Approved
  batch: Pick<Batch, 'undo' | 'waits'>
  /** Which words are used. */
  words: 'batch' | 'planBatch'
  onOver: () => void
  onUndone: (answer: BatchDone) => Promise<void>
}

/** The time in which approvals can be taken back. Where it may wait, it stands while the bar is pointed at or has the focus. */
export function UndoBar({ approved, batch: { undo, waits }, words, onOver, onUndone }: UndoBarProps) {
  const { t, i18n } = useTranslation()
  const { items, seconds, until } = approved
  const secondsLeft = () => Math.max(0, Math.min(seconds, Math.ceil((until - Date.now()) / 1000)))
  const [left, setLeft] = useState(secondsLeft)
  const [holds, setHolds] = useState(false)
  const stands = undo.busy || (waits && (holds || undo.failure !== null || undo.refusals.length > 0))

  useEffect(() => {
    if (left === 0 && !undo.busy) onOver()
    if (stands || left === 0) return
    if (isSpoken(left, seconds)) announce(t('teamPerformance.batch.left', { count: left }))
    const timer = setTimeout(() => setLeft(waits ? left - 1 : secondsLeft()), 1000)
    return () => clearTimeout(timer)
  }, [left, stands])

  async function takeBack(): Promise<void> {
    const answer = await undo.run(items)
    if (!answer) return
    announce(t(`teamPerformance.${words}.undone`, { count: answer.done.length }))
    await onUndone(answer)
  }

  return (
    <div
      className="undo"
      onMouseEnter={() => setHolds(true)}
      onMouseLeave={() => setHolds(false)}
      onFocus={() => setHolds(true)}
      onBlur={() => setHolds(false)}
    >
      <p role="status">
        {t(`teamPerformance.${words}.APPROVE`, { count: items.length, minutes: Math.round(seconds / 60) })}
      </p>
      <button type="button" className="btn ghost" aria-busy={undo.busy} onClick={() => void takeBack()}>
        {t('teamPerformance.batch.undo')}{' '}
        <span aria-hidden="true">({seconds < 60 ? left : clockOf(left, i18n.language)})</span>
      </button>
      <WriteNotice write={undo} />
    </div>
  )
}
