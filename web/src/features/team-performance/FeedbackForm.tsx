import { useId, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { FormField } from '../../components/form/FormField'
import { WordsField } from '../../components/form/WordsField'
import { WriteNotice } from '../../components/WriteNotice'
import {
  type FeedbackTopicsQuery,
  useFeedbackTopicsQuery,
  useGiveFeedbackMutation,
} from '../../generated/give-feedback'
import type { BehaviourValue, FeedbackKind, GiveFeedbackInput } from '../../generated/types'
import { announce } from '../../lib/announce'
import { forgetDraft, useDraft } from '../../lib/draft'
import { placeProblems } from '../../lib/placed-problems'
import { useWrite } from '../../lib/use-write'
import { VALUES } from '../behaviour/values'

interface FeedbackFormProps {
  employee: string
  name: string
  year: number
  onGiven: () => void
}

type Plan = NonNullable<NonNullable<FeedbackTopicsQuery['employee']>['performancePlan']>

const KINDS: FeedbackKind[] = ['APPRECIATION', 'IMPROVEMENT', 'DIRECTION']
const WORDS = ['observed', 'effect', 'nextStep'] as const

/** Feedback on the plan of a subordinate: what was seen, its effect, the next step. It is visible at once. */
export function FeedbackForm(props: FeedbackFormProps) {
  const { t } = useTranslation()
  const { employee, year } = props
  const answer = useFeedbackTopicsQuery({ variables: { employee, year } })
  const hasNone = answer.data?.employee && !answer.data.employee.performancePlan && !answer.error
  if (hasNone) return <p className="muted">{t('teamPerformance.feedback.noPlan')}</p>
  return (
    <Async answer={answer} select={(data) => data.employee?.performancePlan} lines={3}>
      {(plan) => <Fields {...props} plan={plan} />}
    </Async>
  )
}

interface Draft {
  kind: FeedbackKind
  /** `result ID` or `value NAME`; empty before it is chosen. */
  about: string
  observed: string
  effect: string
  nextStep: string
}

const EMPTY: Draft = { kind: 'APPRECIATION', about: '', observed: '', effect: '', nextStep: '' }

function Fields({ employee, name, plan, onGiven }: FeedbackFormProps & { plan: Plan }) {
  const { t } = useTranslation()
  const radios = useId()
  const key = `feedback.${employee}`
  const [draft, setDraft] = useDraft<Draft>(key, () => EMPTY, 'tab')
  const [mutate] = useGiveFeedbackMutation()
  const write = useWrite(mutate, ({ giveFeedback }) => giveFeedback!)
  const { problemOf, rest } = placeProblems(write, ['workResult', ...WORDS])
  const change = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }))

  async function give(event: FormEvent): Promise<void> {
    event.preventDefault()
    const { about, ...words } = draft
    const [of, id] = about.split(' ')
    const topic = of === 'value' ? { behaviour: id as BehaviourValue } : of === 'result' ? { workResult: id } : {}
    const input: GiveFeedbackInput = { employee, ...words, ...topic }
    if (!(await write.run(input))) return
    forgetDraft(key, 'tab')
    announce(t('teamPerformance.feedback.given', { name }))
    onGiven()
  }

  return (
    <form className="form feedback-form" noValidate onSubmit={(event) => void give(event)}>
      <fieldset>
        <legend>{t('teamPerformance.feedback.kind')}</legend>
        <div className="chips">
          {KINDS.map((kind) => (
            <label key={kind} className="chip-radio">
              <input type="radio" name={radios} checked={draft.kind === kind} onChange={() => change({ kind })} />
              {t(`kinerja.feedback.${kind}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <FormField name="workResult" label={t('teamPerformance.feedback.about')} problem={problemOf('workResult')}>
        {(control) => (
          <select
            {...control}
            className="field"
            value={draft.about}
            onChange={({ target }) => change({ about: target.value })}
          >
            <option value="">{t('form.choose')}</option>
            <optgroup label={t('teamPerformance.plan.results')}>
              {plan.workResults.map(({ id, statement }) => (
                <option key={id} value={`result ${id}`}>
                  {statement}
                </option>
              ))}
            </optgroup>
            <optgroup label={t('teamPerformance.plan.behaviours')}>
              {VALUES.map((value) => (
                <option key={value} value={`value ${value}`}>
                  {t(`kinerja.behaviour.${value}`)}
                </option>
              ))}
            </optgroup>
          </select>
        )}
      </FormField>
      {WORDS.map((word) => (
        <WordsField
          key={word}
          name={word}
          label={t(`teamPerformance.feedback.${word}`)}
          hint={t(`teamPerformance.feedback.hint.${word}`)}
          problem={problemOf(word)}
          value={draft[word]}
          onChange={(text) => change({ [word]: text })}
          rows={2}
        />
      ))}
      <WriteNotice write={rest} />
      <div className="actions">
        <button type="submit" className="btn" aria-busy={write.busy}>
          {t('teamPerformance.feedback.send')}
        </button>
        <p className="fine">{t('teamPerformance.feedback.help', { name })}</p>
      </div>
    </form>
  )
}
