import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client'
import { Observable, type Subscriber } from 'rxjs'
import { askAgainAfterWrites } from './ask-again'

const QUERY = gql`
  query Count {
    count
  }
`
const WRITE = gql`
  mutation Add {
    add
  }
`

/** A client whose answers are given by hand, in any order. */
function clientByHand() {
  const asked: { name: string; answer: (data: object) => void; isWanted: () => boolean }[] = []
  const hand = new ApolloLink(
    ({ operationName }) =>
      new Observable((observer: Subscriber<ApolloLink.Result>) => {
        asked.push({
          name: operationName ?? '',
          answer(data) {
            observer.next({ data })
            observer.complete()
          },
          isWanted: () => !observer.closed,
        })
      }),
  )
  const client = new ApolloClient({
    link: ApolloLink.from([askAgainAfterWrites(), hand]),
    cache: new InMemoryCache(),
    defaultOptions: { watchQuery: { errorPolicy: 'all' }, query: { errorPolicy: 'all' } },
  })
  return { client, asked }
}

test('what was asked before a write is asked again after it, and the older answer is not taken', async () => {
  const { client, asked } = clientByHand()
  const first = client.query({ query: QUERY, fetchPolicy: 'network-only' })
  const write = client.mutate({ mutation: WRITE })
  asked[1]!.answer({ add: true })
  await write
  const second = client.query({ query: QUERY, fetchPolicy: 'network-only' })
  expect(asked.map(({ name, isWanted }) => [name, isWanted()])).toEqual([
    ['Count', false],
    ['Add', false],
    ['Count', true],
  ])
  asked[0]!.answer({ count: 1 })
  asked[2]!.answer({ count: 2 })
  expect([(await first).data, (await second).data]).toEqual([{ count: 2 }, { count: 2 }])
})

test('what was answered before a write is left alone', async () => {
  const { client, asked } = clientByHand()
  const first = client.query({ query: QUERY, fetchPolicy: 'network-only' })
  asked[0]!.answer({ count: 1 })
  expect((await first).data).toEqual({ count: 1 })
  const write = client.mutate({ mutation: WRITE })
  asked[1]!.answer({ add: true })
  await write
  expect(asked).toHaveLength(2)
})
