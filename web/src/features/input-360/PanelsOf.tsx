import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { type PanelsOfMemberQuery, usePanelsOfMemberQuery } from '../../generated/input-360'
import { formatDay, today } from '../../lib/format'
import '../dialogue/dialogue.css'
import { isWorkedBy } from '../performance/plan-status'
import { AskForm } from './AskForm'
import { askablePeriods } from './askable'
import { PanelResult } from './PanelResult'

type Person = NonNullable<PanelsOfMemberQuery['employee']>

/** The panels about a person in a year, and the form for those whom the graph lets ask. */
export function PanelsOf({ employee, year }: { employee: string; year: number }) {
  const answer = usePanelsOfMemberQuery({ variables: { employee, year }, fetchPolicy: 'cache-and-network' })
  return (
    <Async answer={answer} select={(data) => data.employee} lines={3}>
      {(person) => <Panels person={person} year={year} reload={() => answer.refetch()} />}
    </Async>
  )
}

function Panels({ person, year, reload }: { person: Person; year: number; reload: () => unknown }) {
  const { t, i18n } = useTranslation()
  const [open, setOpen] = useState(false)
  const { performancePlan: plan, panelOffer: offer } = person
  if (!plan || !isWorkedBy(plan.status)) return <p className="muted">{t('dialogue.panel.noPlan', { year })}</p>
  const asked = plan.evaluations.flatMap(({ period, panel }) => (panel ? [{ period, panel }] : [])).toReversed()
  const free = askablePeriods(plan.evaluations, today())
  return (
    <>
      <p className="muted">{t('dialogue.panel.help')}</p>
      {offer && free.length > 0 && (
        <p className="no-print">
          <button type="button" className="btn" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('dialogue.panel.ask')}
          </button>
        </p>
      )}
      {offer && open && (
        <AskForm
          evaluations={free}
          offer={offer}
          onAsked={() => {
            setOpen(false)
            reload()
          }}
        />
      )}
      <ul className="stack">
        {asked.map(({ period, panel }) => (
          <li key={panel.id} className="card pad">
            <h3>{period.label}</h3>
            <p className="fine">
              {t('dialogue.panel.state', { count: panel.asked, date: formatDay(panel.closesOn, i18n.language) })}
            </p>
            <PanelResult panel={panel} />
          </li>
        ))}
      </ul>
    </>
  )
}
