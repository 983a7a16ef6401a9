import { Ctx, Query, Resolver } from 'type-graphql'
import type { PersonnelContext } from '../context'
import { Viewer } from './viewer.types'

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, {
    nullable: true,
    description: 'Who asks, what the access token allows, and what may still be spent.',
  })
  viewer(@Ctx() { caller, catalogue, budget }: PersonnelContext): Viewer | null {
    if (caller.kind === 'PUBLIC') return null
    const isPartner = caller.kind === 'PARTNER'
    const codes = isPartner ? caller.agencyCodes : [caller.agencyCode ?? '']
    return {
      kind: caller.kind,
      clientId: isPartner ? caller.clientId : null,
      scopes: isPartner ? [...caller.scopes] : [],
      roles: isPartner ? [] : [...caller.roles],
      agencies: codes.flatMap((code) => catalogue.agenciesByCode.get(code) ?? []),
      rateLimit: budget,
    }
  }
}
