import type { Texts } from './texts'

/** A saved query: what it shows, who must be signed in to run it, and the variables that go with it. */
export interface Example {
  name: string
  title: { id: string; en: string }
  role: keyof Texts['roles']
  group: keyof Texts['groups']
  /** What a partner states in `x-purpose` to read confidential data. */
  purpose?: string
  query: string
  /** JSON text; empty when there are none. */
  variables: string
}

const HEADER = /^# (id|en|role|group|purpose): (.+)$/gm

/** Reads an example from its file: comment lines `# id:`, `# en:`, `# role:`, `# group:` and, for
 * confidential data of partners, `# purpose:`; then the query. */
export function readExample(name: string, text: string, variables = ''): Example {
  const header = Object.fromEntries([...text.matchAll(HEADER)].map(([, key, value]) => [key, value]))
  return {
    name,
    title: { id: header['id'], en: header['en'] },
    role: header['role'] as Example['role'],
    group: header['group'] as Example['group'],
    purpose: header['purpose'],
    query: text.replaceAll(HEADER, '').trimStart(),
    variables: laidOut(variables),
  }
}

/** One variable a line; nothing when there are none. */
function laidOut(variables: string): string {
  const values = JSON.parse(variables || '{}') as object
  return Object.keys(values).length > 0 ? JSON.stringify(values, null, 2) : ''
}

/** The examples that have every word of the search in a title, the name or the query. */
export function findExamples(examples: readonly Example[], search: string): Example[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return examples.filter(({ name, title, query }) => {
    const text = `${name} ${title.id} ${title.en} ${query}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
