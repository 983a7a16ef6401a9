import { useId, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import { usePredicateMatrixQuery } from '../../generated/evaluation'
import { type ObjectedEvaluationFragment, useDecideObjectionMutation } from '../../generated/objection'
import type { ObjectionDecision, PerformanceRating } from '../../generated/types'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import { PredicateMatrix } from '../evaluation/PredicateMatrix'
import { RatingChoice } from '../evaluation/RatingChoice'
import { Consequences } from './Consequences'

interface DecideFormProps {
  evaluation: ObjectedEvaluationFragment & { objection: NonNullable<ObjectedEvaluationFragment['objection']> }
  onDecided: () => unknown
  onConflict: () => unknown
}

interface Draft {
  decision: ObjectionDecision | null
  workRating: PerformanceRating | null
  behaviourRating: PerformanceRating | null
  reason: string
}

const DECISIONS: ObjectionDecision[] = ['CONFIRMED', 'CHANGED']

/** Decides an objection: the result stays, or other ratings hold. What follows is shown before it is final. */
export function DecideForm({ evaluation, onDecided, onConflict }: DecideFormProps) {
  const { t } = useTranslation()
  const name = useId()
  const { objection, workRating, behaviourRating, period } = evaluation
  const key = `objection.${objection.id}`
  const start = (): Draft => ({ decision: null, workRating, behaviourRating, reason: '' })
  const [draft, setDraft] = useDraft(key, start, 'tab')
  const [unchosen, setUnchosen] = useState(false)
  const [mutate] = useDecideObjectionMutation()
  const write = useWrite(mutate, ({ decideObjection }) => decideObjection!, onConflict)
  const { data } = usePredicateMatrixQuery({ variables: { asOf: period.endsOn } })
  const { problemOf, rest } = placeProblems(write, ['reason', 'workRating'])
  const cells = data?.predicateMatrix ?? []
  const isSame = draft.workRating === workRating && draft.behaviourRating === behaviourRating
  const changes = draft.decision === 'CHANGED'
  const cell = cells.find((it) => it.workRating === draft.workRating && it.behaviourRating === draft.behaviourRating)
  const change = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }))

  async function decide(event: FormEvent): Promise<void> {
    event.preventDefault()
    setUnchosen(draft.decision === null)
    if (draft.decision === null) return
    const ratings = changes ? { workRating: draft.workRating, behaviourRating: draft.behaviourRating } : {}
    const input = { id: objection.id, expectedVersion: objection.version, decision: draft.decision, ...ratings }
    if (!(await write.run({ ...input, reason: draft.reason }))) return
    forgetDraft(key, 'tab')
    announce(t('objection.decided'))
    onDecided()
  }

  return (
    <form className="form" noValidate onSubmit={(event) => void decide(event)}>
      <p className="muted">{t('objection.decideHint')}</p>
      <fieldset>
        <legend>{t('objection.decision')}</legend>
        {unchosen && <p className="field-error">{t('objection.unchosen')}</p>}
        <div>
          {DECISIONS.map((each) => (
            <label key={each} className="radio">
              <input
                type="radio"
                name={name}
                checked={draft.decision === each}
                onChange={() => {
                  change({ decision: each })
                  setUnchosen(false)
                }}
              />
              {t(each === 'CHANGED' ? 'objection.change' : 'objection.confirm')}
            </label>
          ))}
        </div>
      </fieldset>
      {changes && (
        <>
          <RatingChoice
            legend={t('kinerja.part.WORK')}
            value={draft.workRating}
            problem={problemOf('workRating')}
            onChange={(rating) => change({ workRating: rating })}
          />
          <RatingChoice
            legend={t('kinerja.part.BEHAVIOUR')}
            value={draft.behaviourRating}
            onChange={(rating) => change({ behaviourRating: rating })}
          />
          <PredicateMatrix cells={cells} work={draft.workRating} behaviour={draft.behaviourRating} />
        </>
      )}
      {draft.decision && (
        <Consequences
          evaluation={evaluation}
          after={changes ? (cell?.predicate ?? null) : evaluation.predicate}
          isSame={changes && isSame}
        />
      )}
      <WordsField
        name="reason"
        label={t('objection.reason')}
        hint={t('objection.reasonHint')}
        problem={problemOf('reason')}
        value={draft.reason}
        onChange={(text) => change({ reason: text })}
        rows={4}
      />
      <WriteNotice write={rest} conflict={t('objection.conflict')} />
      <div className="actions">
        <button type="submit" className="btn" aria-busy={write.busy}>
          {t('objection.save')}
        </button>
      </div>
    </form>
  )
}
