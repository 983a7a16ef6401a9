import { checkPageSize, type Connection, type ConnectionArgs, decodeCursor, type Language, pageOf } from '@jalur/common'

/**
 * A page of a history that is read whole, because a career has few entries.
 * @param key of an entry; the entries come by it, highest first
 * @throws BAD_USER_INPUT for a page size or cursor that is none
 */
export function pageOfHistory<Entry>(
  entries: readonly Entry[],
  { first, after }: ConnectionArgs,
  language: Language,
  key: (entry: Entry) => string,
): Connection<Entry> {
  checkPageSize(first, language)
  const [before] = after ? decodeCursor(after, 1, language) : []
  const rest = before === undefined ? entries : entries.filter((entry) => key(entry) < before)
  return pageOf(rest.slice(0, first + 1), { first, after }, entries.length, (entry) => [key(entry)])
}
