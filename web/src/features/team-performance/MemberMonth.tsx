import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TeamMonthFragment } from '../../generated/team-inbox'
import { formatDay } from '../../lib/format'
import { fullName } from '../../lib/position-name'
import { AdvancedIndicator } from '../evaluation/AdvancedIndicator'
import { EvidenceList } from './EvidenceList'
import { FeedbackForm } from './FeedbackForm'
import { memberPath } from './paths'

interface MemberMonthProps {
  member: TeamMonthFragment
  /** Ids of the reports that are chosen for a decision. */
  chosen: string[]
  onChoose: (ids: string[]) => void
  onFeedback: () => void
}

/** One subordinate in a month: how many reports, and those that wait, each to be read and chosen. */
export function MemberMonth({ member, chosen, onChoose, onFeedback }: MemberMonthProps) {
  const { t, i18n } = useTranslation()
  const { employee, state, drafts, submitted, returned, approved, lastReportedOn, lastRemindedOn, waiting } = member
  const [gives, setGives] = useState(false)
  const day = (on: string) => formatDay(on, i18n.language)
  const ids = waiting.map(({ id }) => id)
  const isChosen = ids.length > 0 && ids.every((id) => chosen.includes(id))
  const without = (some: string[]) => chosen.filter((id) => !some.includes(id))
  const toggle = (some: string[], add: boolean): void => onChoose(add ? [...without(some), ...some] : without(some))
  const name = employee?.name ?? '–'
  const numbers = (['submitted', 'drafts', 'returned', 'approved'] as const)
    .map((key) => [key, { submitted, drafts, returned, approved }[key]] as const)
    .filter(([, count]) => count > 0)
    .map(([key, count]) => t(`teamPerformance.count.${key}`, { count }))
  return (
    <div className="member-month">
      <div className="member-row">
        {ids.length > 0 && (
          <input
            type="checkbox"
            aria-label={t('teamPerformance.inbox.choose', { name, count: ids.length })}
            checked={isChosen}
            onChange={({ target }) => toggle(ids, target.checked)}
          />
        )}
        <div>
          <p>
            {employee && (
              <Link className="member-name" to={memberPath(employee.id)}>
                {name}
              </Link>
            )}
            {state === 'RETURNED' && <span className="tag">{t('kinerja.evaluation.RETURNED')}</span>}
          </p>
          <p className="fine">{employee?.position ? fullName(employee.position) : t('teamPerformance.noPosition')}</p>
          <p className="fine">
            {[
              ...numbers,
              ...(lastReportedOn ? [t('teamPerformance.inbox.last', { date: day(lastReportedOn) })] : []),
              ...(lastRemindedOn ? [t('teamPerformance.inbox.reminded', { date: day(lastRemindedOn) })] : []),
            ].join(' · ') || t('teamPerformance.plan.noReports')}
          </p>
        </div>
      </div>
      <div className="member-acts">
        {waiting.length > 0 && (
          <details className="fold" data-print="open">
            <summary>{t('teamPerformance.inbox.read', { count: waiting.length })}</summary>
            <WaitingReports waiting={waiting} chosen={chosen} onToggle={(id, isOn) => toggle([id], isOn)} />
          </details>
        )}
        {employee && (
          <button type="button" className="btn quiet no-print" aria-expanded={gives} onClick={() => setGives(!gives)}>
            {t('teamPerformance.feedback.give')}
          </button>
        )}
      </div>
      {employee && gives && (
        <FeedbackForm
          employee={employee.id}
          name={name}
          year={Number(member.month.slice(0, 4))}
          onGiven={() => {
            setGives(false)
            onFeedback()
          }}
        />
      )}
    </div>
  )
}

interface WaitingReportsProps {
  waiting: TeamMonthFragment['waiting']
  chosen: string[]
  onToggle: (id: string, isOn: boolean) => void
}

/** The reports of one person that wait, each with its evidence, to be chosen one by one. */
function WaitingReports({ waiting, chosen, onToggle }: WaitingReportsProps) {
  const { i18n } = useTranslation()
  return (
    <ul className="references">
      {waiting.map(({ id, statement, reportedOn, evidence, ...report }) => (
        <li key={id}>
          <label>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) => onToggle(id, target.checked)}
            />
            <span>
              {statement}
              <span className="fine">{formatDay(reportedOn, i18n.language)}</span>
              <AdvancedIndicator report={report} />
            </span>
          </label>
          <EvidenceList evidence={evidence} />
        </li>
      ))}
    </ul>
  )
}
