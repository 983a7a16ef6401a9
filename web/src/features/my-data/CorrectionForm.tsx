import { useEffect, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '../../components/form/ErrorSummary'
import { EvidenceField } from '../../components/form/EvidenceField'
import { FormField } from '../../components/form/FormField'
import { Notice } from '../../components/Notice'
import { WriteNotice } from '../../components/WriteNotice'
import type { CorrectionFragment } from '../../generated/correction'
import { useRequestCorrectionMutation } from '../../generated/my-data'
import type { RecordField } from '../../generated/types'
import { forgetDraft, useDraft } from '../../lib/draft'
import type { FieldProblem, WriteFailure } from '../../lib/errors'
import { today } from '../../lib/format'
import { useOnline } from '../../lib/hooks'
import { problemsIn } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import { hasHistory } from '../correction/correction'
import {
  type CorrectionDraft,
  draftName,
  emptyDraft,
  freshEvidence,
  hasDecree,
  inputOf,
  missingFields,
  needsEvidence,
} from './correction-draft'
import type { Asking } from './CorrectionPage'
import { EntryField } from './EntryField'
import { ValueField } from './ValueField'

/** Failures of the line, not of the request. */
const ON_THE_WAY: WriteFailure[] = ['offline', 'general']
/** Milliseconds until a line that was not ready is tried again. */
const AGAIN_AFTER = 3_000

interface CorrectionFormProps {
  me: Asking
  field: RecordField
  /** First day of the entry that is wrong; empty where none was chosen. */
  entry: string
  onSent: (request: CorrectionFragment) => void
}

/** What is wrong and what is right, kept as a draft at every key; sent once, at the latest when there is a connection. */
export function CorrectionForm({ me, field, entry, onSent }: CorrectionFormProps) {
  const { t } = useTranslation()
  const online = useOnline()
  const name = draftName(me.id, field)
  const [draft, setDraft] = useDraft<CorrectionDraft>(name, () => emptyDraft(field, hasHistory(field) ? entry : ''))
  const [missing, setMissing] = useState<FieldProblem[]>([])
  const [mutate] = useRequestCorrectionMutation()
  const write = useWrite(mutate, ({ requestCorrection }) => requestCorrection)
  const problems = missing.length ? missing : problemsIn(write)
  const problemOf = (at: string) => problems.find((problem) => problem.field === at)?.reason
  const lost = draft.evidence.length - freshEvidence(draft, Date.now()).length

  const isStopped = write.refusals.length > 0 || (write.failure !== null && !ON_THE_WAY.includes(write.failure))

  useEffect(() => {
    if (isStopped) setDraft((now) => ({ ...now, waiting: false }))
  }, [isStopped])

  useEffect(() => {
    if (!online || !draft.waiting || write.busy || isStopped) return
    const timer = setTimeout(() => void send(), write.failure ? AGAIN_AFTER : 0)
    return () => clearTimeout(timer)
  }, [online, draft.waiting, write.busy, write.failure, isStopped])

  function change(part: Partial<CorrectionDraft>): void {
    setDraft((now) => ({ ...now, ...part, waiting: false }))
  }

  async function send(): Promise<void> {
    // What was sent without a line goes out by itself, also where the line is not ready when it comes back.
    const waits = draft.waiting || !navigator.onLine
    const input = inputOf(draft, Date.now())
    const text = JSON.stringify(input)
    const sent = draft.sent?.input === text ? draft.sent : { input: text, key: crypto.randomUUID() }
    setDraft((now) => ({ ...now, sent, waiting: true }))
    const done = await write.run({ ...input, idempotencyKey: sent.key })
    if (done?.correction) {
      forgetDraft(name)
      onSent(done.correction)
    } else setDraft((now) => ({ ...now, waiting: waits || !navigator.onLine }))
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    const empty = missingFields(draft, Date.now())
    setMissing(empty.map((at) => ({ field: at, reason: t('form.required') })))
    if (!empty.length) void send()
  }

  function text(at: 'decreeNumber' | 'explanation' | 'institution' | 'major') {
    return {
      value: draft[at],
      onChange: (event: { target: { value: string } }) => change({ [at]: event.target.value }),
    }
  }

  function day(at: 'decreeDate' | 'effectiveFrom') {
    return { ...text(at as 'major'), className: 'field', type: 'date', max: today() }
  }

  return (
    <form className="form" noValidate onSubmit={submit}>
      <ErrorSummary problems={problems} labelOf={(at) => t(`correctionForm.label.${at as 'value'}`)} />
      {!draft.waiting && !problems.length && <WriteNotice write={write} />}
      {draft.waiting && (!online || write.failure) && <Notice icon="offline">{t('correctionForm.waiting')}</Notice>}
      {hasHistory(field) && (
        <EntryField
          me={me}
          field={field}
          value={draft.replaces}
          problem={problemOf('replaces')}
          onChange={(replaces, start) => change({ replaces, effectiveFrom: start })}
        />
      )}
      <ValueField me={me} draft={draft} problem={problemOf('value')} onChange={change} />
      {(hasHistory(field) || field === 'SUPERVISOR') && (
        <FormField
          name="effectiveFrom"
          label={t(field === 'EDUCATION' ? 'correction.graduated' : 'correctionForm.label.effectiveFrom')}
          hint={field === 'SUPERVISOR' ? t('form.optional') : undefined}
          problem={problemOf('effectiveFrom')}
        >
          {(control) => <input {...control} {...day('effectiveFrom')} />}
        </FormField>
      )}
      {hasDecree(field) && (
        <>
          <FormField name="decreeNumber" label={t('correctionForm.label.decreeNumber')} hint={t('form.optional')}>
            {(control) => <input {...control} {...text('decreeNumber')} className="field" maxLength={100} />}
          </FormField>
          <FormField
            name="decreeDate"
            label={t('correctionForm.label.decreeDate')}
            hint={t('form.optional')}
            problem={problemOf('decreeDate')}
          >
            {(control) => <input {...control} {...day('decreeDate')} />}
          </FormField>
        </>
      )}
      {field === 'EDUCATION' && (
        <>
          <FormField name="major" label={t('correctionForm.label.major')} hint={t('form.optional')}>
            {(control) => <input {...control} {...text('major')} className="field" />}
          </FormField>
          <FormField name="institution" label={t('correctionForm.label.institution')} hint={t('form.optional')}>
            {(control) => <input {...control} {...text('institution')} className="field" />}
          </FormField>
        </>
      )}
      <FormField
        name="explanation"
        label={t('correctionForm.label.explanation')}
        hint={t('correctionForm.explanationHint')}
        problem={problemOf('explanation')}
      >
        {(control) => <textarea {...control} {...text('explanation')} className="field" maxLength={2000} rows={4} />}
      </FormField>
      {lost > 0 && <Notice>{t('correctionForm.filesLost', { count: lost })}</Notice>}
      <EvidenceField
        purpose="personnel/EVIDENCE"
        label={t('correctionForm.label.evidence')}
        files={freshEvidence(draft, Date.now())}
        needed={needsEvidence(field)}
        problem={problemOf('evidence')}
        onChange={(evidence) => change({ evidence })}
      />
      <div className="actions">
        <button type="submit" className="btn" aria-busy={write.busy}>
          {t('correctionForm.send')}
        </button>
        <p className="fine">{t('correctionForm.kept')}</p>
      </div>
    </form>
  )
}
