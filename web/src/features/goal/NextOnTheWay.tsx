import { useTranslation } from 'react-i18next'
import type { GoalFragment } from '../../generated/goal'
import { fullName } from '../../lib/position-name'
import { PositionLink } from '../career/PositionLink'

interface NextOnTheWayProps {
  goal: GoalFragment
  /** Code of the position held, to tell a goal that is reached from one that no way is known to. */
  held: string | null
}

/** The next step to a goal and the first thing to do for it, in words. */
export function NextOnTheWay({ goal: { position, nextStep, nextAction }, held }: NextOnTheWayProps) {
  const { t } = useTranslation()
  if (!nextStep) return <p>{t(position.code === held ? 'goal.reached' : 'goal.noWay')}</p>
  const programme = nextAction?.programme
  return (
    <dl className="facts">
      <div>
        <dt>{t('goal.nextStep')}</dt>
        <dd>{nextStep.code === position.code ? t('goal.lastStep') : <PositionLink position={nextStep} />}</dd>
      </div>
      <div>
        <dt>{t('goal.nextAction')}</dt>
        <dd>
          {nextAction ? nextAction.title : t('goal.nothingToDo', { name: fullName(nextStep) })}
          {programme && programme.title !== nextAction.title && <span className="fine">{programme.title}</span>}
        </dd>
      </div>
    </dl>
  )
}
