import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { PersonnelContext } from '../context'
import { Unit } from './agency.types'

@Resolver(() => Unit)
export class UnitResolver {
  @FieldResolver(() => Unit, { nullable: true, description: 'The unit that it is part of; null at the top.' })
  async parent(@Root() { id }: Unit, @Ctx() { loaders }: PersonnelContext): Promise<Unit | null> {
    const unit = await loaders.units.load(id)
    return unit?.parentId ? loaders.units.load(unit.parentId) : null
  }
}
