import {
  checkPageSize,
  type Connection,
  ConnectionArgs,
  decodeDayPlace,
  type Outcome,
  pageOf,
  type Write,
  write,
} from '@jalur/common'
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { Agency } from '../agency/agency.types'
import type { PerformanceContext } from '../context'
import { Employee } from '../employee/employee.types'
import type { RefusalCode } from '../refusals'
import type * as domain from './dispute'

import {
  DecideSuperiorDisputeInput,
  DisputeSuperiorInput,
  SuperiorDispute,
  SuperiorDisputeConnection,
  SuperiorDisputePayload,
} from './dispute.types'
import { decideDispute, type DisputeParts, disputeSuperior } from './dispute.writes'

@Resolver(() => Employee)
export class EmployeeDisputeResolver {
  @FieldResolver(() => SuperiorDispute, {
    nullable: true,
    description: 'The newest dispute about who the direct superior is; null where there was none.',
  })
  superiorDispute(
    @Root() { id }: Employee,
    @Ctx() { loaders }: PerformanceContext,
  ): Promise<domain.SuperiorDispute | null> {
    return loaders.superiorDisputes.load(id)
  }
}

@Resolver(() => Agency)
export class AgencyDisputeResolver {
  @FieldResolver(() => SuperiorDisputeConnection, {
    nullable: true,
    description: 'Disputes about superiors that wait for an HR officer, oldest first.',
  })
  async superiorDisputes(
    @Root() { code }: Agency,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { language, disputes }: PerformanceContext,
  ): Promise<Connection<domain.SuperiorDispute>> {
    checkPageSize(first, language)
    const rows = await disputes.findOpen(code, first, decodeDayPlace(after, language))
    return pageOf(
      rows,
      { first, after },
      () => disputes.countOpen(code),
      (row) => [row.filedOn, row.id],
    )
  }
}

@Resolver(() => SuperiorDispute)
export class DisputeResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Whose superior it is about.' })
  employee(@Root() { employeeId }: domain.SuperiorDispute): Employee {
    return { id: employeeId }
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'The superior on record; null where there was none.' })
  disputed(@Root() { disputedId }: domain.SuperiorDispute): Employee | null {
    return disputedId === null ? null : { id: disputedId }
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who decides meanwhile.' })
  provisional(@Root() { provisionalId }: domain.SuperiorDispute): Employee {
    return { id: provisionalId }
  }

  @Mutation(() => SuperiorDisputePayload, {
    nullable: true,
    description:
      'Says that another person of the agency is the direct superior. That person decides on plan, progress and evaluations until the HR officer has decided.',
  })
  disputeSuperior(
    @Arg('input', () => DisputeSuperiorInput, { description: 'Whom, and why.' }) input: DisputeSuperiorInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeDispute(context, 'disputeSuperior', input, (tx, parts) => disputeSuperior(tx, parts, input))
  }

  @Mutation(() => SuperiorDisputePayload, {
    nullable: true,
    description: 'Decides on a dispute about a superior in the own agency.',
  })
  decideSuperiorDispute(
    @Arg('input', () => DecideSuperiorDisputeInput, { description: 'The decision.' }) input: DecideSuperiorDisputeInput,
    @Ctx() context: PerformanceContext,
  ) {
    return changeDispute(context, 'decideSuperiorDispute', input, (tx, parts) => decideDispute(tx, parts, input, input))
  }
}

/** Runs a change to a dispute and answers it as it is afterwards. */
async function changeDispute(
  context: PerformanceContext,
  mutation: string,
  input: { idempotencyKey?: string | null },
  work: (write: Write, parts: DisputeParts) => Promise<string>,
) {
  const { database, directory, disputes } = context
  const outcome: Outcome<string, RefusalCode> = await write(database, context, { mutation, input }, (tx) =>
    work(tx, { context, directory }),
  )
  return { refusals: outcome.refusals, dispute: outcome.result === null ? null : await disputes.find(outcome.result) }
}
