/** Where a partner states what it reads confidential data for. */
const HEADER = 'x-purpose'

/** The purpose in the headers editor, null when there is none. Other headers may hold secrets and are not read. */
export function purposeOf(headers: string): string | null {
  const purpose = parsed(headers)[HEADER]
  return typeof purpose === 'string' && /^\w+$/.test(purpose) ? purpose : null
}

/** The headers of the editor, with this purpose. */
export const withPurpose = (headers: string, purpose: string): string =>
  JSON.stringify({ ...parsed(headers), [HEADER]: purpose }, null, 2)

function parsed(headers: string): Record<string, unknown> {
  try {
    return JSON.parse(headers || '{}') as Record<string, unknown>
  } catch {
    return {}
  }
}
