import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Notice } from '../../components/Notice'
import { PageActions } from '../../components/PageActions'
import type { EvaluationScreenQuery, RatedEvaluationFragment } from '../../generated/evaluation-screen'
import { usePerformanceWindowsQuery } from '../../generated/performance'
import type { PerformancePredicate } from '../../generated/types'
import { formatDay } from '../../lib/format'
import { CompetencyChanges } from '../competency-change/CompetencyChanges'
import '../dialogue/dialogue.css'
import { PaperButton } from '../document/PaperButton'
import { memberImprovementPath } from '../improvement/paths'
import { PanelResult } from '../input-360/PanelResult'
import { isHandedOver } from '../performance/plan-status'
import { CalibrationChanges } from '../evaluation/CalibrationChanges'
import { objectionPath } from '../performance/paths'
import { deciderOf } from '../superior-dispute/decider'
import { ChangeTrail } from './ChangeTrail'
import { BehaviourList, WorkResultList } from './PlanLists'
import { IssueForm } from './IssueForm'
import { RateForm } from './RateForm'
import { ReturnForm } from './ReturnForm'
import { SideBySide } from './SideBySide'
import { StageLine } from './StageLine'

type Person = NonNullable<EvaluationScreenQuery['employee']>

export interface EvaluationScreenProps {
  me: EvaluationScreenQuery['me']
  person: Person
  plan: NonNullable<Person['performancePlan']>
  evaluation: RatedEvaluationFragment
  reload: () => unknown
}

/** Both views, what they rest on, and the acts that the state and the window allow to the direct superior. */
export function EvaluationScreen({ me, person, plan, evaluation, reload }: EvaluationScreenProps) {
  const { t, i18n } = useTranslation()
  const { id, status, period, objection, panel, returnReason, issuedOn, predicate } = evaluation
  const window = useRatingWindow(person.agency?.code, period.endsOn, status)
  const isSuperior = !!me && deciderOf(person) === me.id
  const canRate = isSuperior && (status === 'SUBMITTED' || status === 'RATED')
  const name = person.name ?? ''
  const day = (on: string) => formatDay(on, i18n.language)
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">{t('teamPerformance.evaluation.of', { period: period.label })}</p>
        <h1>
          {canRate && status === 'SUBMITTED'
            ? t('teamPerformance.evaluation.toRate', { name })
            : predicate
              ? t('teamPerformance.evaluation.result', { name, predicate: t(`kinerja.predicate.${predicate}`) })
              : t('teamPerformance.evaluation.state', { name, state: t(`kinerja.evaluation.${status}`) })}
        </h1>
        <p className="lede">
          {canRate && window
            ? t(window.isOpen ? 'teamPerformance.evaluation.open' : 'teamPerformance.evaluation.notOpen', {
                from: day(window.opensOn),
                until: day(window.closesOn),
              })
            : issuedOn
              ? t('teamPerformance.evaluation.issuedOn', { date: day(issuedOn) })
              : t(`teamPerformance.evaluation.help.${status}`)}
        </p>
        <div className="page-acts">
          <PageActions title={t('teamPerformance.evaluation.page')} />
          {isHandedOver(status) && <PaperButton kind="EVALUATION" id={id} />}
        </div>
      </header>
      <StageLine status={status} />
      {status === 'RETURNED' && returnReason && (
        <Notice>{t('teamPerformance.evaluation.returned', { reason: returnReason })}</Notice>
      )}
      {objection && (
        <Notice>
          {t('teamPerformance.evaluation.objected')}{' '}
          <Link to={objectionPath(objection.id)}>{t('teamPerformance.evaluation.openObjection')}</Link>
        </Notice>
      )}
      {isSuperior && isHandedOver(status) && predicate && NEEDS_HELP.includes(predicate) && (
        <Notice>
          {t('teamPerformance.evaluation.offerHelp', { name })}{' '}
          <Link to={memberImprovementPath(person.id, id)}>{t('teamPerformance.improvement')}</Link>
        </Notice>
      )}
      <div className="cols evaluation">
        <div className="stack">
          <SideBySide evaluation={evaluation} name={name} isMine={isSuperior} />
          {canRate && <RateForm key={id} {...{ me, person, plan, evaluation }} onConflict={reload} />}
          {isSuperior && status === 'RATED' && (
            <IssueForm evaluation={evaluation} name={name} onIssued={reload} onConflict={reload} />
          )}
          {isSuperior && status === 'SUBMITTED' && <ReturnForm evaluation={evaluation} onConflict={reload} />}
        </div>
        <aside className="stack">
          {panel && (
            <section className="card pad" aria-labelledby="panel">
              <h2 id="panel">{t('dialogue.panel.title')}</h2>
              <p className="muted">{t('dialogue.panel.help')}</p>
              <PanelResult panel={panel} />
            </section>
          )}
          <WorkResultList plan={plan} period={period} />
          <BehaviourList plan={plan} />
          <CompetencyChanges employee={person.id} period={period} />
          <CalibrationChanges changes={evaluation.calibrations} />
          <ChangeTrail history={evaluation.history} />
        </aside>
      </div>
    </>
  )
}

/** Predicates after which a superior is to help. */
const NEEDS_HELP: PerformancePredicate[] = ['NEEDS_IMPROVEMENT', 'POOR', 'VERY_POOR']

/** The window in which this evaluation can be rated now, or the next one; undefined where none is ahead. */
function useRatingWindow(agency: string | undefined, endsOn: string, status: RatedEvaluationFragment['status']) {
  const { data } = usePerformanceWindowsQuery({
    variables: { agency: agency ?? '' },
    skip: !agency || !['SUBMITTED', 'RATED'].includes(status),
  })
  const ofMonth = data?.performanceWindows.filter(
    ({ kind, month }) => kind !== 'ENTRY' && month.slice(0, 7) === endsOn.slice(0, 7),
  )
  return ofMonth?.find(({ isOpen }) => isOpen) ?? ofMonth?.[0]
}
