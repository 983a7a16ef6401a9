/** Codes of the system and of PostgreSQL for a database that cannot be reached, ends, begins, or is full. */
const CODES = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|08...|57P0[1-3]|53300)$/

/** What the driver says, without a code, of a connection that broke off or could not be had in time. */
const WORDS =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** The database does not answer at this moment: nothing is wrong with what was asked. */
export const isOutage = (cause: (Error & { code?: unknown }) | undefined): boolean =>
  cause !== undefined && (CODES.test(String(cause.code)) || WORDS.test(cause.message))
