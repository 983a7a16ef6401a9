import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { Async } from '../../components/Async'
import { MoreButton } from '../../components/MoreButton'
import { useTeamPlansQuery } from '../../generated/team-inbox'
import { fullName } from '../../lib/position-name'
import { planCounts, planState, stateFrom } from './inbox'
import { memberPath } from './paths'
import { StateChips } from './StateChips'

/** The plans of the team in a year, by state. A plan is decided on where it is read. */
export function PlanBoard({ year }: { year: number }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const state = stateFrom(search.get('keadaan'))
  const answer = useTeamPlansQuery({ variables: { year }, fetchPolicy: 'network-only' })
  return (
    <Async answer={answer} select={({ me }) => me?.team} lines={4}>
      {({ edges, pageInfo }) => {
        const members = edges.map(({ node }) => node)
        const shown = members.filter((member) => planState(member) === state)
        return (
          <>
            <p className="muted">{t('teamPerformance.inbox.planYear', { year })}</p>
            <StateChips counts={planCounts(members)} />
            {shown.length ? (
              <ul className="card rows" aria-label={t(`teamPerformance.state.${state}`)}>
                {shown.map(({ id, name, position, performancePlan }) => (
                  <li key={id}>
                    <Link className="row" to={memberPath(id)}>
                      <span>
                        <span className="row-title">{name}</span>
                        <span className="fine">{position ? fullName(position) : t('teamPerformance.noPosition')}</span>
                      </span>
                      <span className="tag">
                        {performancePlan
                          ? t(`kinerja.plan.${performancePlan.status}`)
                          : t('teamPerformance.state.belum')}
                      </span>
                    </Link>
                  </li>
                ))}
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
