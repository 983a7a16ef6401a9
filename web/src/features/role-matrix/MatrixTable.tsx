import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fullName } from '../../lib/position-name'
import { type Person, type Result, roleOf, stateOf } from './role-matrix'
import { RoleForm } from './RoleForm'
import type { ViewProps } from './RoleMatrixPage'

/** The matrix as a table: results down, people across. A result is dragged to a person, or its cell is opened. */
export function MatrixTable({ results, people, opened, onOpen, onClose, offers }: ViewProps) {
  const { t } = useTranslation()
  const [over, setOver] = useState<string | null>(null)
  const [dragged, setDragged] = useState<Result | null>(null)
  const open = opened && results.find(({ id }) => id === opened.result)

  /** Makes a cell a place where a result can be dropped for a person who has no part in it yet. */
  const targetFor = (person: Person) => ({
    'data-target': over === person.id || undefined,
    onDragOver: (event: DragEvent) => {
      if (!dragged || roleOf(dragged, person.id)) return
      event.preventDefault()
      setOver(person.id)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(null)
      if (dragged) void offers.offer(dragged, [person], '')
    },
  })

  return (
    <>
      <p className="fine no-print">{t('roleMatrix.dragHelp')}</p>
      <div className="matrix-scroll card" role="region" aria-label={t('roleMatrix.matrix')} tabIndex={0}>
        <table className="role-matrix">
          <thead>
            <tr>
              <th scope="col">{t('roleMatrix.ownResult')}</th>
              {people.map((person) => (
                <th key={person.id} scope="col" {...targetFor(person)}>
                  {person.name ?? '–'}
                  {person.position && <span className="fine">{fullName(person.position)}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {results.map((result) => (
              <tr key={result.id} data-dragged={dragged?.id === result.id || undefined}>
                <th
                  scope="row"
                  draggable
                  onDragStart={(event) => {
                    event.dataTransfer.setData('text/plain', result.statement)
                    setDragged(result)
                  }}
                  onDragEnd={() => {
                    setDragged(null)
                    setOver(null)
                  }}
                >
                  {result.statement}
                </th>
                {people.map((person) => (
                  <td key={person.id} {...targetFor(person)}>
                    <CellButton result={result} person={person} onOpen={onOpen} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open && (
        <RoleForm
          key={`${opened.result} ${opened.person}`}
          result={open}
          people={people.filter(({ id }) => id === opened.person)}
          offers={offers}
          onClose={onClose}
        />
      )}
    </>
  )
}

interface CellButtonProps {
  result: Result
  person: Person
  onOpen: ViewProps['onOpen']
}

function CellButton({ result, person, onOpen }: CellButtonProps) {
  const { t } = useTranslation()
  const role = roleOf(result, person.id)
  const state = stateOf(role)
  return (
    <button
      type="button"
      className="role-cell"
      data-role={state}
      data-opens={`${result.id} ${person.id}`}
      title={role?.note ?? undefined}
      onClick={() => onOpen(result.id, person.id)}
    >
      <span aria-hidden={state === 'NONE' || undefined}>{state === 'NONE' ? '+' : t(`roleMatrix.state.${state}`)}</span>
      <span className="sr">
        {' '}
        {t(state === 'NONE' ? 'roleMatrix.cellOffer' : 'roleMatrix.cellOpen', {
          name: person.name ?? '–',
          result: result.statement,
        })}
      </span>
    </button>
  )
}
