import { useTranslation } from 'react-i18next'
import { Icon } from '../../components/Icon'
import type { EvaluationStatus } from '../../generated/types'

const STAGES = ['SELF', 'SUBMITTED', 'RATED', 'ISSUED', 'FINAL'] as const

/** How many stages are behind, by where the evaluation stands. */
const BEHIND: Record<EvaluationStatus, number> = {
  NOT_STARTED: 0,
  SELF_ASSESSMENT: 0,
  RETURNED: 0,
  SUBMITTED: 2,
  RATED: 3,
  ISSUED: 4,
  OBJECTED: 4,
  FINAL: 5,
}

/** Where an evaluation stands, from the own view to the final result, as nodes on a line. */
export function StageLine({ status }: { status: EvaluationStatus }) {
  const { t } = useTranslation()
  const behind = BEHIND[status]
  return (
    <ol className="stage-line" aria-label={t('teamPerformance.stages')}>
      {STAGES.map((stage, index) => {
        const state = index < behind ? 'done' : index === behind ? 'next' : 'ahead'
        return (
          <li
            key={stage}
            data-line={index + 1 < behind ? 'walked' : 'ahead'}
            aria-current={state === 'next' ? 'step' : undefined}
          >
            <span className="node" data-state={state}>
              {state === 'done' && <Icon name="tick" size={14} />}
            </span>
            <span>
              {t(`teamPerformance.stage.${stage}`)}
              {state === 'done' && <span className="sr"> ({t('teamPerformance.stageDone')})</span>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
