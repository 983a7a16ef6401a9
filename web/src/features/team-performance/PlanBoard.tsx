import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { Async } from '../../components/Async'
import { MoreButton } from '../../components/MoreButton'
import { useTeamPlansQuery } from '../../generated/team-inbox'
import { fullName } from '../../lib/position-name'
import { BatchBar } from './BatchBar'
import { planCounts, planState, stateFrom, waitingPlans } from './inbox'
import { memberPath } from './paths'
import { StateChips } from './StateChips'
import { usePlanBatch } from './use-batch'
import { WaitingPlan } from './WaitingPlan'

/** The plans of the team in a year, by state; those that wait can be read and approved, several at once. */
export function PlanBoard({ year, onDecided }: { year: number; onDecided: () => void }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const state = stateFrom(search.get('keadaan'))
  const [chosen, setChosen] = useState<string[]>([])
  const answer = useTeamPlansQuery({ variables: { year }, fetchPolicy: 'network-only' })
  const batch = usePlanBatch(reload)

  async function reload(): Promise<void> {
    setChosen([])
    onDecided()
    await answer.refetch()
  }

  return (
    <Async answer={answer} select={({ me }) => me?.team} lines={4}>
      {({ edges, pageInfo }) => {
        const members = edges.map(({ node }) => node)
        const shown = members.filter((member) => planState(member) === state)
        return (
          <>
            <p className="muted">{t('teamPerformance.inbox.planYear', { year })}</p>
            <StateChips counts={planCounts(members)} />
            <BatchBar
              batch={batch}
              words="planBatch"
              waiting={state === 'diajukan' ? waitingPlans(members) : []}
              chosen={chosen}
              onChoose={setChosen}
              onDone={reload}
            />
            {shown.length ? (
              <ul className="card rows" aria-label={t(`teamPerformance.state.${state}`)}>
                {shown.map(({ id, name, position, performancePlan: plan }) => {
                  const place = position ? fullName(position) : t('teamPerformance.noPosition')
                  return (
                    <li key={id}>
                      {plan && state === 'diajukan' ? (
                        <WaitingPlan
                          {...{ employee: id, name: name ?? '–', position: place, plan, year }}
                          isChosen={chosen.includes(plan.id)}
                          onToggle={(isOn) =>
                            setChosen((now) => [...now.filter((it) => it !== plan.id), ...(isOn ? [plan.id] : [])])
                          }
                        />
                      ) : (
                        <Link className="row" to={memberPath(id)}>
                          <span>
                            <span className="row-title">{name}</span>
                            <span className="fine">{place}</span>
                          </span>
                          <span className="tag">
                            {plan ? t(`kinerja.plan.${plan.status}`) : t('teamPerformance.state.belum')}
                          </span>
                        </Link>
                      )}
                    </li>
                  )
                })}
              </ul>
            ) : (
              <p className="muted">{t(`teamPerformance.inbox.nonePlan.${state}`)}</p>
            )}
            <MoreButton pageInfo={pageInfo} onMore={(after) => answer.fetchMore({ variables: { after } })} />
          </>
        )
      }}
    </Async>
  )
}
