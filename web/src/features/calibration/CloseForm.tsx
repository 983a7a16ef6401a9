import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { WriteNotice } from '../../components/WriteNotice'
import { useCloseCalibrationMutation } from '../../generated/calibration'
import { announce } from '../../lib/announce'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import type { Session } from './CalibrationPage'
import { ReasonField } from './ReasonField'

/** Ends a session with a conclusion. */
export function CloseForm({ session, reload }: { session: Session; reload: () => unknown }) {
  const { t } = useTranslation()
  const [conclusion, setConclusion] = useState('')
  const [oneWayReason, setOneWayReason] = useState('')
  const [mutate] = useCloseCalibrationMutation()
  const write = useWrite(mutate, ({ closeCalibration }) => closeCalibration!, reload)
  const { problemOf, rest } = placeProblems(write, ['conclusion', 'oneWayReason'])
  const isOneWay = !!session.oneWay?.warnings.length || problemOf('oneWayReason') !== undefined

  async function close(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (
      !(await write.run({
        id: session.id,
        expectedVersion: session.version,
        conclusion,
        oneWayReason: isOneWay ? oneWayReason : null,
      }))
    )
      return
    announce(t('calibration.closed'))
    reload()
  }

  return (
    <form className="form card pad no-print" noValidate onSubmit={(event) => void close(event)}>
      <h2>{t('calibration.close')}</h2>
      <p className="muted">{t('calibration.closeHelp')}</p>
      <ReasonField
        name="conclusion"
        label={t('calibration.conclusion')}
        hint={t('calibration.conclusionHint')}
        value={conclusion}
        problem={problemOf('conclusion')}
        onChange={setConclusion}
      />
      {isOneWay && (
        <ReasonField
          name="oneWayReason"
          label={t('calibration.oneWayReason')}
          hint={t('calibration.oneWayReasonHint')}
          value={oneWayReason}
          problem={problemOf('oneWayReason')}
          onChange={setOneWayReason}
        />
      )}
      <WriteNotice write={rest} conflict={t('calibration.conflict')} />
      <div className="actions">
        <button type="submit" className="btn ghost" aria-busy={write.busy}>
          {t('calibration.close')}
        </button>
      </div>
    </form>
  )
}
