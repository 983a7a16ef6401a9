import { badCursor, decodeCursor, type Language } from '@jalur/common'

/** Where an employee stands in the order of name and id. */
export interface EmployeeKey {
  name: string
  id: string
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** True for text that can be the id of an employee or a unit. */
export const isUuid = (text: string): boolean => UUID.test(text)

/**
 * The place that a cursor of a page of employees names; null where there is none.
 * @throws BAD_USER_INPUT naming `after` for a cursor that is not one of ours
 */
export function employeeKeyOf(cursor: string | null | undefined, language: Language): EmployeeKey | null {
  if (!cursor) return null
  const [name = '', id = ''] = decodeCursor(cursor, 2, language)
  if (isUuid(id)) return { name, id }
  throw badCursor(language)
}
