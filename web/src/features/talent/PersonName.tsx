import { Link } from 'react-router'
import { deskPagesFor, recordPath } from '../desk/desk-pages'
import { useDesk } from '../desk/DeskLayout'

/** A name that leads to the record, for those who may open records. */
export function PersonName({ person: { id, name } }: { person: { id: string; name: string | null } }) {
  const opensRecords = deskPagesFor(useDesk().roles).some((page) => page.name === 'employees')
  return opensRecords ? <Link to={recordPath(id)}>{name}</Link> : <strong>{name}</strong>
}
