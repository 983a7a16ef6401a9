import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WindowPolicyFragment } from '../../generated/calendar'
import { readDraft } from '../../lib/draft'
import { draftName } from './window-draft'
import { WindowForm } from './WindowForm'

interface ChangeWindowsProps {
  agency: string
  policy: WindowPolicyFragment
  /** The day that it is in the agency. */
  now: string
  reload: () => Promise<unknown>
}

/** The way to let windows lie elsewhere; open at once where something was typed before. */
export function ChangeWindows({ agency, policy, now, reload }: ChangeWindowsProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(() => readDraft(draftName(agency)) !== null)
  return (
    <section className="card pad no-print" aria-labelledby="change-windows">
      <h2 id="change-windows">{t('calendar.change')}</h2>
      <p className="muted">{t('calendar.help')}</p>
      {open ? (
        <WindowForm agency={agency} policy={policy} now={now} reload={reload} onMade={() => setOpen(false)} />
      ) : (
        <button type="button" className="btn ghost" onClick={() => setOpen(true)}>
          {t('calendar.open')}
        </button>
      )}
    </section>
  )
}
