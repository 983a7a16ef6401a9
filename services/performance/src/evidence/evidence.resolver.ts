import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { PerformanceContext } from '../context'
import type * as domain from './evidence'
import { Evidence } from './evidence.types'

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver(() => String, {
    description: 'Where it is: the link that was given, or one to the file that works for ten minutes.',
  })
  url(@Root() { url, fileId }: domain.Evidence, @Ctx() { files }: PerformanceContext): string {
    return url ?? files.linkTo(fileId ?? '')
  }
}
