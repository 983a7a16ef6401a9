import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import { type OwnEvaluationFragment, useFileObjectionMutation } from '../../generated/my-evaluations'
import { forgetDraft, useDraft } from '../../lib/draft'
import { formatDay, today } from '../../lib/format'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import { ProofFields } from '../evidence/ProofFields'
import { useProofs } from '../evidence/use-proofs'
import { objectionPath } from '../performance/paths'
import { daysBetween } from '../performance/today'

interface ObjectFormProps {
  evaluation: Pick<OwnEvaluationFragment, 'id' | 'version'>
  /** Last day for it. */
  until: string
}

/** The way to object to a result, with the days that are left. */
export function ObjectForm({ evaluation: { id, version }, until }: ObjectFormProps) {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const name = `objection.${id}`
  const [reason, setReason] = useDraft(name, () => '')
  const proofs = useProofs(name)
  const [mutate] = useFileObjectionMutation()
  const write = useWrite(mutate, ({ fileObjection }) => fileObjection!)
  const { problemOf, rest } = placeProblems(write, ['reason', 'evidence'])

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    const evidence = await proofs.take()
    if (!evidence) return
    if (!(await write.run({ evaluation: id, expectedVersion: version, reason: reason.trim(), evidence }))) return
    forgetDraft(name)
    proofs.forget()
    await navigate(objectionPath(id))
  }

  return (
    <section className="card pad no-print" aria-labelledby="object">
      <h2 id="object">{t('performance.evaluation.object.title')}</h2>
      <p>
        {t('performance.evaluation.object.left', {
          date: formatDay(until, i18n.language),
          count: daysBetween(today(), until),
        })}
      </p>
      <p className="fine">{t('performance.evaluation.object.help')}</p>
      <details className="fold" open={reason !== '' || !proofs.isEmpty || undefined}>
        <summary>{t('performance.evaluation.object.open')}</summary>
        <form className="form" noValidate onSubmit={(event) => void send(event)}>
          <WordsField
            name="reason"
            label={t('performance.evaluation.object.reason')}
            hint={t('performance.evaluation.object.reasonHint')}
            problem={problemOf('reason')}
            value={reason}
            onChange={(text) => setReason(() => text)}
            rows={4}
          />
          <ProofFields {...proofs.field} problem={proofs.field.problem ?? problemOf('evidence')} />
          <WriteNotice write={rest} conflict={t('performance.evaluation.object.conflict')} />
          <div className="actions">
            <button type="submit" className="btn" aria-busy={write.busy}>
              {t('performance.evaluation.object.send')}
            </button>
          </div>
        </form>
      </details>
    </section>
  )
}
