const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** True for text that PostgreSQL takes for a uuid. */
export const isUuid = (text: string): boolean => UUID.test(text)

/** An id to look up by its index; what is no uuid is null, which finds nothing. */
export const asUuid = (text: string): string | null => (isUuid(text) ? text : null)
