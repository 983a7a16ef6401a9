import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import { useCancelWindowsMutation } from '../../generated/calendar'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { useWrite } from '../../lib/use-write'

interface CancelWindowsProps {
  agency: string
  number: number
  /** Version of the windows of the agency. */
  version: number
  reload: () => Promise<unknown>
}

/** The way to take back windows that have not begun. */
export function CancelWindows({ agency, number, version, reload }: CancelWindowsProps) {
  const { t } = useTranslation()
  const name = `windows.${agency}.${number}`
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useDraft(name, () => '')
  const [mutate] = useCancelWindowsMutation()
  const write = useWrite(mutate, ({ cancelPerformanceWindows }) => cancelPerformanceWindows!, reload)

  async function cancel(event: FormEvent): Promise<void> {
    event.preventDefault()
    const done = await write.run({ agency, number, reason: reason.trim(), expectedVersion: version })
    if (!done) return
    forgetDraft(name)
    announce(t('calendar.cancelledNow'))
    await reload()
  }

  return (
    <div className="no-print">
      <button type="button" className="btn quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('calendar.cancel')}
      </button>
      {open && (
        <form className="form" noValidate onSubmit={cancel}>
          <WordsField
            name={`cancel-windows-${number}`}
            label={t('calendar.label.reason')}
            hint={t('calendar.hint.reason')}
            problem={write.problems[0]?.reason}
            value={reason}
            onChange={(text) => setReason(() => text)}
          />
          {write.problems.length === 0 && <WriteNotice write={write} conflict={t('calendar.conflict')} />}
          <div className="actions">
            <button type="submit" className="btn" aria-busy={write.busy}>
              {t('calendar.cancelNow')}
            </button>
          </div>
        </form>
      )}
    </div>
  )
}
