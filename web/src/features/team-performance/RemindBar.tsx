import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/Notice'
import { WriteNotice } from '../../components/WriteNotice'
import { type TeamMonthFragment, useRemindProgressMutation } from '../../generated/team-inbox'
import { announce } from '../../lib/announce'
import { useWrite } from '../../lib/use-write'
import { refusedByName } from './batch'

interface RemindBarProps {
  month: string
  months: TeamMonthFragment[]
  onDone: () => Promise<void>
}

/** Reminds everybody who is shown of the month. Who was reminded today already, or cannot report any more, is named. */
export function RemindBar({ month, months, onDone }: RemindBarProps) {
  const { t } = useTranslation()
  const [told, setTold] = useState<string[]>([])
  const [mutate] = useRemindProgressMutation()
  const write = useWrite(mutate, ({ remindProgress }) => {
    const { months: reminded, refusals } = remindProgress!
    return { reminded, left: refusals, refusals: reminded.length ? [] : refusals }
  })
  const people = months.flatMap(({ employee }) => (employee ? [{ id: employee.id, name: employee.name ?? '–' }] : []))

  async function remind(): Promise<void> {
    const done = await write.run({ month, employees: people.map(({ id }) => id) })
    if (!done) return setTold([])
    const words = t('teamPerformance.remind.done', { count: done.reminded.length })
    setTold([words, ...refusedByName(done.left, people)])
    announce(words)
    await onDone()
  }

  const distinct = [...new Map(write.refusals.map((refusal) => [refusal.message, refusal])).values()]
  return (
    <div className="no-print stack">
      <div className="actions">
        <button type="button" className="btn" aria-busy={write.busy} onClick={() => void remind()}>
          {t('teamPerformance.remind.act', { count: people.length })}
        </button>
        <p className="fine">{t('teamPerformance.remind.help')}</p>
      </div>
      {told.length > 0 && (
        <Notice icon="tick">
          {told.map((line) => (
            <span key={line} className="warning-line">
              {line}
            </span>
          ))}
        </Notice>
      )}
      <WriteNotice write={{ failure: write.failure, refusals: distinct.map((it) => ({ ...it, code: it.message })) }} />
    </div>
  )
}
