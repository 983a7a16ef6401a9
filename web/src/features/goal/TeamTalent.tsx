import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTeamTalentQuery } from '../../generated/team-talent'
import { PlacementReasons } from '../talent/PlacementReasons'

/** Where a member of the team stands in the talent map. Read when it is asked for, because the person is told of it. */
export function TeamTalent({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation()
  const [isAsked, setAsked] = useState(false)
  const { data, loading, error } = useTeamTalentQuery({ variables: { id }, skip: !isAsked })
  const placement = data?.employee?.talentPlacement
  if (!data && !error) {
    return (
      <p className="no-print">
        <button type="button" className="btn quiet" aria-busy={loading} onClick={() => setAsked(true)}>
          {t('talent.team.show')}
          <span className="sr">: {name}</span>
        </button>
        <span className="fine"> {t('talent.team.told')}</span>
      </p>
    )
  }
  if (!placement) return <p className="muted">{error ? t('state.partialGeneral') : t('talent.team.none')}</p>
  return (
    <div>
      <p>
        <span className="fine">{t('talent.team.place', { year: placement.year })}</span>
        <br />
        <strong>{placement.result}</strong>
      </p>
      <details className="why">
        <summary>{t('talent.own.why')}</summary>
        <PlacementReasons placement={placement} />
      </details>
    </div>
  )
}
