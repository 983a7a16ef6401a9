import { EMPLOYEE_CHANGED, type EmployeeChanged } from '@jalur/common'
import { toIsoMonth } from './calendar'
import type { Person } from './person'
import type { RowContext } from './personnel-rows'
import { type DemoRow, row } from './tables'

/** How far back the change feed of the demo goes, in months. */
const FEED_MONTHS = 6

/** What the change feed tells of a person: that the post was entered, where that is not long ago. */
export function* changeRows(person: Person, { month }: RowContext): Generator<DemoRow> {
  const entered = person.career.positions.at(-1)!.month
  if (entered < month - FEED_MONTHS) return
  const { id, agencyCode, unitId, superiorIds, position, employment } = person
  const payload: EmployeeChanged = {
    ...{ id, agencyCode, unitId, superiorIds },
    positionCode: position.code,
    employmentType: employment,
    active: true,
    version: 1,
  }
  yield row('personnel.outbox', {
    aggregatetype: 'Employee',
    aggregateid: id,
    type: EMPLOYEE_CHANGED,
    payload: JSON.stringify(payload),
    created_at: `${toIsoMonth(entered)}T00:00:00+08:00`,
  })
}

/** What services hear of an agency: in which zone it reckons its days. What the release told goes with the old rows. */
export const agencyRow = ({ code, timeZone }: { code: string; timeZone: string }, asOf: string): DemoRow =>
  row('personnel.outbox', {
    aggregatetype: 'Agency',
    aggregateid: code,
    type: 'AgencyChanged',
    payload: JSON.stringify({ code, timeZone, changedAt: `${asOf}T00:00:00+08:00` }),
    created_at: `${asOf}T00:00:00+08:00`,
  })
