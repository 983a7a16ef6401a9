import { badInput, forbidden } from '@jalur/common'
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import type { PersonnelContext } from '../context'
import type { EmployeeRecord } from './employee'
import { EmployeeRepository } from './employee.repository'
import { Employee } from './employee.types'

const MOST = 20
const SHORTEST_TEXT = 3

@Resolver()
export class ColleaguesResolver {
  /** By name alone: an answer to a number would tell whose birth date a guessed number holds. */
  @Query(() => [Employee], {
    description:
      'People who serve in the own agency and whose name holds the text, by name: to name one of them, such as the right superior.',
  })
  async colleagues(
    @Arg('text', () => String, { description: `Part of the name, at least ${SHORTEST_TEXT} characters.` }) text: string,
    @Arg('first', () => Int, { defaultValue: 10, description: `How many, 1 to ${MOST}.` }) first: number,
    @Ctx() { caller, database, language, loaders, today }: PersonnelContext,
  ): Promise<EmployeeRecord[]> {
    if (caller.kind !== 'PERSON' || !caller.agencyCode) throw forbidden(language)
    if (text.trim().length < SHORTEST_TEXT) {
      const reason = { id: `paling sedikit ${SHORTEST_TEXT} huruf`, en: `at least ${SHORTEST_TEXT} characters` }
      throw badInput(language, [{ field: 'text', reason }])
    }
    if (first < 1 || first > MOST) {
      throw badInput(language, [
        { field: 'first', reason: { id: `harus 1 sampai ${MOST}`, en: `must be 1 to ${MOST}` } },
      ])
    }
    const found = await new EmployeeRepository(database, today).findColleagues(caller.agencyCode, text, first)
    for (const employee of found) loaders.employees.prime(employee.id, employee)
    return found
  }
}
