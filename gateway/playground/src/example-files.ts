import { type Example, readExample } from './example'

const queries = import.meta.glob<string>('../examples/*.graphql', { query: '?raw', import: 'default', eager: true })
const variables = import.meta.glob<string>('../examples/*.json', { query: '?raw', import: 'default', eager: true })

/** The saved examples, in the order of their file names. */
export const EXAMPLES: readonly Example[] = Object.entries(queries).map(([path, text]) =>
  readExample(
    path.slice(path.lastIndexOf('/') + 1, -'.graphql'.length),
    text,
    variables[path.replace(/graphql$/, 'json')],
  ),
)
