import { execute, GraphQLError, GraphQLObjectType, GraphQLScalarType, GraphQLSchema, parse } from 'graphql'
import { createLogger } from './logger'
import { maskError } from './mask'

const logger = createLogger('test', 'silent')
const masked = (cause: Error) =>
  maskError(new GraphQLError(cause.message, { originalError: cause, path: ['me'] }), logger, 'en', 'r1')

describe('S-15 an error on its way out', () => {
  test('that nobody expected keeps its cause to itself', () =>
    expect(masked(new Error('select * from secret at 10.0.0.1'))).toEqual({
      message: 'Something went wrong on our side.',
      path: ['me'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    }))

  test('of an argument that does not fit is the fault of who sent it, one of a value that does not is ours', async () => {
    const strict = new GraphQLScalarType({
      name: 'Strict',
      serialize: () => {
        throw new GraphQLError('not serializable')
      },
      parseValue: (value) => value,
      parseLiteral: () => {
        throw new GraphQLError('not readable')
      },
    })
    const fields = { echo: { type: strict, args: { value: { type: strict } }, resolve: () => 'value' } }
    const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) })
    const codesOf = async (source: string) => {
      const { errors = [] } = await execute({ schema, document: parse(source) })
      return errors.map((error) => maskError(error, logger, 'en', 'r1').extensions?.['code'])
    }
    expect(await codesOf('{ echo(value: 1) }')).toEqual(['BAD_USER_INPUT'])
    expect(await codesOf('{ echo }')).toEqual(['INTERNAL_SERVER_ERROR'])
  })

  test.each([
    ['connect ECONNREFUSED 127.0.0.1:5433', 'ECONNREFUSED'],
    ['terminating connection due to administrator command', '57P01'],
    ['the database system is starting up', '57P03'],
    ['sorry, too many clients already', '53300'],
    ['Connection terminated unexpectedly', undefined],
    ['timeout exceeded when trying to connect', undefined],
  ])('of a database that does not answer says to come back, and no host: %s', (message, code) =>
    expect(masked(Object.assign(new Error(message), { code }))).toEqual({
      message: 'This cannot be loaded right now.',
      path: ['me'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
    }),
  )

  test.each(['22021', '22P05'])('of text that PostgreSQL cannot hold (%s) is the fault of who sent it', (code) =>
    expect(masked(Object.assign(new Error('invalid byte sequence'), { code }))).toEqual({
      message: 'A text holds a character that cannot be accepted.',
      path: ['me'],
      extensions: { code: 'BAD_USER_INPUT' },
    }),
  )
})
