import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type ShownImprovementFragment,
  useAnswerImprovementOutcomeMutation,
  useCancelImprovementPlanMutation,
  useConcludeImprovementPlanMutation,
  useProposeImprovementPlanMutation,
  useReplyToImprovementPlanMutation,
} from '../../generated/improvement'
import type { ImprovementOutcome } from '../../generated/types'
import { useWrite } from '../../lib/use-write'
import { ActButton } from './ActButton'
import { ActForm } from './ActForm'

interface PlanActsProps {
  plan: ShownImprovementFragment
  reload: () => unknown
}

/** What the one who looks at it can do with the plan as a whole, besides its steps. */
export function PlanActs(props: PlanActsProps) {
  const { acts } = props.plan
  return (
    <>
      {acts.includes('PROPOSE') && <Propose {...props} />}
      {acts.includes('COMMENT') && <Reply {...props} />}
      {acts.includes('CONCLUDE') && <Conclude {...props} />}
      {acts.includes('ANSWER') && <Answer {...props} />}
      {acts.includes('CANCEL') && <Cancel {...props} />}
    </>
  )
}

function Propose({ plan: { id, version }, reload }: PlanActsProps) {
  const { t } = useTranslation()
  const [mutate] = useProposeImprovementPlanMutation()
  const write = useWrite(mutate, ({ proposeImprovementPlan }) => proposeImprovementPlan!, reload)
  return (
    <ActButton
      button={t('improvement.propose.send')}
      help={t('improvement.propose.help')}
      done={t('improvement.propose.done')}
      write={write}
      input={{ id, expectedVersion: version }}
    />
  )
}

function Reply({ plan: { id, version, acts }, reload }: PlanActsProps) {
  const { t } = useTranslation()
  const [mutate] = useReplyToImprovementPlanMutation()
  const agreeing = useWrite(mutate, ({ replyToImprovementPlan }) => replyToImprovementPlan!, reload)
  const commenting = useWrite(mutate, ({ replyToImprovementPlan }) => replyToImprovementPlan!, reload)
  const change = { id, expectedVersion: version }
  return (
    <>
      {acts.includes('AGREE') && (
        <ActButton
          button={t('improvement.agree.send')}
          help={t('improvement.agree.help')}
          done={t('improvement.agree.done')}
          write={agreeing}
          input={{ ...change, reply: 'AGREE' as const }}
        />
      )}
      <details className="fold no-print">
        <summary>{t('improvement.comment.open')}</summary>
        <ActForm
          field="comment"
          draft={`comment.${id}`}
          label={t('improvement.comment.label')}
          button={t('improvement.comment.send')}
          done={t('improvement.comment.done')}
          write={commenting}
          inputOf={(comment) => ({ ...change, reply: 'COMMENT' as const, comment })}
        />
      </details>
    </>
  )
}

const OUTCOMES: ImprovementOutcome[] = ['ACHIEVED', 'PARTLY', 'NOT_ACHIEVED']

function Conclude({ plan: { id, version }, reload }: PlanActsProps) {
  const { t } = useTranslation()
  const name = useId()
  const [outcome, setOutcome] = useState<ImprovementOutcome>('ACHIEVED')
  const [mutate] = useConcludeImprovementPlanMutation()
  const write = useWrite(mutate, ({ concludeImprovementPlan }) => concludeImprovementPlan!, reload)
  return (
    <section className="card pad no-print" aria-labelledby={`${name}-title`}>
      <h3 id={`${name}-title`}>{t('improvement.conclude.title')}</h3>
      <fieldset>
        <legend>{t('improvement.conclude.howFar')}</legend>
        {OUTCOMES.map((each) => (
          <label key={each} className="radio">
            <input type="radio" name={name} checked={outcome === each} onChange={() => setOutcome(each)} />
            {t(`improvement.outcome.${each}`)}
          </label>
        ))}
      </fieldset>
      <ActForm
        field="statement"
        draft={`conclude.${id}`}
        label={t('improvement.conclude.label')}
        hint={t('improvement.conclude.hint')}
        button={t('improvement.conclude.send')}
        done={t('improvement.conclude.done')}
        write={write}
        inputOf={(statement) => ({ id, expectedVersion: version, outcome, statement })}
      />
    </section>
  )
}

function Answer({ plan: { id, version }, reload }: PlanActsProps) {
  const { t } = useTranslation()
  const [mutate] = useAnswerImprovementOutcomeMutation()
  const write = useWrite(mutate, ({ answerImprovementOutcome }) => answerImprovementOutcome!, reload)
  return (
    <details className="fold no-print">
      <summary>{t('improvement.answer.open')}</summary>
      <ActForm
        field="answer"
        draft={`answer.${id}`}
        label={t('improvement.answer.label')}
        button={t('improvement.answer.send')}
        done={t('improvement.answer.done')}
        write={write}
        inputOf={(answer) => ({ id, expectedVersion: version, answer })}
      />
    </details>
  )
}

function Cancel({ plan: { id, version }, reload }: PlanActsProps) {
  const { t } = useTranslation()
  const [mutate] = useCancelImprovementPlanMutation()
  const write = useWrite(mutate, ({ cancelImprovementPlan }) => cancelImprovementPlan!, reload)
  return (
    <details className="fold no-print">
      <summary>{t('improvement.cancel.open')}</summary>
      <ActForm
        field="reason"
        draft={`cancel.${id}`}
        label={t('improvement.cancel.label')}
        button={t('improvement.cancel.send')}
        done={t('improvement.cancel.done')}
        write={write}
        inputOf={(reason) => ({ id, expectedVersion: version, reason })}
      />
    </details>
  )
}
