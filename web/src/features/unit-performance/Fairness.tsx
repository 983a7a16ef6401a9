import { Fragment } from 'react'
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
import { FairnessPicture } from './FairnessPicture'

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

function Groups({ report: { ratings, average, hidden, traitsKnown, groups } }: { report: Report }) {
  const { t, i18n } = useTranslation()
  const standOut = groups.filter(({ findings }) => findings.length)
  if (average === null) return <p className="muted">{t('unitPerformance.fairness.none')}</p>
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
      {!traitsKnown && <p className="fine">{t('unitPerformance.fairness.traitsUnknown')}</p>}
      <p className="fine">
        {t('unitPerformance.fairness.caption', { average: formatNumber(average, i18n.language, 2) })}
      </p>
      {DIMENSIONS.map((dimension) => (
        <Dimension
          key={dimension}
          dimension={dimension}
          groups={groups.filter((group) => group.dimension === dimension)}
          average={average}
          hidden={hidden.find((it) => it.dimension === dimension)?.groups ?? 0}
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
        {group.findings.map(({ flag, probability, explanation }) => (
          <Fragment key={explanation.rule}>
            <p>
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
            <Why explanation={explanation} />
          </Fragment>
        ))}
      </div>
    </li>
  )
}

/** Why something stands out: what was counted and, above all, what it does not mean. */
function Why({ explanation }: Pick<FairnessOfGroupFragment['findings'][number], 'explanation'>) {
  const { t } = useTranslation()
  const { rule, inputs, result, notMeant } = explanation
  return (
    <details className="why" data-print="open">
      <summary>{t('unitPerformance.fairness.why')}</summary>
      <div className="why-body">
        <p className="fine">{rule}</p>
        <ul className="bullets">
          {inputs.map((input) => (
            <li key={input}>{input}</li>
          ))}
        </ul>
        <p>{result}</p>
        <p>
          <strong>{notMeant}</strong>
        </p>
        <p className="fine">{t('unitPerformance.fairness.ownRule')}</p>
      </div>
    </details>
  )
}

interface DimensionProps {
  dimension: FairnessDimension
  groups: FairnessOfGroupFragment[]
  average: number
  hidden: number
}

/** The groups of one kind as a picture, and the same in a table. */
function Dimension({ dimension, groups, average, hidden }: DimensionProps) {
  const { t } = useTranslation()
  const nameOf = useGroupName()
  const title = t(`unitPerformance.fairness.by.${dimension}`, { count: groups.length })
  if (!groups.length && hidden === 0) return null
  return (
    <>
      <h3>{title}</h3>
      {groups.length > 0 ? (
        <>
          <FairnessPicture {...{ groups, average, hidden, nameOf }} label={title} />
          <GroupTable dimension={dimension} groups={groups} />
        </>
      ) : (
        <p className="fine">{t('unitPerformance.fairness.hidden', { count: hidden, number: hidden })}</p>
      )}
    </>
  )
}

function GroupTable({ dimension, groups }: Pick<DimensionProps, 'dimension' | 'groups'>) {
  const { t, i18n } = useTranslation()
  const nameOf = useGroupName()
  const number = (value: number) => formatNumber(value, i18n.language, 2)
  const percent = (share: number) => `${formatNumber(Math.round(share * 1000) / 10, i18n.language)} %`
  const title = t(`unitPerformance.fairness.by.${dimension}`, { count: groups.length })
  return (
    <details className="fold" data-print="open">
      <summary aria-label={t('unitPerformance.fairness.tableOf', { title })}>
        {t('unitPerformance.fairness.table')}
      </summary>
      <table aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('unitPerformance.fairness.group')}</th>
            <th scope="col">{t('kinerja.predicate.VERY_GOOD')}</th>
            <th scope="col">{t('unitPerformance.fairness.belowGood')}</th>
            <th scope="col">{t('unitPerformance.fairness.average')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.group}>
              <th scope="row">
                {nameOf(group)}
                <span className="fine">{t('unitPerformance.fairness.people', { count: group.count })}</span>
              </th>
              <td>{percent(group.veryGood)}</td>
              <td>{percent(group.belowGood)}</td>
              <td>
                {number(group.mean.average)}
                <span className="fine">
                  {number(group.mean.low)}–{number(group.mean.high)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
