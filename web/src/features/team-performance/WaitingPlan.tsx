import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Async } from '../../components/Async'
import { type PlanToApproveQuery, usePlanToApproveQuery, type WaitingPlanFragment } from '../../generated/team-inbox'
import { formatDay, formatNumber } from '../../lib/format'
import { memberPath } from './paths'

type Content = NonNullable<NonNullable<PlanToApproveQuery['employee']>['performancePlan']>

interface WaitingPlanProps {
  employee: string
  name: string
  position: string
  plan: WaitingPlanFragment
  year: number
  isChosen: boolean
  onToggle: (isOn: boolean) => void
}

/** One plan that waits: to be chosen for an approval together with others, and read before. */
export function WaitingPlan({ employee, name, position, plan, year, isChosen, onToggle }: WaitingPlanProps) {
  const { t, i18n } = useTranslation()
  const [reads, setReads] = useState(false)
  const { status, period } = plan
  const day = (on: string) => formatDay(on, i18n.language)
  return (
    <div className="member-month">
      <div className="member-row">
        {status === 'SUBMITTED' && (
          <input
            type="checkbox"
            aria-label={t('teamPerformance.planBatch.choose', { name })}
            checked={isChosen}
            onChange={({ target }) => onToggle(target.checked)}
          />
        )}
        <div>
          <p>
            <Link className="member-name" to={memberPath(employee)}>
              {name}
            </Link>
            {status !== 'SUBMITTED' && <span className="tag">{t(`kinerja.plan.${status}`)}</span>}
          </p>
          <p className="fine">{position}</p>
          <p className="fine">
            {t('teamPerformance.planBatch.period', { from: day(period.startsOn), until: day(period.endsOn) })}
          </p>
        </div>
      </div>
      {status === 'SUBMITTED' && (
        <div className="member-acts">
          <details className="fold no-print" onToggle={({ currentTarget }) => setReads(currentTarget.open)}>
            <summary aria-label={t('teamPerformance.planBatch.readOf', { name })}>
              {t('teamPerformance.planBatch.read')}
            </summary>
            {reads && <ReadPlan employee={employee} year={year} />}
          </details>
        </div>
      )}
    </div>
  )
}

function ReadPlan({ employee, year }: { employee: string; year: number }) {
  const answer = usePlanToApproveQuery({ variables: { id: employee, year }, fetchPolicy: 'network-only' })
  return (
    <Async answer={answer} select={(data) => data.employee?.performancePlan} lines={3}>
      {(plan) => <PlanContent plan={plan} />}
    </Async>
  )
}

/** What the plan would be approved for: results with their targets, and what is expected of behaviour. */
function PlanContent({ plan: { workResults, behaviours } }: { plan: Content }) {
  const { t, i18n } = useTranslation()
  const expected = behaviours.filter(({ expectation }) => expectation)
  return (
    <>
      <ol className="work-results">
        {workResults.map(({ id, statement, indicators }) => (
          <li key={id}>
            <p>{statement}</p>
            {indicators.map((indicator) => (
              <p key={indicator.id} className="fine">
                {indicator.statement}
                {indicator.target !== null &&
                  `: ${formatNumber(indicator.target, i18n.language)} ${indicator.unit ?? ''}`}
              </p>
            ))}
          </li>
        ))}
      </ol>
      <dl className="facts">
        {expected.map(({ value, expectation }) => (
          <div key={value}>
            <dt>{t(`kinerja.behaviour.${value}`)}</dt>
            <dd>{expectation}</dd>
          </div>
        ))}
      </dl>
      {expected.length === 0 && <p className="fine">{t('teamPerformance.planBatch.noExpectations')}</p>}
    </>
  )
}
