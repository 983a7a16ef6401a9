import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Path, PathItem, type NodeState } from '../../components/Path'
import type { PositionNameFragment } from '../../generated/career'
import type { CheckFragment } from '../../generated/my-path'
import type { RequirementStatus } from '../../generated/types'
import { fullName } from '../../lib/position-name'
import { positionPath } from '../career/PositionLink'
import { CheckItem } from './CheckItem'
import { byGroup, countsOf, stateOf } from './steps'

const NODE_OF: Record<RequirementStatus, NodeState> = { MET: 'done', NOT_MET: 'gap', UNKNOWN: 'unknown' }

/** A step's requirements along the path, group by group, up to the goal. */
export function Checklist({ checks, goal }: { checks: CheckFragment[]; goal: PositionNameFragment }) {
  const { t } = useTranslation()
  const groups = byGroup(checks)
  return (
    <Path label={t('path.requirementsOf')}>
      {groups.map(({ group, checks: members }) => {
        const state = stateOf(members)
        const { met, unknown, total } = countsOf(members)
        return (
          <PathItem key={group} state={NODE_OF[state]} line={state === 'MET' ? 'walked' : 'ahead'}>
            <h2 className="group-title">
              {t(`path.group.${group}`)}{' '}
              <span>{unknown === total ? t('path.groupUnknown') : t('path.met', { met, total })}</span>
            </h2>
            <ul className="card checks">
              {members.map((check, index) => (
                <CheckItem key={index} check={check} />
              ))}
            </ul>
          </PathItem>
        )
      })}
      <PathItem state="ahead" icon="flag">
        <div className="goal">
          <p className="stop">
            <span className="eyebrow">{t('path.goal')}</span>
            <strong>{fullName(goal)}</strong>
          </p>
          <Link className="btn ghost no-print" to={positionPath(goal.code)}>
            {t('path.openPosition')}
          </Link>
        </div>
      </PathItem>
    </Path>
  )
}
