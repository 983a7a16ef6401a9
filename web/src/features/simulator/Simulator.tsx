import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { ErrorMessage, Message } from '../../components/Message'
import { PageActions } from '../../components/PageActions'
import { Skeleton } from '../../components/Skeleton'
import { type SimulatorStartQuery, useSimulatorQuery } from '../../generated/simulator'
import { today } from '../../lib/format'
import { useDebounced } from '../../lib/hooks'
import { PositionPicker } from '../career/PositionPicker'
import { GoalButton } from '../goal/GoalButton'
import { Answer } from './Answer'
import { addressOf, type Assumptions, assumptionsIn, inputOf } from './assumptions'
import { Controls } from './Controls'

export type SimulatorPerson = NonNullable<SimulatorStartQuery['me']>

/** How long a hand must rest on a control before the graph is asked, in milliseconds. */
const REST = 150

/** Goal and assumptions, which the address holds, and the answer, which follows them. */
export function Simulator({ me }: { me: SimulatorPerson }) {
  const { t } = useTranslation()
  const [parameters, setParameters] = useSearchParams()
  const [day] = useState(today)
  const goal = parameters.get('tujuan') ?? nextStepOf(me)
  const assumptions = useMemo(() => assumptionsIn(parameters, day), [parameters, day])

  function assume(next: Assumptions): void {
    setParameters(addressOf(goal, next), { replace: true, preventScrollReset: true })
  }
  function choose(code: string): void {
    setParameters(addressOf(code, { ...assumptions, route: undefined }), { preventScrollReset: true })
  }

  return (
    <>
      <header className="page-head">
        <h1>{t('simulator.title')}</h1>
        <p className="lede">{t('simulator.lede')}</p>
        <PageActions title={t('simulator.title')} />
      </header>
      <div className="simulator">
        <section className="card pad stack controls" aria-label={t('simulator.assumptions')}>
          <PositionPicker label={t('simulator.goal')} code={goal} onChoose={choose} />
          {goal && <GoalButton key={goal} code={goal} />}
          <Controls me={me} assumptions={assumptions} onAssume={assume} today={day} />
        </section>
        {goal ? (
          <Asked goal={goal} assumptions={assumptions} onAssume={assume} />
        ) : (
          <Message title={t('simulator.emptyTitle')} text={t('simulator.empty')} />
        )}
      </div>
      <p className="fine">
        <Link to="/jalur-saya">{t('simulator.back')}</Link>
      </p>
    </>
  )
}

/** The first step upward: what most people ask about first. */
const nextStepOf = ({ careerSteps }: SimulatorPerson): string =>
  (careerSteps?.find(({ move }) => move === 'VERTICAL') ?? careerSteps?.[0])?.to.code ?? ''

interface AskedProps {
  goal: string
  assumptions: Assumptions
  onAssume: (assumptions: Assumptions) => void
}

/** The last answer stays until the next one is there, so that nothing jumps under a moving hand. */
function Asked({ goal, assumptions, onAssume }: AskedProps) {
  const { t } = useTranslation()
  const variables = useDebounced(
    useMemo(() => ({ goal, assume: inputOf(assumptions) }), [goal, assumptions]),
    REST,
  )
  const { data, previousData, loading, error, refetch } = useSimulatorQuery({ variables })
  const simulation = (data ?? previousData)?.me?.careerSimulation
  if (error && !loading) return <ErrorMessage error={error} onRetry={refetch} />
  if (!simulation) return <Skeleton lines={8} />
  return (
    <section className="stack answer" aria-label={t('simulator.answer')} data-stale={loading || undefined}>
      <Answer simulation={simulation} onAssume={onAssume} />
    </section>
  )
}
