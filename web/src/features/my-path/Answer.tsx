import { Trans, useTranslation } from 'react-i18next'
import type { StepFragment } from '../../generated/graphql'
import { formatDay } from '../../lib/format'
import { fullName } from '../../lib/position-name'
import { countsOf } from './steps'

/** The answer before everything else: the step, how much of it is met, and the earliest day. */
export function Answer({ step, likeliest }: { step: StepFragment; likeliest: boolean }) {
  const { t } = useTranslation()
  const { met, unknown, total } = countsOf(step.requirements)
  const name = fullName(step.to)
  return (
    <>
      <h1>{likeliest ? t('path.next', { name }) : t('path.chosen', { name })}</h1>
      <p className="lede">
        {step.eligibleNow ? (
          t('path.readyNow')
        ) : (
          <>
            <Trans i18nKey="path.answer" values={{ met, total }} components={{ b: <strong /> }} /> <When step={step} />
          </>
        )}{' '}
        {unknown > 0 && t('path.unknownCount', { count: unknown })}
      </p>
    </>
  )
}

function When({ step }: { step: StepFragment }) {
  const { t, i18n } = useTranslation()
  if (step.earliestDate) {
    const date = formatDay(step.earliestDate, i18n.language)
    return <Trans i18nKey="path.earliest" values={{ date }} components={{ b: <strong /> }} />
  }
  const gap = step.requirements.some(({ status, earliestDate }) => status === 'NOT_MET' && !earliestDate)
  return <>{gap ? t('path.noDate') : t('path.unknownDate')}</>
}
