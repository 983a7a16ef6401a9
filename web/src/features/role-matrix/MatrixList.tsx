import { useTranslation } from 'react-i18next'
import { type Person, type Result, roleOf, stateOf } from './role-matrix'
import { RoleForm } from './RoleForm'
import type { ViewProps } from './RoleMatrixPage'

/** The matrix as a list: each result with the people who have a part in it. */
export function MatrixList({ results, people, opened, onOpen, onClose, offers }: ViewProps) {
  const { t } = useTranslation()
  return (
    <ol className="stack">
      {results.map((result) => (
        <li key={result.id} className="card pad">
          <h3>
            {result.statement} <span className="tag">{t(`kinerja.workResult.${result.kind}`)}</span>
          </h3>
          <PartList result={result} people={people} onOpen={(person) => onOpen(result.id, person.id)} />
          {people.some(({ id }) => !roleOf(result, id)) && (
            <button
              type="button"
              className="btn ghost no-print"
              data-opens={`${result.id} `}
              onClick={() => onOpen(result.id, null)}
            >
              {t('roleMatrix.share')}
              <span className="sr"> {result.statement}</span>
            </button>
          )}
          {opened?.result === result.id && (
            <RoleForm
              key={opened.person}
              result={result}
              people={people.filter(({ id }) => (opened.person ? id === opened.person : !roleOf(result, id)))}
              offers={offers}
              onClose={onClose}
            />
          )}
        </li>
      ))}
    </ol>
  )
}

function PartList({ result, people, onOpen }: { result: Result; people: Person[]; onOpen: (person: Person) => void }) {
  const { t } = useTranslation()
  const parts = people.flatMap((person) => {
    const role = roleOf(result, person.id)
    return role ? [{ person, role }] : []
  })
  if (parts.length === 0) return <p className="fine">{t('roleMatrix.nobody')}</p>
  return (
    <ul className="parts">
      {parts.map(({ person, role }) => (
        <li key={person.id}>
          <button
            type="button"
            className="btn text"
            data-opens={`${result.id} ${person.id}`}
            onClick={() => onOpen(person)}
          >
            {person.name ?? '–'}
          </button>{' '}
          <span className="tag" data-role={stateOf(role)}>
            {t(`roleMatrix.state.${stateOf(role)}`)}
          </span>
          {role.note && <span className="fine part-note">{role.note}</span>}
        </li>
      ))}
    </ul>
  )
}
