import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { Icon } from '../../components/Icon'
import type { FairnessDimension } from '../../generated/types'
import {
  type FairnessOfGroupFragment,
  type RatingFairnessQuery,
  useRatingFairnessQuery,
} from '../../generated/unit-performance'
import { formatNumber } from '../../lib/format'
import '../movement/movement.css'

type Report = NonNullable<NonNullable<RatingFairnessQuery['agency']>['ratingFairness']>

const DIMENSIONS: FairnessDimension[] = ['ASSESSOR', 'UNIT', 'SEX', 'AGE_BAND']
/** Below this a probability is told as less than it. */
const TINY = 0.0001

/** Whether predicates are given alike: what stands out first, then every group; small groups are not told. */
export function Fairness({ agency, year }: { agency: string; year: number }) {
  const { t } = useTranslation()
  const answer = useRatingFairnessQuery({ variables: { agency, year }, fetchPolicy: 'cache-and-network' })
  return (
    <section className="card pad unit-card" aria-labelledby="fairness">
      <h2 id="fairness">{t('unitPerformance.fairness.title', { year })}</h2>
      <Async answer={answer} select={({ agency: found }) => found?.ratingFairness} lines={3}>
        {(report) => <Groups report={report} />}
      </Async>
    </section>
  )
}

function Groups({ report: { ratings, hiddenGroups, traitsKnown, groups } }: { report: Report }) {
  const { t, i18n } = useTranslation()
  const standOut = groups.filter(({ findings }) => findings.length)
  if (ratings === 0) return <p className="muted">{t('unitPerformance.fairness.none')}</p>
  return (
    <>
      <p className="muted">
        {t('unitPerformance.fairness.compared', { count: ratings, number: formatNumber(ratings, i18n.language) })}
      </p>
      {standOut.length ? (
        <ul className="findings">
          {standOut.map((group) => (
            <Findings key={`${group.dimension} ${group.group}`} group={group} />
          ))}
        </ul>
      ) : (
        <p className="fair">
          <Icon name="tick" size={18} /> {t('unitPerformance.fairness.nothing')}
        </p>
      )}
      {standOut.length > 0 && <p className="fine">{t('unitPerformance.fairness.question')}</p>}
      {hiddenGroups > 0 && (
        <p className="fine">
          {t('unitPerformance.fairness.hidden', {
            count: hiddenGroups,
            number: formatNumber(hiddenGroups, i18n.language),
          })}
        </p>
      )}
      {!traitsKnown && <p className="fine">{t('unitPerformance.fairness.traitsUnknown')}</p>}
      {DIMENSIONS.map((dimension) => (
        <GroupTable
          key={dimension}
          dimension={dimension}
          groups={groups.filter((group) => group.dimension === dimension)}
        />
      ))}
    </>
  )
}

/** What a group is called. */
function useGroupName(): (group: FairnessOfGroupFragment) => string {
  const { t } = useTranslation()
  return ({ dimension, group, assessor, unit }) => {
    switch (dimension) {
      case 'ASSESSOR':
        return assessor?.name ?? '–'
      case 'UNIT':
        return unit?.name ?? '–'
      case 'SEX':
        return t(group === 'F' ? 'unitPerformance.fairness.F' : 'unitPerformance.fairness.M')
      case 'AGE_BAND':
        return t('unitPerformance.fairness.age', { band: group })
    }
  }
}

function Findings({ group }: { group: FairnessOfGroupFragment }) {
  const { t, i18n } = useTranslation()
  const nameOf = useGroupName()
  const percent = (share: number) => `${formatNumber(Math.round(share * 1000) / 10, i18n.language)} %`
  return (
    <li className="finding" data-effect="REASON">
      <Icon name="question" size={18} />
      <div>
        <p>
          <strong>{nameOf(group)}</strong>
        </p>
        {group.findings.map(({ flag, probability }) => (
          <p key={flag}>
            {t(`unitPerformance.fairness.flag.${flag}`, {
              ...{ count: group.count, veryGood: percent(group.veryGood), belowGood: percent(group.belowGood) },
            })}{' '}
            <span className="fine">
              {probability < TINY
                ? t('unitPerformance.fairness.chanceTiny')
                : t('unitPerformance.fairness.chance', {
                    share: `${formatNumber(probability * 100, i18n.language)} %`,
                  })}
            </span>
          </p>
        ))}
      </div>
    </li>
  )
}

function GroupTable({ dimension, groups }: { dimension: FairnessDimension; groups: FairnessOfGroupFragment[] }) {
  const { t, i18n } = useTranslation()
  const nameOf = useGroupName()
  const percent = (share: number) => `${formatNumber(Math.round(share * 1000) / 10, i18n.language)} %`
  if (!groups.length) return null
  const title = t(`unitPerformance.fairness.by.${dimension}`, { count: groups.length })
  return (
    <details className="fold" data-print="open">
      <summary>{title}</summary>
      <table aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('unitPerformance.fairness.group')}</th>
            <th scope="col">{t('agency.people')}</th>
            <th scope="col">{t('kinerja.predicate.VERY_GOOD')}</th>
            <th scope="col">{t('unitPerformance.fairness.belowGood')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.group}>
              <th scope="row">{nameOf(group)}</th>
              <td>{formatNumber(group.count, i18n.language)}</td>
              <td>{percent(group.veryGood)}</td>
              <td>{percent(group.belowGood)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
