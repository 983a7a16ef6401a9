import { GraphQLScalarType } from 'graphql'
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars'

/** A calendar day, kept as text from the database to the caller. */
export const DateScalar = new GraphQLScalarType<string, string>({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: 'A calendar day in WITA (UTC+8), ISO 8601: `2026-08-01`.',
  specifiedByURL: null,
})

/** An instant. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601: `2026-08-01T04:00:00.000Z`.',
  specifiedByURL: null,
})
