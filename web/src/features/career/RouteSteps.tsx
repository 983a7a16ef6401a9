import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/Icon'
import { Path, PathItem } from '../../components/Path'
import type { PositionNameFragment, RouteFragment } from '../../generated/career'
import { PositionLink } from './PositionLink'
import { RequirementList } from './RequirementList'

type Step = RouteFragment['steps'][number]

interface RouteStepsProps {
  route: RouteFragment
  /** Without the requirements of each step: for a first impression. */
  brief?: boolean
}

/** A route as the path motif: the start, every step with its move and requirements, the goal. */
export function RouteSteps({ route, brief = false }: RouteStepsProps) {
  const { t } = useTranslation()
  const start = route.steps[0]
  if (!start) return null
  return (
    <Path>
      <PathItem state="done">
        <Stop eyebrow={t('route.start')} position={start.from} />
        <StepDetail step={start} brief={brief} />
      </PathItem>
      {route.steps.map((step, index) => {
        const onward = route.steps[index + 1]
        return (
          <PathItem key={step.to.code} state={onward ? 'next' : 'ahead'} icon={onward ? undefined : 'flag'}>
            <Stop eyebrow={onward ? undefined : t('route.goal')} position={step.to} />
            {onward && <StepDetail step={onward} brief={brief} />}
          </PathItem>
        )
      })}
    </Path>
  )
}

function Stop({ eyebrow, position }: { eyebrow?: string; position: PositionNameFragment }) {
  return (
    <p className="stop">
      {eyebrow && <span className="eyebrow">{eyebrow}</span>}
      <strong>
        <PositionLink position={position} />
      </strong>
    </p>
  )
}

function StepDetail({ step, brief }: { step: Step; brief: boolean }) {
  const { t } = useTranslation()
  return (
    <div className="step-group" data-move={step.move}>
      <p className="step-move">
        <Icon name={step.move} size={18} />
        {t(`moveTitle.${step.move}`)}
      </p>
      {!brief && (
        <details className="card incoming" data-print="open">
          <summary>
            <span className="row-title">{t('route.requirements', { count: step.requirements.length })}</span>
          </summary>
          <div className="incoming-body">
            <RequirementList requirements={step.requirements} />
          </div>
        </details>
      )}
    </div>
  )
}
