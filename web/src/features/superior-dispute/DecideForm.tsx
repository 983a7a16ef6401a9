import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import { type SuperiorDisputeStateFragment, useDecideSuperiorDisputeMutation } from '../../generated/superior-dispute'
import type { SuperiorDisputeDecision } from '../../generated/types'
import { announce } from '../../lib/announce'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'

const DECISIONS: SuperiorDisputeDecision[] = ['ACCEPTED', 'REJECTED']

interface DecideFormProps {
  dispute: Pick<SuperiorDisputeStateFragment, 'id' | 'version'>
  reload: () => Promise<unknown>
}

/** Decides on a dispute, with the reason that the person reads. */
export function DecideForm({ dispute: { id, version }, reload }: DecideFormProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [mutate] = useDecideSuperiorDisputeMutation()
  const write = useWrite(mutate, ({ decideSuperiorDispute }) => decideSuperiorDispute!, reload)
  const { problemOf, rest } = placeProblems(write, ['reason'])

  async function decide(decision: SuperiorDisputeDecision): Promise<void> {
    if (!(await write.run({ id, expectedVersion: version, decision, reason: reason.trim() }))) return
    announce(t('superiorDispute.desk.decided'))
    await reload()
  }

  return (
    <div className="form no-print">
      <WordsField
        name={`${id}.reason`}
        label={t('superiorDispute.desk.reason')}
        hint={t('superiorDispute.desk.reasonHint')}
        problem={problemOf('reason')}
        value={reason}
        onChange={setReason}
        rows={2}
      />
      <WriteNotice write={rest} conflict={t('superiorDispute.desk.conflict')} />
      <div className="actions">
        {DECISIONS.map((decision) => (
          <button
            key={decision}
            type="button"
            className={decision === 'ACCEPTED' ? 'btn' : 'btn ghost'}
            aria-busy={write.busy}
            onClick={() => void decide(decision)}
          >
            {t(`superiorDispute.desk.${decision}`)}
          </button>
        ))}
      </div>
    </div>
  )
}
