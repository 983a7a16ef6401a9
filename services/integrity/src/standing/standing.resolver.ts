import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { IntegrityContext } from '../context'
import { Employee } from '../employee/employee.types'
import { IntegrityStanding } from './standing.types'

@Resolver(() => Employee)
export class StandingResolver {
  @FieldResolver(() => IntegrityStanding, {
    nullable: true,
    description: 'Pact, discipline, asset declaration and events; null when integrity knows no records.',
  })
  async integrityStanding(
    @Root() { id }: Employee,
    @Ctx() context: IntegrityContext,
  ): Promise<IntegrityStanding | null> {
    return (await context.standing.load(id))?.facts ?? null
  }
}
