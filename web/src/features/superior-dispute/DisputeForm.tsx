import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import { useDisputeSuperiorMutation } from '../../generated/superior-dispute'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import { ColleaguePicker } from '../people/ColleaguePicker'

const EMPTY = { proposed: '', proposedName: '', reason: '' }

/** Says who the direct superior is, and why. */
export function DisputeForm({ owner, reload }: { owner: string; reload: () => Promise<unknown> }) {
  const { t } = useTranslation()
  const name = `superior-dispute.${owner}`
  const [draft, setDraft] = useDraft(name, () => EMPTY)
  const [mutate] = useDisputeSuperiorMutation()
  const write = useWrite(mutate, ({ disputeSuperior }) => disputeSuperior!)
  const { problemOf, rest } = placeProblems(write, ['proposed', 'reason'])
  const change = (part: Partial<typeof EMPTY>): void => setDraft((now) => ({ ...now, ...part }))

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!(await write.run({ proposed: draft.proposed, reason: draft.reason.trim() }))) return
    forgetDraft(name)
    announce(t('superiorDispute.sent'))
    await reload()
  }

  return (
    <form className="form" noValidate onSubmit={(event) => void send(event)}>
      <FormField name="proposed" label={t('superiorDispute.who')} problem={problemOf('proposed')} labelled={false}>
        {(control) => (
          <ColleaguePicker
            label={t('superiorDispute.who')}
            chosen={draft.proposedName}
            onChoose={(proposed, proposedName) => change({ proposed, proposedName })}
            control={control}
          />
        )}
      </FormField>
      <WordsField
        name="reason"
        label={t('superiorDispute.reason')}
        hint={t('superiorDispute.reasonHint')}
        problem={problemOf('reason')}
        value={draft.reason}
        onChange={(text) => change({ reason: text })}
      />
      <WriteNotice write={rest} />
      <div className="actions">
        <button type="submit" className="btn" aria-busy={write.busy}>
          {t('superiorDispute.send')}
        </button>
      </div>
    </form>
  )
}
