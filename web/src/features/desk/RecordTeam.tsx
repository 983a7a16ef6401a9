import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Path, PathItem } from '../../components/Path'
import type { EmployeeNameFragment } from '../../generated/desk'
import { fullName } from '../../lib/position-name'
import { recordPath } from './desk-pages'
import type { PersonOnRecord } from './RecordPage'

/** Where the person stands: the superior above, the team below. */
export function RecordTeam({ person }: { person: PersonOnRecord }) {
  const { t } = useTranslation()
  const { supervisor, team, name } = person
  const below = team?.nodes ?? []
  return (
    <section aria-labelledby="record-team">
      <h2 id="record-team">{t('desk.record.place')}</h2>
      <Path>
        <PathItem state="done" icon="person">
          <p className="stop">
            <span className="eyebrow">{t('path.supervisor')}</span>
            {supervisor ? <PersonLink person={supervisor} /> : t('desk.record.noSuperior')}
          </p>
        </PathItem>
        <PathItem state="next" line={below.length > 0 ? 'walked' : 'ahead'}>
          <p className="stop">
            <strong>{name}</strong>
          </p>
        </PathItem>
        {below.length > 0 && (
          <PathItem state="ahead" icon="person">
            <p className="eyebrow">{t('desk.record.team', { count: team?.totalCount ?? below.length })}</p>
            <ul className="plain-list">
              {below.map((member) => (
                <li key={member.id}>
                  <PersonLink person={member} />
                </li>
              ))}
            </ul>
            {team && team.totalCount > below.length && (
              <p className="fine">{t('map.showing', { shown: below.length, total: team.totalCount })}</p>
            )}
          </PathItem>
        )}
      </Path>
    </section>
  )
}

function PersonLink({ person: { id, name, position } }: { person: EmployeeNameFragment }) {
  return (
    <span className="person-link">
      <Link to={recordPath(id)}>{name}</Link>
      {position && <span className="fine">{fullName(position)}</span>}
    </span>
  )
}
