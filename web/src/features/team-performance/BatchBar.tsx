import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WordsField } from '../../components/form/WordsField'
import { Notice } from '../../components/Notice'
import { WriteNotice } from '../../components/WriteNotice'
import { useDecideProgressMutation, type WaitingReportFragment } from '../../generated/team-inbox'
import type { DecideProgressInput, ProgressDecision } from '../../generated/types'
import { announce } from '../../lib/announce'
import { placeProblems } from '../../lib/placed-problems'
import { type Refusal, useWrite } from '../../lib/use-write'
import { UndoBar } from './UndoBar'

interface BatchBarProps {
  waiting: WaitingReportFragment[]
  /** Ids of those that are chosen. */
  chosen: string[]
  onChoose: (ids: string[]) => void
  onDone: () => Promise<void>
}

/** Decides on the chosen reports at once: agrees, with ten seconds to take it back, or returns them with a reason. */
export function BatchBar({ waiting, chosen, onChoose, onDone }: BatchBarProps) {
  const { t } = useTranslation()
  const [returns, setReturns] = useState(false)
  const [reason, setReason] = useState('')
  const [approved, setApproved] = useState<WaitingReportFragment[]>([])
  const [left, setLeft] = useState<Refusal[]>([])
  const [mutate] = useDecideProgressMutation()
  const write = useWrite(
    mutate,
    ({ decideProgress }) => {
      const { progress, refusals } = decideProgress!
      return { progress, left: refusals, refusals: progress.length ? [] : refusals }
    },
    onDone,
  )
  const { problemOf, rest } = placeProblems(write, ['reason'])
  const selected = waiting.filter(({ id }) => chosen.includes(id))
  const all = waiting.map(({ id }) => id)

  async function decide(decision: ProgressDecision): Promise<void> {
    const input: DecideProgressInput = {
      ...{ decision, mode: 'EACH', reason: decision === 'RETURN' ? reason : null },
      reports: selected.map(({ id, version }) => ({ id, expectedVersion: version })),
    }
    const done = await write.run(input)
    if (!done) return
    setLeft(done.left)
    setReturns(false)
    setReason('')
    if (decision === 'APPROVE') setApproved(done.progress)
    announce(t(`teamPerformance.batch.${decision}`, { count: done.progress.length }))
    await onDone()
  }

  return (
    <div className="batch stack no-print">
      {approved.length > 0 && (
        <UndoBar
          key={approved.map(({ id, version }) => `${id} ${version}`).join()}
          reports={approved}
          onOver={() => setApproved([])}
          onUndone={async () => {
            setApproved([])
            await onDone()
          }}
        />
      )}
      {left.length > 0 && (
        <Notice>
          {t('teamPerformance.batch.left', { count: left.length })}{' '}
          {[...new Set(left.map(({ message }) => message))].join(' ')}
        </Notice>
      )}
      {waiting.length > 0 && (
        <div className="batch-acts">
          <label className="radio check-all">
            <input
              type="checkbox"
              checked={selected.length === all.length}
              onChange={({ target }) => onChoose(target.checked ? all : [])}
            />
            {t('teamPerformance.batch.all', { count: all.length })}
          </label>
          <div className="actions">
            <button
              type="button"
              className="btn"
              disabled={!selected.length}
              aria-busy={write.busy}
              onClick={() => void decide('APPROVE')}
            >
              {t('teamPerformance.batch.approve', { count: selected.length })}
            </button>
            <button
              type="button"
              className="btn ghost"
              disabled={!selected.length}
              aria-expanded={returns}
              onClick={() => setReturns(!returns)}
            >
              {t('teamPerformance.batch.return')}
            </button>
          </div>
        </div>
      )}
      {returns && selected.length > 0 && (
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
            <button type="button" className="btn" aria-busy={write.busy} onClick={() => void decide('RETURN')}>
              {t('teamPerformance.return.send')}
            </button>
          </div>
        </div>
      )}
      <WriteNotice write={rest} />
    </div>
  )
}
