import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDay } from '../../lib/format'
import { memberPath } from '../team-performance/paths'
import type { Person } from './role-matrix'

/** Who asks for results to link to, and who has none yet. Draws nothing where nobody waits. */
export function TeamNeeds({ team, without }: { team: Person[]; without: Person[] }) {
  const { t, i18n } = useTranslation()
  const asking = team.flatMap(({ cascadeRequest, ...person }) =>
    cascadeRequest ? [{ person, ...cascadeRequest }] : [],
  )
  return (
    <>
      {asking.length > 0 && (
        <section className="card pad" aria-labelledby="asking">
          <h2 id="asking">{t('roleMatrix.asking', { count: asking.length })}</h2>
          <ul className="parts">
            {asking.map(({ person, question, askedOn }) => (
              <li key={person.id}>
                <Link to={memberPath(person.id)}>{person.name ?? '–'}</Link>{' '}
                <span className="fine">{formatDay(askedOn, i18n.language)}</span>
                <span className="part-note">“{question}”</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {without.length > 0 && (
        <section className="card pad" aria-labelledby="without">
          <h2 id="without">{t('roleMatrix.withoutTitle')}</h2>
          <ul className="names">
            {without.map(({ id, name }) => (
              <li key={id}>
                <Link to={memberPath(id)}>{name ?? '–'}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
