import { graphql, GraphQLObjectType, GraphQLSchema } from 'graphql'
import { DateScalar } from './scalars'

const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: { echo: { type: DateScalar, args: { day: { type: DateScalar } }, resolve: (_source, { day }) => day } },
  }),
})

describe('a day from a caller', () => {
  test.each(['2026-08-01', '2024-02-29', '0001-01-01', '9999-12-31'])('%s is one', async (day) => {
    const variable = await graphql({
      schema,
      source: 'query ($day: Date) { echo(day: $day) }',
      variableValues: { day },
    })
    const literal = await graphql({ schema, source: `{ echo(day: "${day}") }` })
    expect([variable.data, literal.data]).toEqual([{ echo: day }, { echo: day }])
  })

  test.each(['2026-02-30', '+275760-09-13', '0000-01-01', '2026-8-1', '', 5, {}])(
    '%p is the fault of who sent it',
    async (day) => {
      const { errors } = await graphql({
        schema,
        source: 'query ($day: Date) { echo(day: $day) }',
        variableValues: { day },
      })
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT' }])
    },
  )
})
