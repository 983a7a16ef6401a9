import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormField } from '../../components/form/FormField'
import { WordsField } from '../../components/form/WordsField'
import { fieldId } from '../../components/form/field-id'
import { WriteNotice } from '../../components/WriteNotice'
import { type ShownImprovementFragment, useSaveImprovementPlanMutation } from '../../generated/improvement'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { today } from '../../lib/format'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import { choicesOf, contentOf, EMPTY_STEP, type ImprovementDraft, missingDays, startOf } from './improvement-draft'
import type { Member } from './MemberImprovementPage'
import { StepFields } from './StepFields'

interface ImprovementFormProps {
  member: Member
  /** Id of the evaluation that leads to the plan; null without one. */
  evaluation: string | null
  /** The plan that is written anew; a new one without it. */
  plan?: ShownImprovementFragment
  onDone: () => unknown
}

const MOST = { steps: 10, reviews: 12 }

/** Why, what good looks like, the steps with their support, and when both look at it together. */
export function ImprovementForm({ member, evaluation, plan, onDone }: ImprovementFormProps) {
  const { t } = useTranslation()
  const key = `improvement.${plan?.id ?? member.id}`
  const [draft, setDraft] = useDraft<ImprovementDraft>(key, () => startOf(plan, evaluation), 'tab')
  const [missing, setMissing] = useState<string[]>([])
  const [mutate] = useSaveImprovementPlanMutation()
  const write = useWrite(mutate, ({ saveImprovementPlan }) => saveImprovementPlan!)
  const { problemOf, rest } = placeProblems(write, [
    ...['reason', 'references', 'goal', 'endsOn', 'steps', 'reviewDates'],
    ...draft.steps.flatMap((_step, place) =>
      ['text', 'dueOn', 'support', 'evidence'].map((part) => `steps.${place}.${part}`),
    ),
  ])
  const faultOf = (field: string) => (missing.includes(field) ? t('improvement.form.chooseDay') : problemOf(field))
  const change = (part: Partial<ImprovementDraft>): void => setDraft((now) => ({ ...now, ...part }))
  const toggle = (reference: string): void =>
    change({
      references: draft.references.includes(reference)
        ? draft.references.filter((it) => it !== reference)
        : [...draft.references, reference],
    })

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    const empty = missingDays(draft)
    setMissing(empty)
    if (empty[0]) return document.getElementById(fieldId(empty[0]))?.focus()
    const change = plan ? { id: plan.id, expectedVersion: plan.version } : {}
    if (!(await write.run({ employee: member.id, ...change, ...contentOf(draft) }))) return
    forgetDraft(key, 'tab')
    announce(t('improvement.form.done'))
    onDone()
  }

  return (
    <form className="form no-print card pad" noValidate onSubmit={(event) => void send(event)}>
      <p className="muted">{t('improvement.form.tone')}</p>
      <Words name="reason" label={t('improvement.reason')} problem={problemOf('reason')} {...{ draft, change }} />
      <fieldset aria-describedby={problemOf('references') ? 'references-problem' : undefined}>
        <legend>{t('improvement.restsOn')}</legend>
        {problemOf('references') && (
          <p id="references-problem" className="field-error">
            {problemOf('references')}
          </p>
        )}
        {choicesOf(member, plan).map(({ key: reference, kind, text, predicate }) => (
          <label key={reference} className="radio">
            <input type="checkbox" checked={draft.references.includes(reference)} onChange={() => toggle(reference)} />
            <span>
              {t(`improvement.basis.${kind}`)}: {text} {predicate && `(${t(`kinerja.predicate.${predicate}`)})`}
            </span>
          </label>
        ))}
      </fieldset>
      <Words
        name="goal"
        label={t('improvement.goal')}
        hint={t('improvement.form.goalHint')}
        problem={problemOf('goal')}
        {...{ draft, change }}
      />
      <FormField
        name="endsOn"
        label={t('improvement.form.endsOn')}
        hint={t('improvement.form.endsOnHint')}
        problem={faultOf('endsOn')}
      >
        {(control) => (
          <input
            {...control}
            className="field"
            type="date"
            min={today()}
            value={draft.endsOn}
            onChange={({ target }) => change({ endsOn: target.value })}
          />
        )}
      </FormField>
      {problemOf('steps') && (
        <p className="field-error">
          {t('improvement.steps')}: {problemOf('steps')}
        </p>
      )}
      {draft.steps.map((step, place) => (
        <StepFields
          key={place}
          place={place}
          step={step}
          problemOf={faultOf}
          onChange={(part) =>
            change({ steps: draft.steps.map((it, index) => (index === place ? { ...it, ...part } : it)) })
          }
        />
      ))}
      {draft.steps.length < MOST.steps && (
        <p>
          <button type="button" className="btn ghost" onClick={() => change({ steps: [...draft.steps, EMPTY_STEP] })}>
            {t('improvement.form.addStep')}
          </button>
        </p>
      )}
      <fieldset>
        <legend>{t('improvement.form.reviews')}</legend>
        <p className="fine">{t('improvement.form.reviewsHint')}</p>
        {problemOf('reviewDates') && <p className="field-error">{problemOf('reviewDates')}</p>}
        {draft.reviewDates.map((day, place) => (
          <FormField key={place} name={`review-${place}`} label={t('improvement.form.review', { number: place + 1 })}>
            {(control) => (
              <input
                {...control}
                className="field"
                type="date"
                min={today()}
                value={day}
                onChange={({ target }) =>
                  change({ reviewDates: draft.reviewDates.map((it, index) => (index === place ? target.value : it)) })
                }
              />
            )}
          </FormField>
        ))}
        {draft.reviewDates.length < MOST.reviews && (
          <p>
            <button
              type="button"
              className="btn ghost"
              onClick={() => change({ reviewDates: [...draft.reviewDates, ''] })}
            >
              {t('improvement.form.addReview')}
            </button>
          </p>
        )}
      </fieldset>
      <WriteNotice write={rest} conflict={t('improvement.conflict')} />
      <div className="actions">
        <button type="submit" className="btn" aria-busy={write.busy}>
          {t('improvement.form.send')}
        </button>
        <p className="fine">{t('improvement.form.sendHelp')}</p>
      </div>
    </form>
  )
}

interface WordsProps {
  name: 'reason' | 'goal'
  label: string
  hint?: string
  problem: string | undefined
  draft: ImprovementDraft
  change: (part: Partial<ImprovementDraft>) => void
}

function Words({ name, label, hint, problem, draft, change }: WordsProps) {
  return (
    <WordsField
      name={name}
      label={label}
      hint={hint}
      problem={problem}
      value={draft[name]}
      onChange={(text) => change({ [name]: text })}
    />
  )
}
