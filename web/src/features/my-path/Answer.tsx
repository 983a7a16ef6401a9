import { Trans, useTranslation } from 'react-i18next'
import type { StepFragment } from '../../generated/my-path'
import { formatDay } from '../../lib/format'
import { fullName } from '../../lib/position-name'
import { countsOf, outlookOf } from './steps'

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
  const bold = { b: <strong /> }
  if (step.earliestDate) {
    return (
      <Trans i18nKey="path.earliest" values={{ date: formatDay(step.earliestDate, i18n.language) }} components={bold} />
    )
  }
  const { acts, rest } = outlookOf(step.requirements)
  if (!acts) return <>{t('path.unknownDate')}</>
  return (
    <>
      {t('path.needAct', { count: acts })}{' '}
      {rest && <Trans i18nKey="path.restBy" values={{ date: formatDay(rest, i18n.language) }} components={bold} />}
    </>
  )
}
