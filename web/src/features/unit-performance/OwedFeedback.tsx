import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { Async } from '../../components/Async'
import { MoreButton } from '../../components/MoreButton'
import { FormField } from '../../components/form/FormField'
import { type OwedFeedbackQuery, useOwedFeedbackQuery } from '../../generated/unit-performance'
import { formatDay, formatMonth } from '../../lib/format'
import { recordPath } from '../desk/desk-pages'
import { UnitPicker } from '../people/UnitPicker'
import { LARGEST_BATCH } from '../team-performance/batch'
import { monthAfter } from '../team-performance/inbox'
import { RemindBar } from '../team-performance/RemindBar'
import '../team-performance/team-performance.css'
import './unit-performance.css'
import { useFeedbackReminder } from './use-feedback-reminder'

type Owing = NonNullable<NonNullable<OwedFeedbackQuery['agency']>['owedFeedback']>

interface OwedFeedbackProps {
  /** Code of the agency. */
  agency: string
  /** First day of the newest month whose feedback is due. */
  newest: string
}

/** Superiors who owe feedback about a month, narrowed to a unit where one is chosen; who owe most come first. */
export function OwedFeedback({ agency, newest }: OwedFeedbackProps) {
  const { t, i18n } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const [unit, setUnit] = useState({ id: '', name: '' })
  const months = [0, -1, -2].map((earlier) => monthAfter(newest, earlier))
  const month = months.find((each) => each.startsWith(search.get('bulan') ?? '-')) ?? newest
  const variables = { agency, month, unit: unit.id || null }
  const answer = useOwedFeedbackQuery({ variables, fetchPolicy: 'cache-and-network' })
  return (
    <section className="stack" aria-labelledby="owed">
      <div>
        <h2 id="owed">{t('performanceDesk.owed.title', { month: formatMonth(month, i18n.language) })}</h2>
        <p className="muted">{t('performanceDesk.owed.help')}</p>
      </div>
      <div className="chips no-print" role="group" aria-label={t('performanceDesk.owed.month')}>
        {months.map((each) => (
          <button
            key={each}
            type="button"
            className="chip"
            aria-pressed={each === month}
            onClick={() => setSearch(each === newest ? {} : { bulan: each.slice(0, 7) }, { replace: true })}
          >
            {formatMonth(each, i18n.language)}
          </button>
        ))}
      </div>
      <div className="no-print">
        <FormField name="unit" label={t('performanceDesk.owed.unit')} labelled={false}>
          {(control) => (
            <UnitPicker
              label={t('performanceDesk.owed.unit')}
              agency={agency}
              chosen={unit.name}
              onChoose={(id, name) => setUnit({ id, name })}
              control={control}
            />
          )}
        </FormField>
      </div>
      <Async answer={answer} select={(data) => data.agency?.owedFeedback} lines={6}>
        {(page) => (
          <Superiors
            key={`${month} ${unit.id}`}
            page={page}
            month={month}
            isCounted={month === newest}
            onDone={async () => void (await answer.refetch())}
            onMore={() => void answer.fetchMore({ variables: { after: page.pageInfo.endCursor } })}
          />
        )}
      </Async>
    </section>
  )
}

interface SuperiorsProps {
  page: Owing
  month: string
  /** Whether feedback about the month still counts, so that a reminder helps. */
  isCounted: boolean
  onDone: () => Promise<void>
  onMore: () => void
}

function Superiors({ page: { edges, totalCount, pageInfo }, month, isCounted, onDone, onMore }: SuperiorsProps) {
  const { t, i18n } = useTranslation()
  const [chosen, setChosen] = useState<string[]>([])
  const reminder = useFeedbackReminder(month)
  if (edges.length === 0) return <p className="muted">{t('performanceDesk.owed.none')}</p>
  const superiors = edges.flatMap(({ node: { superior } }) =>
    superior ? [{ id: superior.id, name: superior.name ?? '–' }] : [],
  )
  const all = superiors.slice(0, LARGEST_BATCH).map(({ id }) => id)
  const people = superiors.filter(({ id }) => chosen.includes(id)).slice(0, LARGEST_BATCH)
  return (
    <>
      <p className="muted" role="status">
        {t('map.showing', { shown: edges.length, total: totalCount })}
      </p>
      {isCounted ? (
        <RemindBar
          people={people}
          reminder={reminder}
          act={t('performanceDesk.owed.remind', { count: people.length })}
          help={t('performanceDesk.owed.remindHelp')}
          done={(count) => t('performanceDesk.owed.reminded', { count })}
          onDone={async () => {
            setChosen([])
            await onDone()
          }}
        >
          <label className="radio check-all">
            <input
              type="checkbox"
              checked={all.every((id) => chosen.includes(id))}
              onChange={({ target }) => setChosen(target.checked ? all : [])}
            />
            {t('performanceDesk.owed.chooseAll', { count: all.length })}
          </label>
        </RemindBar>
      ) : (
        <p className="fine">{t('performanceDesk.owed.over')}</p>
      )}
      <ol className="rows card" aria-labelledby="owed">
        {edges.map(({ cursor, node: { superior, subordinates, owed, lastReminder } }) => (
          <li key={cursor} className="row owing">
            {isCounted && superior && (
              <input
                type="checkbox"
                aria-label={t('performanceDesk.owed.choose', { name: superior.name ?? '–' })}
                checked={chosen.includes(superior.id)}
                onChange={({ target }) =>
                  setChosen((now) => [
                    ...now.filter((id) => id !== superior.id),
                    ...(target.checked ? [superior.id] : []),
                  ])
                }
              />
            )}
            <span>
              <span className="row-title">
                {superior ? <Link to={recordPath(superior.id)}>{superior.name ?? '–'}</Link> : '–'}
              </span>
              <span className="fine">{superior?.unit?.name}</span>
            </span>
            <span>
              {t('performanceDesk.owed.people', { owed, count: subordinates })}
              {lastReminder && (
                <span className="fine">
                  {t('performanceDesk.owed.lastReminder', {
                    date: formatDay(lastReminder.remindedOn, i18n.language),
                    name: lastReminder.officer?.name ?? t('performanceDesk.owed.hr'),
                  })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
      <MoreButton pageInfo={pageInfo} onMore={onMore} />
    </>
  )
}
