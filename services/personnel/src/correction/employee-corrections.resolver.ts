import { type Connection, ConnectionArgs } from '@jalur/common'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { PersonnelContext } from '../context'
import type { EmployeeRecord } from '../employee/employee'
import { Employee } from '../employee/employee.types'
import { pageOfHistory } from '../record/history-page'
import type { Correction } from './correction'
import { CorrectionRequestConnection } from './correction.types'

@Resolver(() => Employee)
export class EmployeeCorrectionsResolver {
  @FieldResolver(() => CorrectionRequestConnection, {
    nullable: true,
    description: 'Requests of the person to correct the own record, newest first.',
  })
  async correctionRequests(
    @Root() { id }: EmployeeRecord,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { language, loaders }: PersonnelContext,
  ): Promise<Connection<Correction>> {
    const corrections = await loaders.corrections.load(id)
    return pageOfHistory(corrections, page, language, (it) => `${it.submittedAt.toISOString()} ${it.id}`)
  }
}
