import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import {
  type CalibratedEvaluationFragment,
  type CalibrationContextQuery,
  useCalibrationContextQuery,
} from '../../generated/calibration'
import { dayOf, formatDay, formatMonth } from '../../lib/format'
import { CalibrationChange } from '../evaluation/CalibrationChanges'
import { AnswerForm } from './AnswerForm'
import type { Session } from './CalibrationPage'
import { type ContextRecord, monthsOf, recencyOf } from './context'
import { ProposeForm } from './ProposeForm'

interface ItemPanelProps {
  item: CalibratedEvaluationFragment
  session: Session
  me: string | null
  leads: boolean
  reload: () => unknown
}

/** What one evaluation rests on, everything of its period beside it, and what is proposed. */
export function ItemPanel({ item, session, me, leads, reload }: ItemPanelProps) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { employee, evaluation, proposals, assessor, isStale, standing } = item
  const waiting = proposals.find(({ status }) => status === 'PROPOSED')
  return (
    <section className="card pad stack calibration-card" aria-labelledby="panel">
      <h2 id="panel" ref={heading} tabIndex={-1}>
        {t('calibration.panel', { name: employee?.name ?? '–' })}
      </h2>
      {evaluation && (
        <dl className="facts">
          <div>
            <dt>{t('kinerja.part.WORK')}</dt>
            <dd>
              {evaluation.workRating ? t(`kinerja.rating.${evaluation.workRating}`) : '–'}
              {evaluation.workReason && <span className="fine">{evaluation.workReason}</span>}
            </dd>
          </div>
          <div>
            <dt>{t('kinerja.part.BEHAVIOUR')}</dt>
            <dd>
              {evaluation.behaviourRating ? t(`kinerja.rating.${evaluation.behaviourRating}`) : '–'}
              {evaluation.behaviourReason && <span className="fine">{evaluation.behaviourReason}</span>}
            </dd>
          </div>
        </dl>
      )}
      {proposals.length > 0 && (
        <>
          <h3>{t('calibration.proposals')}</h3>
          {proposals.map((proposal) => (
            <CalibrationChange key={proposal.id} change={proposal} />
          ))}
        </>
      )}
      {isStale && <p className="field-error">{t('calibration.staleHelp')}</p>}
      {waiting && session.status === 'OPEN' && (
        <AnswerForm
          proposal={waiting}
          answers={assessor?.id === me}
          withdraws={leads}
          isStale={isStale}
          reload={reload}
        />
      )}
      {!waiting && leads && evaluation && standing !== 'LEFT' && (
        <ProposeForm evaluation={evaluation} session={session.id} reload={reload} />
      )}
      {employee && session.period && <Context item={item} employee={employee.id} period={session.period} />}
    </section>
  )
}

interface ContextProps {
  item: CalibratedEvaluationFragment
  employee: string
  period: NonNullable<Session['period']>
}

function Context({ item, employee, period }: ContextProps) {
  const year = Number(period.startsOn.slice(0, 4))
  const answer = useCalibrationContextQuery({ variables: { employee, year } })
  return (
    <Async answer={answer} select={({ employee: found }) => found?.performancePlan} lines={4}>
      {(plan) => <Records records={recordsOf(plan, item, period)} period={period} />}
    </Async>
  )
}

function Records({ records, period }: { records: ContextRecord[]; period: ContextProps['period'] }) {
  const { t, i18n } = useTranslation()
  const months = monthsOf(records, period.startsOn, period.endsOn)
  const recency = recencyOf(months)
  const most = Math.max(1, ...months.map(({ reports, feedback }) => reports + feedback))
  return (
    <>
      <h3 id="monthly">{t('calibration.monthly')}</h3>
      {recency.total > 0 && <p className="fine">{t('calibration.recent', { ...recency })}</p>}
      <table aria-labelledby="monthly">
        <thead>
          <tr>
            <th scope="col">{t('calibration.month')}</th>
            <td aria-hidden="true" />
            <th scope="col">{t('calibration.reports')}</th>
            <th scope="col">{t('calibration.feedback')}</th>
            <th scope="col">{t('calibration.cited')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, reports, feedback, cited }) => (
            <tr key={month}>
              <th scope="row">{formatMonth(`${month}-01`, i18n.language)}</th>
              <td aria-hidden="true">
                <svg viewBox="0 0 100 8" preserveAspectRatio="none">
                  <rect width={(100 * (reports + feedback)) / most} height="8" />
                </svg>
              </td>
              <td>{reports}</td>
              <td>{feedback}</td>
              <td>{cited}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details className="why" data-print="open">
        <summary>{t('calibration.records')}</summary>
        <div className="why-body">
          {records.length === 0 && <p>{t('calibration.noRecords')}</p>}
          <ol className="stack">
            {records.map(({ key, kind, on, text, isCited }) => (
              <li key={key}>
                <span className="fine">
                  {[
                    formatDay(on, i18n.language),
                    t(kind === 'PROGRESS' ? 'calibration.reports' : 'calibration.feedback'),
                    ...(isCited ? [t('calibration.isCited')] : []),
                  ].join(' · ')}
                </span>
                <br />
                {text}
              </li>
            ))}
          </ol>
        </div>
      </details>
    </>
  )
}

type Plan = NonNullable<NonNullable<CalibrationContextQuery['employee']>['performancePlan']>

function recordsOf(
  { workResults, feedback }: Plan,
  { evaluation }: CalibratedEvaluationFragment,
  { startsOn, endsOn }: ContextProps['period'],
): ContextRecord[] {
  const cited = new Set(evaluation?.references.map(({ kind, id }) => `${kind} ${id}`))
  const records: Omit<ContextRecord, 'isCited'>[] = [
    ...workResults.flatMap(({ progress }) =>
      progress.nodes.map(({ id, reportedOn, statement }) => ({
        ...{ key: `PROGRESS ${id}`, kind: 'PROGRESS' as const, on: reportedOn, text: statement },
      })),
    ),
    ...feedback.nodes.map(({ id, givenAt, observed }) => ({
      ...{ key: `FEEDBACK ${id}`, kind: 'FEEDBACK' as const, on: dayOf(givenAt), text: observed },
    })),
  ]
  return records
    .filter(({ on }) => startsOn <= on && on <= endsOn)
    .map((record) => ({ ...record, isCited: cited.has(record.key) }))
    .toSorted((a, b) => b.on.localeCompare(a.on))
}
