import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { Message } from '../../components/Message'
import { PartialNotice } from '../../components/Notice'
import { PageActions } from '../../components/PageActions'
import type { MyPathQuery, StepFragment } from '../../generated/my-path'
import { failedParts } from '../../lib/errors'
import { formatDay, today } from '../../lib/format'
import { GoalButton } from '../goal/GoalButton'
import { OwnTalent } from '../talent/OwnTalent'
import { Answer } from './Answer'
import { Checklist } from './Checklist'
import { MyFacts } from './MyFacts'
import { PromotionCard } from './PromotionCard'
import { StepChooser } from './StepChooser'
import { countsOf, inOrder, silentParts } from './steps'

/** The signed-in person with every step. */
export type Me = NonNullable<MyPathQuery['me']>

interface MyPathProps {
  me: Me
  error: unknown
  onRetry: () => void
}

/** The chosen step first, then what else there is, then the facts that it all follows from. */
export function MyPath({ me, error, onRetry }: MyPathProps) {
  const { t, i18n } = useTranslation()
  const [parameters] = useSearchParams()
  const steps = inOrder(me.careerSteps ?? [])
  const wanted = parameters.get('langkah')
  const step = steps.find(({ to }) => to.code === wanted) ?? steps[0]
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">{t('path.asOf', { date: formatDay(today(), i18n.language) })}</p>
        {step ? (
          <Answer step={step} likeliest={step === steps[0]} />
        ) : (
          <h1>{me.careerSteps ? t('path.noStepsTitle') : t('path.page')}</h1>
        )}
        <div className="actions">
          {step && <GoalButton code={step.to.code} />}
          <Link className="btn ghost" to={step ? `/simulasi?tujuan=${step.to.code}` : '/simulasi'}>
            {t('simulator.open')}
          </Link>
          <PageActions title={t('path.page')} />
        </div>
      </header>
      <Missing step={step} error={error} onRetry={onRetry} />
      <div className="cols">
        <div className="stack">
          {step ? <ChosenStep step={step} steps={steps} /> : <NoStep failed={!me.careerSteps} />}
        </div>
        <aside className="stack">
          <PromotionCard promotion={me.rankPromotion} />
          <OwnTalent />
          <MyFacts me={me} />
        </aside>
      </div>
    </>
  )
}

function Missing({ step, error, onRetry }: { step?: StepFragment; error: unknown; onRetry: () => void }) {
  const checks = step?.requirements ?? []
  const silent = error && !failedParts(error).length ? silentParts(checks) : []
  return <PartialNotice error={error} missing={silent} unknownChecks={countsOf(checks).unknown} onRetry={onRetry} />
}

function ChosenStep({ step, steps }: { step: StepFragment; steps: StepFragment[] }) {
  return (
    <>
      {steps.length > 1 && <StepChooser steps={steps} chosen={step} />}
      <Checklist key={step.to.code} checks={step.requirements} goal={step.to} />
    </>
  )
}

function NoStep({ failed }: { failed: boolean }) {
  const { t } = useTranslation()
  return failed ? (
    <p className="muted">{t('path.stepsMissing')}</p>
  ) : (
    <Message title={t('path.noStepsTitle')} text={t('path.noSteps')}>
      <Link className="btn ghost" to="/karier">
        {t('path.exploreInstead')}
      </Link>
    </Message>
  )
}
