import { useTranslation } from 'react-i18next'
import type { CalibrationOutcomeFragment } from '../../generated/calibration'
import { formatNumber } from '../../lib/format'
import { Law } from '../law/Law'

type Summary = NonNullable<CalibrationOutcomeFragment['summary']>

/** Spread before and after, the pattern, and how assessors stand against the mean: pictures and numbers in one table. */
export function SessionNumbers({ session }: { session: CalibrationOutcomeFragment }) {
  const { t } = useTranslation()
  const { summary, declined, lapsed } = session
  return (
    <>
      <section className="card pad calibration-card" aria-labelledby="spread">
        <h2 id="spread">{t('calibration.spread')}</h2>
        {summary ? (
          <>
            <SpreadTable summary={summary} />
            <p>
              {t('calibration.changes', {
                ...{ raised: summary.raised, lowered: summary.lowered, level: summary.level, declined, lapsed },
              })}
            </p>
            <Pattern summary={summary} />
          </>
        ) : (
          <p className="muted">{t('calibration.hidden')}</p>
        )}
        <Why explanation={session.explanation} />
      </section>
      {session.assessors.length > 0 && <Assessors assessors={session.assessors} />}
    </>
  )
}

function SpreadTable({ summary: { spread, evaluations, hasShares } }: { summary: Summary }) {
  const { t, i18n } = useTranslation()
  const words = (count: number) =>
    hasShares
      ? `${formatNumber(count, i18n.language)} (${formatNumber(Math.round((100 * count) / evaluations), i18n.language)} %)`
      : formatNumber(count, i18n.language)
  const width = (count: number) => (evaluations ? (100 * count) / evaluations : 0)
  return (
    <table aria-labelledby="spread">
      <thead>
        <tr>
          <th scope="col">{t('calibration.predicate')}</th>
          <td aria-hidden="true" />
          <th scope="col">{t('calibration.before')}</th>
          <th scope="col">{t('calibration.after')}</th>
        </tr>
      </thead>
      <tbody>
        {spread.map(({ predicate, before, after }) => (
          <tr key={predicate}>
            <th scope="row">{t(`kinerja.predicate.${predicate}`)}</th>
            <td aria-hidden="true">
              <svg viewBox="0 0 100 18" preserveAspectRatio="none">
                <rect className="was" y="1" width={width(before)} height="7" />
                <rect y="10" width={width(after)} height="7" />
              </svg>
            </td>
            <td>{words(before)}</td>
            <td>{words(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Pattern({ summary: { organisationPredicate, limits } }: { summary: Summary }) {
  const { t, i18n } = useTranslation()
  if (!organisationPredicate) return <p className="fine">{t('calibration.noPattern')}</p>
  const percent = (share: number) => formatNumber(Math.round(100 * share), i18n.language)
  const kept = (is: boolean) => t(is ? 'calibration.kept' : 'calibration.broken')
  return (
    <>
      <h3>{t('calibration.pattern', { predicate: t(`kinerja.organisation.${organisationPredicate}`) })}</h3>
      <ul className="bullets">
        {limits.map(({ predicates, least, most, leastCount, keptBefore, keptAfter }) => {
          const names = predicates.map((it) => t(`kinerja.predicate.${it}`)).join(', ')
          const words =
            most !== null
              ? t('calibration.most', { predicates: names, limit: percent(most) })
              : least !== null
                ? t('calibration.least', { predicates: names, limit: percent(least) })
                : t('calibration.some', { predicates: names, limit: leastCount ?? 0 })
          return (
            <li key={words}>
              {words} ({t('calibration.before')}: {kept(keptBefore)}, {t('calibration.after')}: {kept(keptAfter)})
            </li>
          )
        })}
      </ul>
      <p className="fine">{t('calibration.guidance')}</p>
    </>
  )
}

function Assessors({ assessors }: Pick<CalibrationOutcomeFragment, 'assessors'>) {
  const { t, i18n } = useTranslation()
  const shift = (value: number) => {
    const rounded = Math.round(100 * value) / 100
    return `${rounded > 0 ? '+' : ''}${formatNumber(rounded, i18n.language)}`
  }
  return (
    <section className="card pad calibration-card" aria-labelledby="assessors">
      <h2 id="assessors">{t('calibration.assessors')}</h2>
      <table aria-labelledby="assessors">
        <thead>
          <tr>
            <th scope="col">{t('calibration.assessor')}</th>
            <th scope="col">{t('calibration.count')}</th>
            <th scope="col">{t('calibration.before')}</th>
            <th scope="col">{t('calibration.after')}</th>
          </tr>
        </thead>
        <tbody>
          {assessors.map(({ assessor, evaluations, shiftBefore, shiftAfter }) => (
            <tr key={assessor?.id}>
              <th scope="row">{assessor?.name ?? '–'}</th>
              <td>{formatNumber(evaluations, i18n.language)}</td>
              <td>{shift(shiftBefore)}</td>
              <td>{shift(shiftAfter)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="fine">{t('calibration.shiftHelp')}</p>
    </section>
  )
}

function Why({ explanation }: Pick<CalibrationOutcomeFragment, 'explanation'>) {
  const { t } = useTranslation()
  const { rule, inputs, result, alternative, legalBasis } = explanation
  const { regulation, ...basis } = legalBasis ?? { regulation: null }
  return (
    <details className="why" data-print="open">
      <summary>{t('calibration.why')}</summary>
      <div className="why-body">
        <p>{result}</p>
        <p className="fine">{rule}</p>
        <ul className="bullets">
          {inputs.map((input) => (
            <li key={input}>{input}</li>
          ))}
        </ul>
        {alternative && <p>{alternative}</p>}
        {regulation && 'confidence' in basis && <Law basis={{ ...basis, regulation }} />}
      </div>
    </details>
  )
}
