import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Async } from '../../components/Async'
import { ForSignedIn } from '../../components/ForSignedIn'
import { Message } from '../../components/Message'
import { MoreButton } from '../../components/MoreButton'
import { PageActions } from '../../components/PageActions'
import { PageTitle } from '../../components/PageTitle'
import { type TeamGoalsQuery, useTeamGoalsQuery } from '../../generated/goal'
import { formatDay } from '../../lib/format'
import { fullName } from '../../lib/position-name'
import { PositionLink } from '../career/PositionLink'
import { NoEmployee } from '../my-path/NoEmployee'
import './goal.css'
import { NextOnTheWay } from './NextOnTheWay'
import { TeamTalent } from './TeamTalent'

type Team = NonNullable<NonNullable<TeamGoalsQuery['me']>['team']>
type Member = Team['edges'][number]['node']

/** What the people of a team aim at and what each needs next: for their superior. */
export default function TeamPage() {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle text={t('team.page')} />
      <ForSignedIn>
        <Loaded />
      </ForSignedIn>
    </>
  )
}

function Loaded() {
  const { t } = useTranslation()
  const answer = useTeamGoalsQuery({ fetchPolicy: 'cache-and-network' })
  const { data, error, fetchMore } = answer
  if (data && data.me === null && !error) return <NoEmployee />
  return (
    <Async answer={answer} select={({ me }) => me?.team} level={1} lines={8}>
      {(team) =>
        team.totalCount === 0 ? (
          <Message title={t('team.noneTitle')} text={t('team.none')} level={1}>
            <Link className="btn" to="/jalur-saya">
              {t('home.seeMine')}
            </Link>
          </Message>
        ) : (
          <Members team={team} onMore={() => void fetchMore({ variables: { after: team.pageInfo.endCursor } })} />
        )
      }
    </Async>
  )
}

function Members({ team: { edges, totalCount, pageInfo }, onMore }: { team: Team; onMore: () => void }) {
  const { t } = useTranslation()
  const withGoal = edges.filter(({ node }) => node.careerGoal).length
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">{t('team.page')}</p>
        <h1>{t('team.title')}</h1>
        <p className="lede">{t('team.summary', { chosen: withGoal, count: edges.length })}</p>
        <p className="no-print">
          <Link to="/kinerja/tim">{t('nav.teamPerformance')}</Link>
        </p>
        <PageActions title={t('team.page')} />
      </header>
      <ul className="team" aria-label={t('team.members')}>
        {edges.map(({ node }) => (
          <li key={node.id} className="card pad">
            <TeamMember member={node} />
          </li>
        ))}
      </ul>
      <div className="section">
        <MoreButton pageInfo={pageInfo} onMore={onMore}>
          <span className="fine">{t('map.showing', { shown: edges.length, total: totalCount })}</span>
        </MoreButton>
      </div>
      <p className="section fine">{t('team.told')}</p>
    </>
  )
}

function TeamMember({ member: { id, name, position, careerGoal } }: { member: Member }) {
  const { t, i18n } = useTranslation()
  return (
    <>
      <div>
        <h2>{name}</h2>
        <p className="fine">{position ? fullName(position) : t('desk.noPosition')}</p>
      </div>
      {careerGoal ? (
        <>
          <p>
            <span className="fine">{t('team.goal')}</span>
            <br />
            <PositionLink position={careerGoal.position} />{' '}
            <span className="fine">{t('path.since', { date: formatDay(careerGoal.chosenOn, i18n.language) })}</span>
          </p>
          <NextOnTheWay goal={careerGoal} held={position?.code ?? null} />
        </>
      ) : (
        <p className="muted">{t('team.noGoal')}</p>
      )}
      <TeamTalent id={id} name={name ?? ''} />
    </>
  )
}
