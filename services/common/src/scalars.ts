import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { GraphQLDateTimeISO } from 'graphql-scalars'
import { type Day, isDay } from './days'

/** A calendar day, kept as text from the database to the caller. */
export const DateScalar = new GraphQLScalarType<Day, Day>({
  name: 'Date',
  description: 'A calendar day in WITA (UTC+8), ISO 8601: `2026-08-01`.',
  serialize: dayOf,
  parseValue: dayOf,
  parseLiteral: (node) => dayOf(node.kind === Kind.STRING ? node.value : null),
})

function dayOf(value: unknown): Day {
  if (typeof value === 'string' && isDay(value)) return value
  const message = `${JSON.stringify(value)} is not a calendar day such as "2026-08-01".`
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}

/** An instant. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601: `2026-08-01T04:00:00.000Z`.',
  specifiedByURL: null,
})
