import { Trans, useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { GoalFragment } from '../../generated/goal'
import type { RequirementKind, RequirementStatus } from '../../generated/types'
import { formatDay } from '../../lib/format'
import { fullName } from '../../lib/position-name'
import { countsOf } from '../my-path/steps'
import { StatusStrip } from '../my-path/StatusStrip'
import { GoalButton } from './GoalButton'
import { NextOnTheWay } from './NextOnTheWay'

interface GoalCardProps {
  greeting: string
  goal: GoalFragment
  /** Code of the position held. */
  held: string | null
  /** Requirements of the next step; empty where there is none. */
  checks: { kind: RequirementKind; status: RequirementStatus }[]
}

/** The goal on the first page: how far the next step is, what to do now, and how to change it. */
export function GoalCard({ greeting, goal, held, checks }: GoalCardProps) {
  const { t, i18n } = useTranslation()
  const { position, nextStep, chosenOn } = goal
  const { met, total } = countsOf(checks)
  return (
    <section className="card pad goal-card" aria-labelledby="goal">
      <p className="eyebrow">{greeting}</p>
      <h2 id="goal">{t('goal.title', { name: fullName(position) })}</h2>
      <NextOnTheWay goal={goal} held={held} />
      {total > 0 && (
        <div className="goal-progress">
          <p>
            <Trans i18nKey="goal.progress" values={{ met, total }} components={{ b: <strong /> }} />
          </p>
          <StatusStrip checks={checks} />
        </div>
      )}
      <div className="actions">
        <Link className="btn" to={nextStep ? `/jalur-saya?langkah=${nextStep.code}` : '/jalur-saya'}>
          {t('home.seeMine')}
        </Link>
        <Link className="btn ghost" to={`/simulasi?tujuan=${position.code}`}>
          {t('goal.simulate')}
        </Link>
        <Link className="btn ghost" to="/karier">
          {t('goal.change')}
        </Link>
      </div>
      <GoalButton code={position.code} />
      <p className="fine">
        {t('goal.chosenOn', { date: formatDay(chosenOn, i18n.language) })} {t('goal.whoSees')}
      </p>
    </section>
  )
}
