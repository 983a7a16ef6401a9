import { useTranslation } from 'react-i18next'
import {
  type ShownImprovementFragment,
  useDecideImprovementStepMutation,
  useReportImprovementStepMutation,
} from '../../generated/improvement'
import { useWrite } from '../../lib/use-write'
import { ActButton } from './ActButton'
import { ActForm } from './ActForm'

/** Who looks at a plan, and how it is loaded again when somebody else was faster. */
export interface StepPart {
  part: 'PERSON' | 'SUPERIOR'
  reload: () => unknown
}

interface StepActsProps extends StepPart {
  plan: ShownImprovementFragment
  step: ShownImprovementFragment['steps'][number]
}

/** What the one who looks at it can do with a step now. */
export function StepActs(props: StepActsProps) {
  const { plan, step } = props
  if (plan.acts.includes('REPORT_STEP') && (step.status === 'OPEN' || step.status === 'RETURNED')) {
    return <Report {...props} />
  }
  return plan.acts.includes('DECIDE_STEP') && step.status === 'REPORTED' ? <Decide {...props} /> : null
}

function Report({ plan: { id, version }, step, reload }: StepActsProps) {
  const { t } = useTranslation()
  const [mutate] = useReportImprovementStepMutation()
  const write = useWrite(mutate, ({ reportImprovementStep }) => reportImprovementStep!, reload)
  return (
    <details className="fold no-print">
      <summary>{t('improvement.report.open')}</summary>
      <ActForm
        field="report"
        draft={`report.${step.id}`}
        label={t('improvement.report.label')}
        button={t('improvement.report.send')}
        done={t('improvement.report.done')}
        isLine
        write={write}
        inputOf={(report) => ({ id, expectedVersion: version, step: step.id, report })}
      />
    </details>
  )
}

function Decide({ plan: { id, version }, step, reload }: StepActsProps) {
  const { t } = useTranslation()
  const [mutate] = useDecideImprovementStepMutation()
  const confirming = useWrite(mutate, ({ decideImprovementStep }) => decideImprovementStep!, reload)
  const returning = useWrite(mutate, ({ decideImprovementStep }) => decideImprovementStep!, reload)
  const change = { id, expectedVersion: version, step: step.id }
  return (
    <>
      <ActButton
        button={t('improvement.confirm.send')}
        done={t('improvement.confirm.done')}
        write={confirming}
        input={{ ...change, decision: 'CONFIRM' as const }}
      />
      <details className="fold no-print">
        <summary>{t('improvement.return.open')}</summary>
        <ActForm
          field="reason"
          draft={`return.${step.id}`}
          label={t('improvement.return.label')}
          button={t('improvement.return.send')}
          done={t('improvement.return.done')}
          isLine
          write={returning}
          inputOf={(reason) => ({ ...change, decision: 'RETURN' as const, reason })}
        />
      </details>
    </>
  )
}
