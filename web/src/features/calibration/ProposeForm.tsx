import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { WriteNotice } from '../../components/WriteNotice'
import { type CalibratedEvaluationFragment, useProposeCalibrationMutation } from '../../generated/calibration'
import { announce } from '../../lib/announce'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import { RatingChoice } from '../evaluation/RatingChoice'
import { ReasonField } from './ReasonField'

interface ProposeFormProps {
  evaluation: NonNullable<CalibratedEvaluationFragment['evaluation']>
  session: string
  reload: () => unknown
}

/** Proposes other ratings with a reason; the assessor decides. */
export function ProposeForm({ evaluation, session, reload }: ProposeFormProps) {
  const { t } = useTranslation()
  const [work, setWork] = useState(evaluation.workRating)
  const [behaviour, setBehaviour] = useState(evaluation.behaviourRating)
  const [reason, setReason] = useState('')
  const [mutate] = useProposeCalibrationMutation()
  const write = useWrite(mutate, ({ proposeCalibration }) => proposeCalibration!, reload)
  const { problemOf, rest } = placeProblems(write, ['workRating', 'reason'])

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!work || !behaviour) return
    const ratings = { workRating: work, behaviourRating: behaviour }
    const { id, version } = evaluation
    if (!(await write.run({ session, evaluation: id, expectedVersion: version, ...ratings, reason }))) return
    announce(t('calibration.sent'))
    reload()
  }

  return (
    <form className="form no-print" noValidate onSubmit={(event) => void send(event)}>
      <h3>{t('calibration.propose')}</h3>
      <RatingChoice legend={t('kinerja.part.WORK')} value={work} problem={problemOf('workRating')} onChange={setWork} />
      <RatingChoice legend={t('kinerja.part.BEHAVIOUR')} value={behaviour} onChange={setBehaviour} />
      <ReasonField
        name="reason"
        label={t('calibration.reason')}
        value={reason}
        problem={problemOf('reason')}
        onChange={setReason}
      />
      <WriteNotice write={rest} conflict={t('calibration.conflict')} />
      <div className="actions">
        <button type="submit" className="btn" aria-busy={write.busy}>
          {t('calibration.send')}
        </button>
      </div>
    </form>
  )
}
