import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WriteNotice } from '../../components/WriteNotice'
import { useAnswerCalibrationMutation, useWithdrawCalibrationMutation } from '../../generated/calibration'
import type { CalibrationChangeFragment } from '../../generated/evaluation'
import type { CalibrationAnswer } from '../../generated/types'
import { announce } from '../../lib/announce'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import { ReasonField } from './ReasonField'

interface AnswerFormProps {
  proposal: Pick<CalibrationChangeFragment, 'id' | 'version'>
  /** Whether the reader is the assessor. */
  answers: boolean
  /** Whether the reader made the proposal. */
  withdraws: boolean
  isStale: boolean
  reload: () => unknown
}

/** The assessor confirms or declines; who proposed can take it back. */
export function AnswerForm({ proposal, answers, withdraws, isStale, reload }: AnswerFormProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [answerIt] = useAnswerCalibrationMutation()
  const [withdrawIt] = useWithdrawCalibrationMutation()
  const write = useWrite(answerIt, ({ answerCalibration }) => answerCalibration!, reload)
  const withdrawal = useWrite(withdrawIt, ({ withdrawCalibration }) => withdrawCalibration!, reload)
  const { problemOf, rest } = placeProblems(write, ['reason'])
  const change = { id: proposal.id, expectedVersion: proposal.version }

  async function answer(given: CalibrationAnswer): Promise<void> {
    if (!(await write.run({ ...change, answer: given, reason }))) return
    announce(t('calibration.answered'))
    reload()
  }
  async function withdraw(): Promise<void> {
    if (!(await withdrawal.run(change))) return
    announce(t('calibration.withdrawn'))
    reload()
  }

  return (
    <div className="form no-print">
      {answers && (
        <>
          <h3>{t('calibration.answer')}</h3>
          <ReasonField
            name="reason"
            label={t('calibration.answerReason')}
            value={reason}
            problem={problemOf('reason')}
            onChange={setReason}
          />
          <WriteNotice write={rest} conflict={t('calibration.conflict')} />
          <div className="actions">
            {!isStale && (
              <button type="button" className="btn" aria-busy={write.busy} onClick={() => void answer('CONFIRMED')}>
                {t('calibration.confirm')}
              </button>
            )}
            <button type="button" className="btn ghost" aria-busy={write.busy} onClick={() => void answer('DECLINED')}>
              {t('calibration.decline')}
            </button>
          </div>
        </>
      )}
      {withdraws && (
        <>
          <WriteNotice write={withdrawal} conflict={t('calibration.conflict')} />
          <button type="button" className="btn ghost" aria-busy={withdrawal.busy} onClick={() => void withdraw()}>
            {t('calibration.withdraw')}
          </button>
        </>
      )}
    </div>
  )
}
