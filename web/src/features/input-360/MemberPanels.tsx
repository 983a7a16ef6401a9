import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { type PanelsOfMemberQuery, usePanelsOfMemberQuery } from '../../generated/input-360'
import { formatDay } from '../../lib/format'
import '../dialogue/dialogue.css'
import { AskForm } from './AskForm'
import { PanelResult } from './PanelResult'

type Plan = NonNullable<NonNullable<PanelsOfMemberQuery['employee']>['performancePlan']>

/** 360° input on a subordinate, as a help beside the rating, and the form that asks for more. */
export function MemberPanels({ employee, year, asks }: { employee: string; year: number; asks: boolean }) {
  const { t } = useTranslation()
  const answer = usePanelsOfMemberQuery({ variables: { employee, year }, fetchPolicy: 'cache-and-network' })
  return (
    <section aria-labelledby="panels">
      <h2 id="panels">{t('dialogue.panel.title')}</h2>
      <Async answer={answer} select={({ employee: member }) => member?.performancePlan} lines={3}>
        {(plan) => <Panels plan={plan} data={answer.data!} asks={asks} reload={() => answer.refetch()} />}
      </Async>
    </section>
  )
}

interface PanelsProps {
  plan: Plan
  data: PanelsOfMemberQuery
  asks: boolean
  reload: () => unknown
}

function Panels({ plan, data, asks, reload }: PanelsProps) {
  const { t, i18n } = useTranslation()
  const [open, setOpen] = useState(false)
  const asked = plan.evaluations.flatMap(({ period, panel }) => (panel ? [{ period, panel }] : [])).toReversed()
  const free = plan.evaluations.filter(
    ({ panel, status }) => !panel && !['ISSUED', 'OBJECTED', 'FINAL'].includes(status),
  )
  const member = data.employee!
  const people = [...(data.me?.team?.nodes ?? []), ...(member.team?.nodes ?? [])].filter(({ id }) => id !== member.id)
  return (
    <>
      <p className="muted">{t('dialogue.panel.help')}</p>
      {asks && free.length > 0 && (
        <p className="no-print">
          <button type="button" className="btn" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('dialogue.panel.ask')}
          </button>
        </p>
      )}
      {open && (
        <AskForm
          evaluations={free}
          people={people}
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
