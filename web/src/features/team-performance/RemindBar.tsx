import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../components/Notice'
import { WriteNotice } from '../../components/WriteNotice'
import { type TeamMonthFragment, useRemindProgressMutation } from '../../generated/team-inbox'
import { announce } from '../../lib/announce'
import { useWrite } from '../../lib/use-write'

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
  const employees = months.flatMap(({ employee }) => (employee ? [employee] : []))

  async function remind(): Promise<void> {
    const done = await write.run({ month, employees: employees.map(({ id }) => id) })
    if (!done) return setTold([])
    const words = t('teamPerformance.remind.done', { count: done.reminded.length })
    setTold([words, ...done.left.map(({ field, message }) => `${nameAt(field)}: ${message}`)])
    announce(words)
    await onDone()
  }

  /** `input.employees.2` names the third of those who were sent. */
  const nameAt = (field: string | null): string => employees[Number(field?.split('.').at(-1))]?.name ?? '–'

  const distinct = [...new Map(write.refusals.map((refusal) => [refusal.message, refusal])).values()]
  return (
    <div className="no-print stack">
      <div className="actions">
        <button type="button" className="btn" aria-busy={write.busy} onClick={() => void remind()}>
          {t('teamPerformance.remind.act', { count: employees.length })}
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
