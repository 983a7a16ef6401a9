import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Async } from '../../components/Async'
import { Message } from '../../components/Message'
import {
  type EmployeeHitFragment,
  type FindEmployeesQuery,
  useFindEmployeeByNipQuery,
  useFindEmployeesQuery,
} from '../../generated/desk'
import { MoreButton } from '../../components/MoreButton'
import { fullName } from '../../lib/position-name'
import { useDesk } from './DeskLayout'
import { recordPath } from './desk-pages'

type Page = NonNullable<FindEmployeesQuery['employees']>

/** Those whose name holds the text, page after page. */
export function FoundByName({ text }: { text: string }) {
  const answer = useFindEmployeesQuery({ variables: { text } })
  const shown = { ...answer, data: answer.data ?? (answer.loading ? answer.previousData : undefined) }
  return (
    <Async answer={shown as typeof answer} select={({ employees }) => employees}>
      {(page) => (
        <div className="stack" aria-busy={answer.loading}>
          <Pages page={page} onMore={() => answer.fetchMore({ variables: { after: page.pageInfo.endCursor } })} />
        </div>
      )}
    </Async>
  )
}

function Pages({ page, onMore }: { page: Page; onMore: () => void }) {
  const { t } = useTranslation()
  const people = page.edges.map(({ node }) => node)
  if (people.length === 0) return <Message title={t('desk.search.noneTitle')} text={t('desk.search.none')} />
  return (
    <>
      <p className="muted" role="status">
        {t('desk.search.found', { count: page.totalCount })}{' '}
        {people.length < page.totalCount && t('map.showing', { shown: people.length, total: page.totalCount })}
      </p>
      <People people={people} />
      <MoreButton pageInfo={page.pageInfo} onMore={onMore} />
    </>
  )
}

/** The one with this number, or nobody that the officer may know of. */
export function FoundByNumber({ nip }: { nip: string }) {
  const { t } = useTranslation()
  const answer = useFindEmployeeByNipQuery({ variables: { nip }, fetchPolicy: 'network-only' })
  return (
    <Async answer={answer} select={({ employeesByNip }) => employeesByNip}>
      {([person]) =>
        person ? (
          <People people={[person]} />
        ) : (
          <Message title={t('desk.search.noneTitle')} text={t('desk.search.noNumber')} />
        )
      }
    </Async>
  )
}

function People({ people }: { people: EmployeeHitFragment[] }) {
  const { t } = useTranslation()
  return (
    <ul className="rows card" aria-label={t('desk.search.results')}>
      {people.map((person) => (
        <li key={person.id}>
          <Link className="row" to={recordPath(person.id)}>
            <Person person={person} />
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Person({ person }: { person: EmployeeHitFragment }) {
  const { t } = useTranslation()
  const { agencies } = useDesk()
  const { name, position, rank, unit, agency, status } = person
  const isOwnAgency = agencies.some(({ code }) => code === agency?.code)
  const place = [unit?.name, isOwnAgency ? null : agency?.name].filter(Boolean).join(' · ')
  return (
    <>
      <span>
        <span className="row-title">
          {name}
          {status !== 'ACTIVE' && status && <span className="tag">{t(`desk.status.${status}`)}</span>}
        </span>
        <span className="fine">{place}</span>
      </span>
      <span className="desk-standing fine">
        {position ? fullName(position) : t('desk.noPosition')}
        {rank && ` · ${rank.code}`}
      </span>
    </>
  )
}
