import type { Day } from '@jalur/common'
import type { PersonnelLoaders } from '../loaders'
import { loadCurrentValues } from '../record/current-values'
import type { StoredValue } from '../record/recorded-field'
import type { Correction } from './correction'

type Loaders = Pick<PersonnelLoaders, 'employees' | 'record'>

/** What stands now where a request wants something else: the entry that it replaces, or the value of today. */
export async function valueOnRecord(correction: Correction, loaders: Loaders, today: Day): Promise<StoredValue | null> {
  const { employeeId, field, replaces } = correction
  if (replaces) return { field, value: await entryValue(correction, replaces, loaders), name: null }
  const employee = await loaders.employees.load(employeeId)
  const values = employee ? await loadCurrentValues(employee, loaders, today) : []
  return values.find((value) => value.field === field) ?? null
}

async function entryValue({ employeeId, field }: Correction, day: Day, { record }: Loaders): Promise<string | null> {
  switch (field) {
    case 'RANK':
      return startingOn(await record.ranks.load(employeeId), day)?.rankCode ?? null
    case 'POSITION':
      return startingOn(await record.positions.load(employeeId), day)?.positionCode ?? null
    case 'EDUCATION':
      return (await record.educations.load(employeeId)).find(({ graduatedOn }) => graduatedOn === day)?.level ?? null
    default:
      return null
  }
}

const startingOn = <Entry extends { effectiveFrom: Day }>(entries: readonly Entry[], day: Day): Entry | undefined =>
  entries.find(({ effectiveFrom }) => effectiveFrom === day)
