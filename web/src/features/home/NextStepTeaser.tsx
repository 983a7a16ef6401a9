import { Trans, useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useNextStepQuery } from '../../generated/home'
import { formatDay } from '../../lib/format'
import { fullName } from '../../lib/position-name'
import { GoalButton } from '../goal/GoalButton'
import { GoalCard } from '../goal/GoalCard'
import { countsOf, likeliestStep } from '../my-path/steps'
import { StatusStrip } from '../my-path/StatusStrip'

/** For someone signed in: the goal, or else the next step in one sentence. Draws nothing where there is neither. */
export default function NextStepTeaser() {
  const { t, i18n } = useTranslation()
  const { data } = useNextStepQuery()
  const steps = data?.me?.careerSteps ?? []
  const step = likeliestStep(steps)
  if (data?.me?.careerGoal) {
    const { name, position, careerGoal } = data.me
    const next = steps.find(({ to }) => to.code === careerGoal.nextStep?.code)
    return (
      <GoalCard
        greeting={t('home.hello', { name: name ?? '' })}
        goal={careerGoal}
        held={position?.code ?? null}
        checks={next?.requirements ?? []}
      />
    )
  }
  if (!data?.me || !step) return null
  const { met, total } = countsOf(step.requirements)
  return (
    <section className="card pad teaser" aria-labelledby="teaser">
      <div>
        <p className="eyebrow">{t('home.hello', { name: data.me.name ?? '' })}</p>
        <h2 id="teaser">{t('path.next', { name: fullName(step.to) })}</h2>
        <p>
          <Trans i18nKey="path.answer" values={{ met, total }} components={{ b: <strong /> }} />{' '}
          {step.earliestDate && (
            <Trans
              i18nKey="path.earliest"
              values={{ date: formatDay(step.earliestDate, i18n.language) }}
              components={{ b: <strong /> }}
            />
          )}
        </p>
        <StatusStrip checks={step.requirements} />
      </div>
      <div className="actions">
        <Link className="btn ghost" to="/jalur-saya">
          {t('home.seeMine')}
        </Link>
        <GoalButton code={step.to.code} />
      </div>
    </section>
  )
}
