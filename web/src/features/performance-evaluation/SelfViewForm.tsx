import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import { type OwnEvaluationFragment, useAssessOwnMutation } from '../../generated/my-evaluations'
import type { PerformanceRating } from '../../generated/types'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import { BehaviourGuides } from '../behaviour/BehaviourGuides'
import { RatingChoice } from '../evaluation/RatingChoice'

interface SelfViewFormProps {
  evaluation: OwnEvaluationFragment
  reload: () => Promise<unknown>
}

interface Draft {
  workRating: PerformanceRating | null
  behaviourRating: PerformanceRating | null
  note: string
}

/** The own view of a period that has ended: two ratings and a note, as a draft or for the superior. */
export function SelfViewForm({ evaluation: { id, version, selfView }, reload }: SelfViewFormProps) {
  const { t } = useTranslation()
  const name = `self-view.${id}`
  const [draft, setDraft] = useDraft<Draft>(name, () => ({
    workRating: selfView?.workRating ?? null,
    behaviourRating: selfView?.behaviourRating ?? null,
    note: selfView?.note ?? '',
  }))
  const [isIncomplete, setIncomplete] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const [mutate] = useAssessOwnMutation()
  const write = useWrite(mutate, ({ assessOwnPerformance }) => assessOwnPerformance!, reload)
  const { problemOf, rest } = placeProblems(write, ['workRating', 'behaviourRating', 'note'])
  const missing = (part: 'workRating' | 'behaviourRating') =>
    isIncomplete && draft[part] === null ? t('performance.evaluation.self.choose') : problemOf(part)

  async function send(submit: boolean): Promise<void> {
    const { workRating, behaviourRating, note } = draft
    setTold(null)
    setIncomplete(!workRating || !behaviourRating)
    if (!workRating || !behaviourRating) return
    const input = { id, expectedVersion: version, workRating, behaviourRating, note: note.trim() || null, submit }
    if (!(await write.run(input))) return
    forgetDraft(name)
    const words = t(submit ? 'performance.evaluation.self.submitted' : 'performance.evaluation.self.saved')
    setTold(words)
    announce(words)
    if (submit) await reload()
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    void send(true)
  }

  return (
    <form className="form card pad" noValidate onSubmit={submit} aria-labelledby="self">
      <h2 id="self">{t('performance.evaluation.self.title')}</h2>
      <RatingChoice
        legend={t('kinerja.part.WORK')}
        value={draft.workRating}
        problem={missing('workRating')}
        onChange={(workRating) => setDraft((now) => ({ ...now, workRating }))}
      />
      <RatingChoice
        legend={t('kinerja.part.BEHAVIOUR')}
        value={draft.behaviourRating}
        problem={missing('behaviourRating')}
        onChange={(behaviourRating) => setDraft((now) => ({ ...now, behaviourRating }))}
      />
      <BehaviourGuides />
      <WordsField
        name="note"
        label={t('performance.evaluation.note')}
        hint={t('performance.evaluation.self.noteHint')}
        problem={problemOf('note')}
        value={draft.note}
        onChange={(text) => setDraft((now) => ({ ...now, note: text }))}
        longest={2000}
      />
      <WriteNotice write={rest} conflict={t('performance.evaluation.self.conflict')} />
      <div className="actions">
        <button type="submit" className="btn" aria-busy={write.busy}>
          {t('performance.evaluation.self.submit')}
        </button>
        <button type="button" className="btn ghost" onClick={() => void send(false)}>
          {t('performance.evaluation.self.save')}
        </button>
        {told && <span className="told">{told}</span>}
      </div>
    </form>
  )
}
