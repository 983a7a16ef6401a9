import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Async } from '../../components/Async'
import { Icon } from '../../components/Icon'
import { LevelDots } from '../../components/Meter'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { type PositionDetailQuery, usePositionDetailQuery } from '../../generated/career'
import { citationOf } from '../../lib/citation'
import { fullName } from '../../lib/position-name'
import { GoalButton } from '../goal/GoalButton'
import { regulationsOf } from '../law/Law'
import './career.css'
import { IncomingSteps } from './IncomingSteps'
import { familyPath } from './PositionLink'
import { PositionFactList } from './PositionFactList'
import { StepLinks } from './StepLinks'
import { TrainingList } from './TrainingList'

type Position = NonNullable<PositionDetailQuery['position']>

/** One position: what it is, what stepping into it asks, what it asks to be able to do, and where it leads. */
export default function PositionPage() {
  const { code = '' } = useParams()
  const answer = usePositionDetailQuery({ variables: { code } })
  return (
    <Async answer={answer} select={(data) => data.position} level={1} lines={8}>
      {(position) => <PositionContent position={position} />}
    </Async>
  )
}

function PositionContent({ position }: { position: Position }) {
  const { t } = useTranslation()
  const name = fullName(position)
  return (
    <>
      <PageTitle text={name} />
      <header className="page-head">
        <p className="eyebrow">
          {position.family ? (
            <Link to={familyPath(position.family.code)}>{t('family.page', { name: position.family.name })}</Link>
          ) : (
            <Link to={`/karier?jenis=${position.kind}`}>{t(`kind.${position.kind}`)}</Link>
          )}
        </p>
        <h1>{name}</h1>
        {position.description && <p className="lede">{position.description}</p>}
        <div className="actions">
          <GoalButton code={position.code} />
          <Link className="btn ghost" to={`/bandingkan?a=${position.code}`}>
            {t('position.compare')}
          </Link>
          <Link className="btn ghost" to={`/rute?ke=${position.code}`}>
            {t('position.routeHere')}
          </Link>
          <PageActions title={name} />
        </div>
      </header>
      <div className="cols">
        <div className="stack">
          <Requirements position={position} />
          <Standard position={position} />
        </div>
        <aside className="stack">
          <section className="card pad" aria-labelledby="facts">
            <h2 id="facts">{t('position.facts')}</h2>
            <PositionFactList position={position} holders={position.holders} />
          </section>
          <Onward position={position} />
          <section className="card pad" aria-labelledby="trainings">
            <h2 id="trainings">{t('position.trainings')}</h2>
            <TrainingList programmes={position.trainingProgrammes?.nodes ?? []} />
          </section>
          <Sources position={position} />
        </aside>
      </div>
    </>
  )
}

function Requirements({ position }: { position: Position }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="requirements">
      <h2 id="requirements">{t('position.requirements')}</h2>
      {position.stepsTo.length ? (
        <>
          <p className="muted">{t('position.requirementsHelp')}</p>
          <IncomingSteps steps={position.stepsTo} />
        </>
      ) : (
        <p className="muted">{t('position.noStepsTo')}</p>
      )}
    </section>
  )
}

function Onward({ position }: { position: Position }) {
  const { t } = useTranslation()
  return (
    <section className="card pad" aria-labelledby="onward">
      <h2 id="onward">{t('position.fromHere')}</h2>
      {position.stepsFrom.length ? (
        <StepLinks steps={position.stepsFrom.map(({ move, to }) => ({ move, position: to }))} />
      ) : (
        <p className="muted">{t('position.noStepsFrom')}</p>
      )}
    </section>
  )
}

function Standard({ position }: { position: Position }) {
  const { t } = useTranslation()
  const standard = position.competencyStandard
  return (
    <section aria-labelledby="standard">
      <h2 id="standard">{t('position.standard')}</h2>
      {standard?.length ? (
        <>
          <p className="muted">{t('position.standardHelp')}</p>
          <ul className="rows card">
            {standard.map(({ competency, requiredLevel }) => (
              <li key={competency.code} className="row competency">
                <span>
                  <span className="row-title">{competency.name}</span>
                  <span className="fine">{t(`competencyKind.${competency.kind}`)}</span>
                </span>
                <span className="level">
                  <LevelDots level={requiredLevel} />
                  <span className="fine">{t('position.level', { level: requiredLevel })}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="muted">{t('position.noStandard')}</p>
      )}
    </section>
  )
}

function Sources({ position }: { position: Position }) {
  const { t } = useTranslation()
  const requirements = position.stepsTo.flatMap((step) => step.requirements)
  const regulations = regulationsOf(requirements.map(({ legalBasis }) => legalBasis))
  if (!regulations.length) return null
  return (
    <section className="card pad" aria-labelledby="sources">
      <h2 id="sources">{t('position.sources')}</h2>
      <p className="fine">{t('position.sourcesHelp')}</p>
      <ul className="plain-list">
        {regulations.map((regulation) => (
          <li key={regulation.code}>
            <Icon name="info" size={16} />
            <span>
              <strong>{citationOf(regulation)}</strong>
              <span className="fine"> {regulation.title}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
