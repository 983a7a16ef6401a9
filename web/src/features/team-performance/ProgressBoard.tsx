import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Async } from '../../components/Async'
import { MoreButton } from '../../components/MoreButton'
import { useTeamProgressQuery } from '../../generated/team-inbox'
import { formatMonth } from '../../lib/format'
import { BatchBar } from './BatchBar'
import { countsOf, monthAfter, MONTH_STATES, stateFrom, waitingIn } from './inbox'
import { MemberMonth } from './MemberMonth'
import { RemindBar } from './RemindBar'
import { StateChips } from './StateChips'
import { useReportBatch } from './use-batch'
import { useProgressReminder } from './use-progress-reminder'

interface ProgressBoardProps {
  /** First day of the month that is being worked on in the agency. */
  monthNow: string
  onDecided: () => void
}

/** The progress reports of the team in a month, by state; what waits can be decided on, several at once. */
export function ProgressBoard({ monthNow, onDecided }: ProgressBoardProps) {
  const { t, i18n } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('bulan')
  const month = asked && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? `${asked}-01` : monthNow
  const state = stateFrom(search.get('keadaan'))
  const [chosen, setChosen] = useState<string[]>([])
  const variables = { month, states: MONTH_STATES[state] }
  const answer = useTeamProgressQuery({ variables, fetchPolicy: 'cache-and-network' })
  const batch = useReportBatch(reload)
  const reminder = useProgressReminder(month)

  function turnTo(months: number): void {
    setChosen([])
    setSearch(
      (now) => {
        now.set('bulan', monthAfter(month, months).slice(0, 7))
        return now
      },
      { replace: true },
    )
  }
  async function reload(): Promise<void> {
    setChosen([])
    onDecided()
    await answer.refetch()
  }

  return (
    <>
      <div className="month-turn">
        <MonthButton sign="←" to={monthAfter(month, -1)} onTurn={() => turnTo(-1)} />
        <strong>{formatMonth(month, i18n.language)}</strong>
        <MonthButton sign="→" to={monthAfter(month, 1)} onTurn={() => turnTo(1)} />
      </div>
      <Async answer={answer} select={({ me }) => me?.teamProgress} lines={4}>
        {({ states, edges, pageInfo, totalCount }) => {
          const months = edges.map(({ node }) => node)
          const people = months.flatMap(({ employee }) =>
            employee ? [{ id: employee.id, name: employee.name ?? '–' }] : [],
          )
          return (
            <>
              <StateChips counts={countsOf(states)} />
              <BatchBar
                batch={batch}
                words="batch"
                waiting={state === 'diajukan' ? waitingIn(months) : []}
                chosen={chosen}
                onChoose={setChosen}
                onDone={reload}
              />
              {(state === 'belum' || state === 'draf') && months.length > 0 && (
                <RemindBar
                  people={people}
                  reminder={reminder}
                  act={t('teamPerformance.remind.act', { count: people.length })}
                  help={t('teamPerformance.remind.help')}
                  done={(count) => t('teamPerformance.remind.done', { count })}
                  onDone={reload}
                />
              )}
              {months.length ? (
                <ul className="card rows" aria-label={t(`teamPerformance.state.${state}`)}>
                  {months.map((node) => (
                    <li key={node.employee?.id}>
                      <MemberMonth
                        member={node}
                        chosen={chosen}
                        onChoose={setChosen}
                        onFeedback={() => void reload()}
                      />
                    </li>
                  ))}
                </ul>
              ) : (
                <p className="muted">{t(`teamPerformance.inbox.none.${state}`)}</p>
              )}
              <MoreButton pageInfo={pageInfo} onMore={(after) => answer.fetchMore({ variables: { after } })}>
                <span className="fine">{t('map.showing', { shown: months.length, total: totalCount })}</span>
              </MoreButton>
            </>
          )
        }}
      </Async>
    </>
  )
}

function MonthButton({ sign, to, onTurn }: { sign: string; to: string; onTurn: () => void }) {
  const { i18n } = useTranslation()
  return (
    <button
      type="button"
      className="btn ghost icon-only no-print"
      aria-label={formatMonth(to, i18n.language)}
      onClick={onTurn}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}
