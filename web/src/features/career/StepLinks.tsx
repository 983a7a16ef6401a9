import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/Icon'
import { ShowMore } from '../../components/ShowMore'
import type { PositionNameFragment } from '../../generated/career'
import type { CareerMove } from '../../generated/types'
import { byMove } from './moves'
import { PositionLink } from './PositionLink'

/** A step and the position at its other end. */
export interface StepEnd {
  move: CareerMove
  position: PositionNameFragment
}

const SHORT = 6

/** Steps grouped by kind of move, each leading to the position at the other end. */
export function StepLinks({ steps }: { steps: StepEnd[] }) {
  const { t } = useTranslation()
  return (
    <div className="step-groups">
      {byMove(steps).map((group) => (
        <div key={group.move} className="step-group" data-move={group.move}>
          <p className="step-move">
            <Icon name={group.move} size={18} />
            {t(`moveTitle.${group.move}`)}
          </p>
          <ShowMore items={group.steps} initial={SHORT}>
            {(visible) => (
              <ul>
                {visible.map(({ position }) => (
                  <li key={position.code}>
                    <PositionLink position={position} />
                  </li>
                ))}
              </ul>
            )}
          </ShowMore>
        </div>
      ))}
    </div>
  )
}
