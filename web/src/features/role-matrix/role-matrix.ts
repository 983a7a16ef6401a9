import type { MatrixPlanFragment, RoleMatrixQuery } from '../../generated/role-matrix'

/** A result of the superior, with who was offered it or supports it. */
export type Result = MatrixPlanFragment['workResults'][number]
/** What one person does for a result. */
export type Role = Result['roles'][number]

type Member = NonNullable<NonNullable<RoleMatrixQuery['me']>['team']>['edges'][number]['node']

/** A column of the matrix. */
export type Person = Pick<Member, 'id' | 'name'> & Partial<Member>

/** How far a person is with a result. */
export type RoleState = 'NONE' | 'OFFERED' | 'TAKEN'

/** How far a person is with a result, by the cell of the matrix. */
export const stateOf = (role: Role | undefined): RoleState =>
  role === undefined ? 'NONE' : role.results.length > 0 ? 'TAKEN' : 'OFFERED'

/** The cell of a person in the row of a result. */
export const roleOf = (result: Result, person: string): Role | undefined =>
  result.roles.find(({ employee }) => employee?.id === person)

/** The team, then whoever else has a part: somebody who has moved on, or whom the person decides for meanwhile. */
export function columnsOf(team: readonly Person[], results: readonly Result[]): Person[] {
  const known = new Map(team.map((person) => [person.id, person]))
  for (const { employee } of results.flatMap(({ roles }) => roles))
    if (employee && !known.has(employee.id)) known.set(employee.id, employee)
  return [...known.values()]
}

/** Those who were offered nothing and support nothing. */
export const withoutResult = (people: readonly Person[], results: readonly Result[]): Person[] =>
  people.filter(({ id }) => !results.some((result) => roleOf(result, id)))
