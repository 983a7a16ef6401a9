import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from '../../components/Icon'
import { Path, PathItem } from '../../components/Path'
import type { PerformanceTodayQuery } from '../../generated/performance'
import { today } from '../../lib/format'
import { EVALUATIONS, FEEDBACK, PLAN, PROGRESS } from './paths'
import { isHandedOver } from './plan-status'
import { cycleOf, type Stage, type StageState } from './today'

type Me = NonNullable<PerformanceTodayQuery['me']>

const PAGES: Partial<Record<Stage, string>> = {
  PLAN,
  PROGRESS,
  FEEDBACK,
  EVALUATION: EVALUATIONS,
}

/** The cycle of the year: a line of nodes for the eye, and the same as a list with what stands behind each. */
export function CyclePath({ me }: { me: Me }) {
  const { t } = useTranslation()
  const stages = cycleOf(me.performancePlan)
  return (
    <section aria-labelledby="cycle">
      <h2 id="cycle">{t('performance.cycle.title', { year: today().slice(0, 4) })}</h2>
      <CyclePicture stages={stages} />
      <Path label={t('performance.cycle.list')}>
        {stages.map(({ stage, state }) => (
          <PathItem key={stage} state={state} line={state === 'done' ? 'walked' : 'ahead'}>
            <div className="stop">
              <StageName stage={stage} />
              <span className="fine">
                <StageText stage={stage} me={me} />
              </span>
            </div>
          </PathItem>
        ))}
      </Path>
    </section>
  )
}

/** Five nodes from left to right; the list below says the same in words. */
function CyclePicture({ stages }: { stages: StageState[] }) {
  const { t } = useTranslation()
  return (
    <div className="cycle-picture" aria-hidden="true">
      {stages.map(({ stage, state }) => (
        <div key={stage} data-line={state === 'done' ? 'walked' : 'ahead'}>
          <span className="node" data-state={state}>
            {state === 'done' && <Icon name="tick" size={14} />}
          </span>
          <span>{t(`performance.stage.${stage}`)}</span>
        </div>
      ))}
    </div>
  )
}

function StageName({ stage }: { stage: Stage }) {
  const { t } = useTranslation()
  const to = PAGES[stage]
  const name = t(`performance.stage.${stage}`)
  return <strong>{to ? <Link to={to}>{name}</Link> : name}</strong>
}

function StageText({ stage, me: { performancePlan: plan } }: { stage: Stage; me: Me }) {
  const { t } = useTranslation()
  const evaluations = plan?.evaluations ?? []
  switch (stage) {
    case 'PLAN':
      return t(`performance.planState.${plan?.status ?? 'NONE'}`)
    case 'PROGRESS':
      return t('performance.reportCount', {
        count: plan?.workResults.reduce((sum, { progress }) => sum + progress.totalCount, 0) ?? 0,
      })
    case 'FEEDBACK':
      return t('performance.cycle.feedback', { count: plan?.feedback.totalCount ?? 0 })
    case 'EVALUATION':
      return t('performance.cycle.evaluations', {
        count: evaluations.filter(({ status }) => isHandedOver(status)).length,
        total: evaluations.length,
      })
    case 'DONE': {
      const predicate = evaluations.find(({ period }) => period.kind === 'YEAR')?.predicate
      return predicate ? t(`kinerja.predicate.${predicate}`) : t('performance.cycle.notYet')
    }
  }
}
