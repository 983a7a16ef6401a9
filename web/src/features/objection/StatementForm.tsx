import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import { type HeardObjectionFragment, useStateOnObjectionMutation } from '../../generated/objection'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import { ProofFields } from '../evidence/ProofFields'
import { useProofs } from '../evidence/use-proofs'

interface StatementFormProps {
  objection: HeardObjectionFragment
  onConflict: () => unknown
}

/** What the assessor says to an objection. It can be sent once; the draft stays in the tab until then. */
export function StatementForm({ objection: { id, version }, onConflict }: StatementFormProps) {
  const { t } = useTranslation()
  const draft = `statement.${id}`
  const [statement, setStatement] = useDraft(draft, () => '', 'tab')
  const proofs = useProofs(draft, 'tab')
  const [mutate] = useStateOnObjectionMutation()
  const write = useWrite(mutate, ({ stateOnObjection }) => stateOnObjection!, onConflict)
  const { problemOf, rest } = placeProblems(write, ['statement', 'evidence'])

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    const evidence = await proofs.take()
    if (!evidence || !(await write.run({ id, expectedVersion: version, statement, evidence }))) return
    forgetDraft(draft, 'tab')
    proofs.forget()
    announce(t('objection.stated'))
  }

  return (
    <form className="form" noValidate onSubmit={(event) => void send(event)}>
      <WordsField
        name="statement"
        label={t('objection.say')}
        hint={t('objection.sayHint')}
        problem={problemOf('statement')}
        value={statement}
        onChange={(text) => setStatement(() => text)}
        rows={4}
      />
      <ProofFields {...proofs.field} problem={proofs.field.problem ?? problemOf('evidence')} />
      <WriteNotice write={rest} conflict={t('objection.conflict')} />
      <div className="actions">
        <button type="submit" className="btn" aria-busy={write.busy}>
          {t('objection.sendStatement')}
        </button>
      </div>
    </form>
  )
}
