import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import { type OwnPlanFragment, useRequestRevisionMutation } from '../../generated/my-plan'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'

/** Asks the superior to open an approved plan, with the reason. */
export function RevisionForm({ plan: { id, version }, reload }: { plan: OwnPlanFragment; reload: () => unknown }) {
  const { t } = useTranslation()
  const name = `revision.${id}`
  const [reason, setReason] = useDraft(name, () => '')
  const [mutate] = useRequestRevisionMutation()
  const write = useWrite(mutate, ({ requestPlanRevision }) => requestPlanRevision!, reload)
  const { problemOf, rest } = placeProblems(write, ['reason'])

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!(await write.run({ id, expectedVersion: version, reason: reason.trim() }))) return
    forgetDraft(name)
    announce(t('performance.plan.revisionSent'))
  }

  return (
    <details className="fold section no-print" open={reason !== '' || undefined}>
      <summary>{t('performance.plan.revise')}</summary>
      <form className="form" noValidate onSubmit={(event) => void send(event)}>
        <WordsField
          name="reason"
          label={t('performance.plan.revisionReason')}
          hint={t('performance.plan.revisionHint')}
          problem={problemOf('reason')}
          value={reason}
          onChange={(text) => setReason(() => text)}
        />
        <WriteNotice write={rest} />
        <div className="actions">
          <button type="submit" className="btn" aria-busy={write.busy}>
            {t('performance.plan.askRevision')}
          </button>
        </div>
      </form>
    </details>
  )
}
