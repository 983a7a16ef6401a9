import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/Icon'
import { type NodeState, Path, PathItem } from '../../components/Path'
import type { ShownImprovementFragment } from '../../generated/improvement'
import { formatDay, today } from '../../lib/format'
import { StepActs, type StepPart } from './StepActs'
import { timelineOf } from './timeline'

type Step = ShownImprovementFragment['steps'][number]

const NODES: Record<Step['status'], NodeState> = { OPEN: 'ahead', REPORTED: 'next', RETURNED: 'gap', CONFIRMED: 'done' }

/** The steps on a line of days for the eye, and the same as a list with what is said of each. */
export function Timeline({ plan, part, reload }: { plan: ShownImprovementFragment } & StepPart) {
  const { t, i18n } = useTranslation()
  const { agreedOn, openedOn, endsOn, steps, reviewDates } = plan
  const day = (on: string) => formatDay(on, i18n.language)
  return (
    <section aria-label={t('improvement.steps')}>
      <h3>{t('improvement.steps')}</h3>
      <div className="improvement-picture" aria-hidden="true">
        <div className="improvement-line">
          {timelineOf(plan, today()).map(({ kind, at, number, status }) => (
            <span
              key={`${kind} ${number} ${at}`}
              className={kind === 'step' ? 'node' : `improvement-${kind}`}
              data-state={status ? NODES[status] : undefined}
              style={{ insetInlineStart: `${at * 100}%` } as CSSProperties}
            >
              {kind === 'step' && (status === 'CONFIRMED' ? <Icon name="tick" size={14} /> : number)}
            </span>
          ))}
        </div>
        <div className="improvement-ends">
          <span>{day(agreedOn ?? openedOn)}</span>
          <span>{day(endsOn)}</span>
        </div>
        <p className="fine">{t('improvement.legend')}</p>
      </div>
      <Path label={t('improvement.stepList')}>
        {steps.map((step, place) => (
          <PathItem key={step.id} state={NODES[step.status]} line={step.status === 'CONFIRMED' ? 'walked' : 'ahead'}>
            <div className="stop improvement-step">
              <StepText step={step} number={place + 1} />
              <StepActs plan={plan} step={step} part={part} reload={reload} />
            </div>
          </PathItem>
        ))}
      </Path>
      <p className="fine">{t('improvement.reviews', { dates: reviewDates.map(day).join(', ') })}</p>
    </section>
  )
}

/** What is to be done until when, who helps, how it is seen, and where it stands. */
function StepText({ step, number }: { step: Step; number: number }) {
  const { t, i18n } = useTranslation()
  const { text, dueOn, support, evidence, status, report, reportedOn, returnReason, confirmedOn } = step
  const day = (on: string) => formatDay(on, i18n.language)
  const isLate = (status === 'OPEN' || status === 'RETURNED') && dueOn < today()
  return (
    <>
      <strong>{t('improvement.stepOf', { number, text })}</strong>
      <span className="fine">
        {t(isLate ? 'improvement.late' : 'improvement.due', { date: day(dueOn) })}{' '}
        {confirmedOn ? t('improvement.confirmedOn', { date: day(confirmedOn) }) : t(`improvement.stepStatus.${status}`)}
      </span>
      <dl className="facts">
        <dt>{t('improvement.support')}</dt>
        <dd>{support}</dd>
        <dt>{t('improvement.evidence')}</dt>
        <dd>{evidence}</dd>
        {report && reportedOn && (
          <>
            <dt>{t('improvement.reportOf', { date: day(reportedOn) })}</dt>
            <dd>{report}</dd>
          </>
        )}
        {returnReason && status !== 'CONFIRMED' && (
          <>
            <dt>{t('improvement.returnReason')}</dt>
            <dd>{returnReason}</dd>
          </>
        )}
      </dl>
    </>
  )
}
