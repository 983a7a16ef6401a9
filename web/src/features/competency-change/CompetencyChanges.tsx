import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { type CompetencyChangeFragment, useCompetencyChangesQuery } from '../../generated/competency-change'
import { formatDay, formatNumber, today } from '../../lib/format'
import './competency-change.css'
import { LevelStep } from './LevelStep'

interface CompetencyChangesProps {
  employee: string
  period: { label: string; startsOn: string; endsOn: string }
}

/** What became of a person's competencies in a period, also one that still runs. Draws nothing before it begins. */
export function CompetencyChanges({ employee, period: { label, startsOn, endsOn } }: CompetencyChangesProps) {
  const { t, i18n } = useTranslation()
  const isAhead = startsOn > today()
  const answer = useCompetencyChangesQuery({
    variables: { employee, from: startsOn, until: endsOn },
    skip: isAhead,
    fetchPolicy: 'cache-and-network',
  })
  if (isAhead) return null
  return (
    <section className="card pad" aria-labelledby="competency-changes">
      <h2 id="competency-changes">{t('competencyChange.title', { period: label })}</h2>
      <Async answer={answer} select={(data) => data.employee?.competencyChanges} lines={3}>
        {({ changes, isRunning, until }) => (
          <>
            {isRunning && (
              <p className="fine">{t('competencyChange.running', { date: formatDay(until, i18n.language) })}</p>
            )}
            <ChangeLists changes={changes} />
          </>
        )}
      </Async>
    </section>
  )
}

/** What was assessed or trained first; the rest is one line that opens. */
function ChangeLists({ changes }: { changes: readonly CompetencyChangeFragment[] }) {
  const { t } = useTranslation()
  const isQuiet = ({ kind, trainings }: CompetencyChangeFragment) => kind === 'NOT_ASSESSED' && trainings.length === 0
  const [told, quiet] = [changes.filter((change) => !isQuiet(change)), changes.filter(isQuiet)]
  return (
    <>
      {told.length > 0 ? <ChangeList changes={told} /> : <p className="muted">{t('competencyChange.none')}</p>}
      {quiet.length > 0 && (
        <details className="fold">
          <summary>{t('competencyChange.quiet', { count: quiet.length })}</summary>
          <ChangeList changes={quiet} />
        </details>
      )}
    </>
  )
}

function ChangeList({ changes }: { changes: readonly CompetencyChangeFragment[] }) {
  return (
    <ul className="competency-changes">
      {changes.map((change) => (
        <Change key={change.competency.code} change={change} />
      ))}
    </ul>
  )
}

function Change({ change }: { change: CompetencyChangeFragment }) {
  const { t, i18n } = useTranslation()
  const { competency, kind, before, after, requiredLevel, isLapsed, trainings, explanation } = change
  return (
    <li>
      <p className="competency-head">
        <strong>{competency.name}</strong>
        <span className="tag" data-kind={kind}>
          {t(`competencyChange.kind.${kind}`)}
        </span>
      </p>
      <LevelStep before={before?.level ?? null} after={after?.level ?? null} required={requiredLevel} />
      <p className="fine">
        {explanation}
        {requiredLevel !== null && ` ${t('competencyChange.required', { level: requiredLevel })}`}
        {isLapsed && ` ${t('competencyChange.lapsed')}`}
      </p>
      {trainings.map(({ title, hours, completedOn }) => (
        <p key={`${title} ${completedOn}`} className="fine">
          {t('competencyChange.training', {
            title,
            hours: formatNumber(hours, i18n.language),
            date: formatDay(completedOn, i18n.language),
          })}
        </p>
      ))}
    </li>
  )
}
