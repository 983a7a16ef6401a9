import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '../../components/form/ErrorSummary'
import { FormField } from '../../components/form/FormField'
import { WriteNotice } from '../../components/WriteNotice'
import {
  type MovementFragment,
  type PreviewMovementQuery,
  usePreviewMovementLazyQuery,
  useRecordMovementMutation,
} from '../../generated/movement'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { type FieldProblem, fieldProblemsOf, withoutInput, type WriteFailure, writeFailureOf } from '../../lib/errors'
import { useWrite } from '../../lib/use-write'
import { emptyForm, missingParts, MOVEMENT_KINDS, type MovementForm as Form, orderOf } from './movement-order'
import type { Subject } from './MovementFormPage'
import { MovementParts } from './MovementParts'
import { MovementPreview } from './MovementPreview'

type Preview = NonNullable<PreviewMovementQuery['movementPreview']>

interface MovementFormProps {
  subject: Subject
  onRecorded: (movement: MovementFragment) => void
}

/** What the decree says; then what follows from it, looked at before anything is written. */
export function MovementForm({ subject, onRecorded }: MovementFormProps) {
  const { t } = useTranslation()
  const { person } = subject
  const agency = person.agency?.code ?? ''
  const draft = `movement.${person.id}`
  const [form, setForm] = useDraft(draft, () => emptyForm(agency), 'tab')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [failure, setFailure] = useState<WriteFailure | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [look, { loading }] = usePreviewMovementLazyQuery({ fetchPolicy: 'network-only' })
  const [mutate] = useRecordMovementMutation()
  const write = useWrite(mutate, ({ recordMovement }) => recordMovement, judge)
  const shown = useRef<HTMLHeadingElement>(null)
  const kinds = MOVEMENT_KINDS.filter((kind) => kind !== 'END_OF_ACTING' || person.acting?.length)

  useEffect(() => {
    if (preview) shown.current?.focus()
  }, [preview])

  function change(part: Partial<Form>): void {
    setForm((now) => ({ ...now, ...part }))
    setPreview(null)
    write.clear()
  }

  /** Asks what would follow; what refuses a field is told at the field too. */
  async function judge(): Promise<void> {
    setFailure(null)
    const { data, error } = await look({ variables: { input: orderOf(form, person.id, agency) } })
    const found = data?.movementPreview ?? null
    const refused = (found?.findings ?? []).flatMap(({ effect, field, message }) =>
      effect === 'REFUSE' && field ? [{ field, reason: message }] : [],
    )
    setProblems(error ? fieldProblemsOf(error).map(inForm) : refused)
    setFailure(error ? writeFailureOf(error) : null)
    setPreview(found)
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    setPreview(null)
    const missing = missingParts(form)
    setProblems(missing.map((field) => ({ field, reason: t('form.required') })))
    if (!missing.length) void judge()
  }

  async function record(reason: string): Promise<void> {
    if (!preview) return
    const done = await write.run({
      movement: orderOf(form, person.id, agency),
      expectedVersion: preview.recordVersion,
      overrideReason: reason.trim() || null,
    })
    if (!done?.movement) return
    forgetDraft(draft, 'tab')
    announce(t('movement.recorded', { reference: done.movement.reference }))
    onRecorded(done.movement)
  }

  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.reason
  const labelOf = (field: string) => t(`movement.label.${field as 'kind'}`)

  return (
    <>
      <form className="form" noValidate onSubmit={submit}>
        {!preview && <ErrorSummary problems={problems} labelOf={labelOf} />}
        <FormField name="kind" label={labelOf('kind')} problem={problemOf('kind')}>
          {(control) => (
            <select
              {...control}
              className="field"
              value={form.kind}
              onChange={({ target }) => change({ kind: kinds.find((kind) => kind === target.value) ?? '' })}
            >
              <option value="">{t('form.choose')}</option>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`movement.kind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </FormField>
        {form.kind && <MovementParts subject={subject} form={form} problemOf={problemOf} onChange={change} />}
        {problems.length === 0 && <WriteNotice write={{ refusals: [], failure }} />}
        <div className="actions">
          <button type="submit" className="btn" aria-busy={loading}>
            {t('movement.look')}
          </button>
          <p className="fine">{t('movement.lookHelp')}</p>
        </div>
      </form>
      {preview && (
        <section className="section movement-preview" aria-labelledby="preview">
          <h2 id="preview" ref={shown} tabIndex={-1}>
            {t('movement.preview')}
          </h2>
          <MovementPreview preview={preview} effectiveFrom={form.effectiveFrom} write={write} onRecord={record} />
        </section>
      )}
    </>
  )
}

/** `input.movement.unitId` → `unitId`. */
const inForm = ({ field, reason }: FieldProblem): FieldProblem => ({
  field: withoutInput(field).replace(/^movement\./, ''),
  reason,
})
