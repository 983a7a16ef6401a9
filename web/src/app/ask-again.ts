import { ApolloLink } from '@apollo/client'
import { OperationTypeNode } from 'graphql'
import { startWith, Subject, switchMap, take, tap } from 'rxjs'

/**
 * Asks again what is still under way when a write has been answered. It may come back as things stood before the write,
 * and a page that loads itself anew would be given that very answer, because one question is not asked twice at a time.
 */
export function askAgainAfterWrites(): ApolloLink {
  const written = new Subject<void>()
  return new ApolloLink((operation, forward) =>
    operation.operationType === OperationTypeNode.MUTATION
      ? forward(operation).pipe(tap(() => written.next()))
      : written.pipe(
          startWith(undefined),
          switchMap(() => forward(operation)),
          take(1),
        ),
  )
}
