import { useTranslation } from 'react-i18next'
import type { DialogueRecordFragment } from '../../generated/dialogue'
import { formatDay } from '../../lib/format'

/** What was agreed, the next steps, whether it is confirmed, and the versions before. */
export function DialogueRecord({ dialogue }: { dialogue: DialogueRecordFragment }) {
  const { t, i18n } = useTranslation()
  const { kind, heldOn, superior, about, points, steps, confirmedOn, history } = dialogue
  const day = (on: string) => formatDay(on, i18n.language)
  const earlier = history.slice(0, -1).toReversed()
  const topic = about && ('value' in about ? t(`kinerja.behaviour.${about.value}`) : about.statement)
  return (
    <>
      <h3>{t('dialogue.heldOn', { kind: t(`dialogue.kind.${kind}`), date: day(heldOn) })}</h3>
      <p className="fine">{[superior?.name, topic].filter(Boolean).join(' · ')}</p>
      <p>{points}</p>
      {steps.length > 0 && (
        <ul className="dialogue-steps">
          {steps.map(({ text, dueOn }) => (
            <li key={text}>
              {text} <span className="fine">{t('dialogue.stepDue', { date: day(dueOn) })}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="fine">
        {confirmedOn ? t('dialogue.confirmedOn', { date: day(confirmedOn) }) : t('dialogue.unconfirmed')}
      </p>
      {earlier.length > 0 && (
        <details className="why">
          <summary>{t('dialogue.earlier', { count: earlier.length })}</summary>
          <ol className="rows" reversed>
            {earlier.map((version) => (
              <li key={version.number}>
                <p className="fine">
                  {t('dialogue.versionOf', { number: version.number, date: day(version.writtenOn) })}
                </p>
                <p>{version.points}</p>
              </li>
            ))}
          </ol>
          <p className="fine">{t('dialogue.reasonWas', { reason: history.at(-1)?.reason ?? '' })}</p>
        </details>
      )}
    </>
  )
}
