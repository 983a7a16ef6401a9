import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/Icon'
import { WriteNotice } from '../../components/WriteNotice'
import { type GoalFragment, useChooseGoalMutation, useMyGoalQuery } from '../../generated/goal'
import { announce } from '../../lib/announce'
import { fullName } from '../../lib/position-name'
import { useSessionState } from '../../lib/session'
import { useWrite } from '../../lib/use-write'
import './goal.css'

/** Makes a position the goal of whoever is signed in, or withdraws it. Draws nothing for everyone else. */
export function GoalButton({ code }: { code: string }) {
  return useSessionState() === 'active' ? <ForPerson code={code} /> : null
}

function ForPerson({ code }: { code: string }) {
  const { data, refetch } = useMyGoalQuery()
  if (!data?.me || data.me.position?.code === code) return null
  return <Choice code={code} goal={data.me.careerGoal} reload={refetch} />
}

interface ChoiceProps {
  code: string
  goal: GoalFragment | null
  reload: () => Promise<unknown>
}

function Choice({ code, goal, reload }: ChoiceProps) {
  const { t } = useTranslation()
  const [mutate] = useChooseGoalMutation()
  const write = useWrite(mutate, ({ chooseCareerGoal }) => chooseCareerGoal, reload)
  const chosen = goal?.position.code === code

  async function choose(position: string | null): Promise<void> {
    const done = await write.run({ position, expectedVersion: goal?.version ?? null })
    if (done) announce(t(position ? 'goal.chosenNow' : 'goal.withdrawn'))
  }

  return (
    <div className="goal-choice no-print">
      {chosen ? (
        <>
          <span className="goal-flag">
            <Icon name="flag" size={18} />
            {t('goal.isGoal')}
          </span>
          <button type="button" className="btn quiet" aria-busy={write.busy} onClick={() => choose(null)}>
            {t('goal.withdraw')}
          </button>
        </>
      ) : (
        <>
          <button type="button" className="btn ghost" aria-busy={write.busy} onClick={() => choose(code)}>
            <Icon name="flag" size={18} />
            {t('goal.choose')}
          </button>
          {goal && <span className="fine">{t('goal.replaces', { name: fullName(goal.position) })}</span>}
        </>
      )}
      <WriteNotice
        write={write}
        conflict={goal ? t('goal.conflict', { name: fullName(goal.position) }) : t('goal.conflictNone')}
      />
    </div>
  )
}
