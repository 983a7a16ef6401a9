/** Every code that `extensions.code` of an answer can have, and what it tells the client. A code outlives its message. */
export const ERROR_CODES = {
  UNAUTHENTICATED: 'Nobody is signed in, or the access token is not valid (any more).',
  FORBIDDEN: 'The caller is known and may not do this.',
  PURPOSE_REQUIRED: 'A partner asks for confidential data without a known purpose in the header `x-purpose`.',
  NOT_FOUND: 'Nothing has this id or code; `fields` names the argument.',
  BAD_USER_INPUT: 'An argument or variable cannot be accepted; `fields` names each with the reason.',
  CONFLICT: 'The state has changed since it was read.',
  BAD_REQUEST: 'The HTTP request is not one that can be read.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  OPERATION_RESOLUTION_FAILURE: 'The document holds no operation of this name, or several and no name was given.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Documents cannot be named by hash here: send the document.',
  QUERY_TOO_COMPLEX: 'The operation is beyond a limit; `limit`, `maximum` and `found` tell which.',
  RATE_LIMITED: 'The budget for this minute is spent; `Retry-After` tells when to come back.',
  SUBGRAPH_UNAVAILABLE: 'The part of the data that `service` names cannot be loaded right now; the rest is there.',
  INTERNAL_SERVER_ERROR: 'A fault of ours.',
} as const satisfies Readonly<Record<string, string>>

export type ErrorCode = keyof typeof ERROR_CODES

export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(ERROR_CODES, code)
