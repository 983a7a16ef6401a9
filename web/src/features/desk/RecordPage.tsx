import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Async } from '../../components/Async'
import { PageTitle } from '../../components/PageTitle'
import { type EmployeeRecordQuery, useEmployeeRecordQuery } from '../../generated/desk'
import { fullName } from '../../lib/position-name'
import { MovementsOfPerson } from '../movement/MovementsOfPerson'
import { Timeline } from '../record/Timeline'
import { DESK } from './desk-pages'
import { RecordFacts } from './RecordFacts'
import { RecordTeam } from './RecordTeam'

/** The record of one person, as the officer has it. */
export type PersonOnRecord = NonNullable<EmployeeRecordQuery['employee']>

/** Who the person is, what holds now, who reports to whom, and how it came to be. */
export default function RecordPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const answer = useEmployeeRecordQuery({ variables: { id }, fetchPolicy: 'cache-and-network' })
  return (
    <>
      <PageTitle text={t('desk.record.page')} />
      <Async answer={answer} select={({ employee }) => employee} level={1} lines={8}>
        {(person) => <Record person={person} />}
      </Async>
    </>
  )
}

function Record({ person }: { person: PersonOnRecord }) {
  const { t } = useTranslation()
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={`${DESK}/pegawai`}>{t('desk.record.back')}</Link>
        </p>
        <h1>{person.name}</h1>
        <p className="lede">
          {person.position ? fullName(person.position) : t('desk.noPosition')}
          {person.unit && `, ${person.unit.name}`}
        </p>
      </header>
      <div className="cols facts-first">
        <aside className="stack">
          <RecordFacts person={person} />
        </aside>
        <div className="stack">
          <RecordTeam person={person} />
          <MovementsOfPerson id={person.id} />
          <section aria-labelledby="history">
            <h2 id="history">{t('myData.history')}</h2>
            <Timeline history={person} />
          </section>
        </div>
      </div>
    </>
  )
}
