import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WaitingPanelFragment } from '../../generated/input-360'
import { formatDay } from '../../lib/format'
import { AnswerForm } from './AnswerForm'

/** The people about whom the reader was asked, each with the form of an answer. */
export function PanelRequests({ requests, reload }: { requests: WaitingPanelFragment[]; reload: () => unknown }) {
  const { t, i18n } = useTranslation()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <section className="section" aria-labelledby="panel-requests">
      <h2 id="panel-requests">{t('dialogue.panel.requests')}</h2>
      {requests.length === 0 ? (
        <p className="muted">{t('dialogue.panel.noRequests')}</p>
      ) : (
        <ul className="stack">
          {requests.map((request) => (
            <li key={request.id} className="card pad">
              <h3>{t('dialogue.panel.about', { name: request.employee?.name ?? '–' })}</h3>
              <p className="muted">
                {t('dialogue.panel.until', {
                  period: request.period?.label ?? '',
                  date: formatDay(request.closesOn, i18n.language),
                })}
              </p>
              <p className="no-print">
                <button
                  type="button"
                  className="btn"
                  aria-expanded={open === request.id}
                  onClick={() => setOpen(open === request.id ? null : request.id)}
                >
                  {t('dialogue.panel.answer')}
                </button>
              </p>
              {open === request.id && <AnswerForm request={request} onAnswered={reload} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
