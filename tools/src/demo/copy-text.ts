export type CopyValue = string | number | boolean | null | string[]

const special = /[\\\t\n\r]/g
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** One line of PostgreSQL's COPY text format. Elements of arrays are ids and role names, which need no quotes. */
export function copyLine(values: readonly CopyValue[]): string {
  let line = ''
  for (let index = 0; index < values.length; index++) {
    if (index > 0) line += '\t'
    line += copyValue(values[index])
  }
  return `${line}\n`
}

function copyValue(value: CopyValue): string {
  if (value === null) return '\\N'
  if (Array.isArray(value)) return `{${value.join(',')}}`
  if (typeof value === 'string') return value.replace(special, (character) => escapes[character])
  if (typeof value === 'boolean') return value ? 't' : 'f'
  return String(value)
}
