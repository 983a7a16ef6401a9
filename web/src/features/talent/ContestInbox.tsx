import { useTranslation } from 'react-i18next'
import { Async } from '../../components/Async'
import { MoreButton } from '../../components/MoreButton'
import { type OpenContestFragment, useTalentContestsQuery } from '../../generated/contest'
import { formatInstant } from '../../lib/format'
import { DecideForm } from './DecideForm'
import { PersonName } from './PersonName'
import { PlacementReasons } from './PlacementReasons'

/** Objections to the map that await a decision, those due first in front; for HR officers. Draws nothing where none does. */
export function ContestInbox({ agency, onDecided }: { agency: string; onDecided: () => unknown }) {
  const { t } = useTranslation()
  const answer = useTalentContestsQuery({ variables: { agency }, fetchPolicy: 'cache-and-network' })
  return (
    <Async answer={answer} select={({ agency: found }) => found?.talentContests} lines={2}>
      {({ edges, totalCount, pageInfo }) =>
        totalCount > 0 && (
          <section className="stack no-print">
            <h2>{t('talent.contest.title', { count: totalCount })}</h2>
            <ol className="rows card">
              {edges.map(({ node }) => (
                <Item key={node.id} contest={node} onDecided={() => Promise.all([answer.refetch(), onDecided()])} />
              ))}
            </ol>
            <MoreButton pageInfo={pageInfo} onMore={(after) => answer.fetchMore({ variables: { after } })} />
          </section>
        )
      }
    </Async>
  )
}

function Item({ contest, onDecided }: { contest: OpenContestFragment; onDecided: () => Promise<unknown> }) {
  const { t, i18n } = useTranslation()
  const { reference, contestedBox: box, explanation, dueAt, isOverdue, employee } = contest
  const instant = formatInstant(dueAt, i18n.language)
  return (
    <li className="placed">
      <p>
        {employee && <PersonName person={employee} />}
        <span className="fine">
          {box === null
            ? t('talent.contest.aboutOutside', { reference })
            : t('talent.contest.about', { reference, box })}
        </span>
      </p>
      <blockquote>{explanation}</blockquote>
      <p className="fine">{t(isOverdue ? 'talent.contest.overdue' : 'talent.contest.dueAt', { instant })}</p>
      {employee?.talentPlacement && (
        <details className="why">
          <summary>{employee.talentPlacement.result}</summary>
          <PlacementReasons placement={employee.talentPlacement} />
        </details>
      )}
      <details className="why">
        <summary>{t('talent.contest.decide')}</summary>
        <DecideForm contest={contest} onDecided={onDecided} />
      </details>
    </li>
  )
}
