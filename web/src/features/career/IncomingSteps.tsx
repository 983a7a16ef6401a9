import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from '../../components/Icon'
import { ShowMore } from '../../components/ShowMore'
import type { IncomingStepFragment } from '../../generated/career'
import { fullName } from '../../lib/position-name'
import { byMove } from './moves'
import { positionPath } from './PositionLink'
import { RequirementList } from './RequirementList'

const SHORT = 4

/** Where a position can be reached from; each step opens to its requirements. The most usual one is open. */
export function IncomingSteps({ steps }: { steps: IncomingStepFragment[] }) {
  const { t } = useTranslation()
  return (
    <div className="stack">
      {byMove(steps).map((group, groupIndex) => (
        <div key={group.move} className="step-group" data-move={group.move}>
          <h3 className="step-move">
            <Icon name={group.move} size={18} />
            {t(`moveTitle.${group.move}`)}
            <span className="fine">{t(`moveHelp.${group.move}`)}</span>
          </h3>
          <ShowMore items={group.steps} initial={SHORT}>
            {(visible) =>
              visible.map((step, index) => (
                <IncomingStep key={step.from.code} step={step} open={groupIndex === 0 && index === 0} />
              ))
            }
          </ShowMore>
        </div>
      ))}
    </div>
  )
}

function IncomingStep({ step, open }: { step: IncomingStepFragment; open: boolean }) {
  const { t } = useTranslation()
  return (
    <details className="card incoming" data-print="open" open={open}>
      <summary>
        <span className="row-title">{t('position.from', { name: fullName(step.from) })}</span>
        <span className="fine">{t('position.requirementCount', { count: step.requirements.length })}</span>
      </summary>
      <div className="incoming-body">
        <RequirementList requirements={step.requirements} />
        <Link className="btn quiet" to={positionPath(step.from.code)}>
          {t('position.open', { name: fullName(step.from) })}
        </Link>
      </div>
    </details>
  )
}

/** The step that people usually take into a position: a promotion where there is one. */
export const usualStepOf = <T extends IncomingStepFragment>(steps: T[]): T | undefined => byMove(steps)[0]?.steps[0]
