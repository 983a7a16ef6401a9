import { useTranslation } from 'react-i18next'
import { type TalentMapHeadFragment, useTalentOutsideQuery } from '../../generated/talent'
import type { TalentOutsideReason } from '../../generated/types'
import { formatNumber } from '../../lib/format'
import { PlacementList } from './PlacementList'
import { useChoice } from './use-choice'

interface OutsideProps {
  agency: string
  map: TalentMapHeadFragment
  /** Number of persons. */
  outside: number
}

/** Who stands outside the grid: how many for which reason, and the people of the chosen reason. */
export function Outside({ agency, map: { outsideReasons, year }, outside }: OutsideProps) {
  const { t, i18n } = useTranslation()
  const [chosen, choose] = useChoice('alasan')
  const reason = outsideReasons.find((it) => it.reason === chosen)?.reason
  return (
    <section className="stack">
      <div className="talent-title">
        <h2>{t('talent.outsideTitle', { people: formatNumber(outside, i18n.language) })}</h2>
        {outside > 0 && <p className="muted">{t('talent.outsideHelp')}</p>}
      </div>
      <ul className="rows card" aria-label={t('talent.outsideReasons')}>
        {outsideReasons.map(({ reason: it, count }) => (
          <li key={it} className="box-row">
            <div>
              <p>
                <strong>{t(`talent.reason.${it}`)}</strong>
              </p>
              <p className="fine">{t(`talent.reasonHelp.${it}`)}</p>
            </div>
            <button
              type="button"
              className="btn ghost"
              aria-pressed={it === reason}
              aria-label={t('talent.openReason', { reason: t(`talent.reason.${it}`), count })}
              onClick={() => choose(it)}
            >
              {formatNumber(count, i18n.language)}
            </button>
          </li>
        ))}
      </ul>
      {reason && <People key={reason} agency={agency} year={year} reason={reason} />}
    </section>
  )
}

function People(variables: { agency: string; year: number; reason: TalentOutsideReason }) {
  const { t } = useTranslation()
  const answer = useTalentOutsideQuery({ variables, fetchPolicy: 'cache-and-network' })
  return (
    <PlacementList
      answer={answer}
      select={({ agency }) => agency?.talentMap?.outside}
      label={t(`talent.reason.${variables.reason}`)}
      onMore={(after) => answer.fetchMore({ variables: { after } })}
    />
  )
}
