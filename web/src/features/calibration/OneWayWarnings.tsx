import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/Icon'
import type { CalibrationOutcomeFragment, OneWayWarningFragment } from '../../generated/calibration'
import '../movement/movement.css'

type OneWay = Pick<CalibrationOutcomeFragment, 'oneWay' | 'oneWayReason'>

/** Groups that the changes of a session move in one direction, each with what that means; nothing where none does. */
export function OneWayWarnings({ session: { oneWay, oneWayReason } }: { session: OneWay }) {
  const { t } = useTranslation()
  const nameOf = useGroupName()
  if (!oneWay?.warnings.length && !oneWayReason) return null
  return (
    <section className="card pad calibration-card" aria-labelledby="one-way">
      <h2 id="one-way">{t('calibration.oneWay')}</h2>
      <p className="muted">{t('calibration.oneWayHelp')}</p>
      <ul className="findings">
        {oneWay?.warnings.map((warning) => (
          <li key={`${warning.dimension} ${warning.group}`} className="finding" data-effect="REASON">
            <Icon name="question" size={18} />
            <div>
              <p>
                <strong>{nameOf(warning)}</strong>:{' '}
                {t(`calibration.moves.${warning.direction}`, { moved: warning.moved, count: warning.count })}
              </p>
              <Why explanation={warning.explanation} />
            </div>
          </li>
        ))}
      </ul>
      {oneWay?.traitsKnown === false && <p className="fine">{t('calibration.traitsUnknown')}</p>}
      {oneWayReason && (
        <>
          <h3>{t('calibration.oneWayReason')}</h3>
          <blockquote className="words">{oneWayReason}</blockquote>
        </>
      )}
    </section>
  )
}

function useGroupName(): (warning: OneWayWarningFragment) => string {
  const { t } = useTranslation()
  return ({ dimension, group, assessor, unit }) => {
    switch (dimension) {
      case 'ASSESSOR':
        return t('calibration.group.ASSESSOR', { name: assessor?.name ?? '–' })
      case 'UNIT':
        return unit?.name ?? '–'
      case 'SEX':
        return t(group === 'F' ? 'calibration.group.F' : 'calibration.group.M')
      case 'AGE_BAND':
        return t('calibration.group.AGE_BAND', { band: group })
    }
  }
}

function Why({ explanation }: Pick<OneWayWarningFragment, 'explanation'>) {
  const { t } = useTranslation()
  const { rule, inputs, result, alternative } = explanation
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
      </div>
    </details>
  )
}
