import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WordsField } from '../../components/form/WordsField'
import { Notice } from '../../components/Notice'
import { WriteNotice } from '../../components/WriteNotice'
import { announce } from '../../lib/announce'
import { useDraft } from '../../lib/draft'
import { placeProblems } from '../../lib/placed-problems'
import { type BatchItem, LARGEST_BATCH } from './batch'
import { type Approved, UndoBar } from './UndoBar'
import type { Batch, BatchAct } from './use-batch'

interface BatchBarProps {
  batch: Batch
  /** Which words are used. */
  words: 'batch' | 'planBatch'
  /** What waits and is shown. */
  waiting: BatchItem[]
  /** Ids of those that are chosen. */
  chosen: string[]
  onChoose: (ids: string[]) => void
  onDone: () => Promise<void>
}

/**
 * Decides on what is chosen at once: agrees, with a time to take it back, or gives it back with a reason. The time to
 * take back goes on when another state is looked at, and after a reload.
 */
export function BatchBar({ batch, words, waiting, chosen, onChoose, onDone }: BatchBarProps) {
  const { t } = useTranslation()
  const [returns, setReturns] = useState(false)
  const [reason, setReason] = useState('')
  const [approved, setApproved] = useDraft<Approved | null>(`undo.${words}`, () => null, 'tab')
  const [left, setLeft] = useState<string[]>([])
  const { approve, giveBack } = batch
  const { problemOf, rest } = placeProblems(giveBack ?? approve, ['reason'])
  const all = waiting.slice(0, LARGEST_BATCH)
  const selected = waiting.filter(({ id }) => chosen.includes(id)).slice(0, LARGEST_BATCH)

  async function decide(act: BatchAct, word: 'APPROVE' | 'RETURN'): Promise<void> {
    const answer = await act.run(selected, word === 'RETURN' ? reason : undefined)
    if (!answer) return
    const { done, seconds } = answer
    setLeft(answer.left)
    const minutes = Math.round(seconds / 60)
    announce(t(`teamPerformance.${words}.${word}`, { count: done.length, minutes }))
    if (done.length > 0 && word === 'APPROVE') {
      setApproved(() => ({ items: done, seconds, until: Date.now() + seconds * 1000 }))
    }
    if (done.length > 0 && word === 'RETURN') {
      setReturns(false)
      setReason('')
    }
    if (done.length > 0 || word === 'APPROVE') await onDone()
  }

  return (
    <div className="batch stack no-print">
      {approved && (
        <UndoBar
          key={approved.until}
          approved={approved}
          batch={batch}
          words={words}
          onOver={() => setApproved(() => null)}
          onUndone={async (answer) => {
            setApproved(() => null)
            setLeft(answer.left)
            await onDone()
          }}
        />
      )}
      {left.length > 0 && (
        <Notice>
          {left.map((line) => (
            <span key={line} className="warning-line">
              {line}
            </span>
          ))}
        </Notice>
      )}
      {waiting.length > 0 && (
        <div className="batch-acts">
          <label className="radio check-all">
            <input
              type="checkbox"
              checked={selected.length === all.length}
              onChange={({ target }) => onChoose(target.checked ? all.map(({ id }) => id) : [])}
            />
            {t('teamPerformance.batch.all', { count: all.length })}
          </label>
          <div className="actions">
            <button
              type="button"
              className="btn"
              disabled={!selected.length}
              aria-busy={approve.busy}
              onClick={() => void decide(approve, 'APPROVE')}
            >
              {t(`teamPerformance.${words}.approve`, { count: selected.length })}
            </button>
            {giveBack && (
              <button
                type="button"
                className="btn ghost"
                disabled={!selected.length}
                aria-expanded={returns}
                onClick={() => setReturns(!returns)}
              >
                {t('teamPerformance.batch.return')}
              </button>
            )}
          </div>
        </div>
      )}
      {giveBack && returns && selected.length > 0 && (
        <div className="form">
          <WordsField
            name="reason"
            label={t('teamPerformance.batch.reason')}
            hint={t('teamPerformance.batch.reasonHint', { count: selected.length })}
            problem={problemOf('reason')}
            value={reason}
            onChange={setReason}
          />
          <div className="actions">
            <button
              type="button"
              className="btn"
              aria-busy={giveBack.busy}
              onClick={() => void decide(giveBack, 'RETURN')}
            >
              {t('teamPerformance.return.send')}
            </button>
          </div>
        </div>
      )}
      <WriteNotice write={approve} />
      {giveBack && <WriteNotice write={rest} />}
    </div>
  )
}
