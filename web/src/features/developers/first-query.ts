import type { SnippetLanguage } from '../../../../gateway/playground/src/snippet-languages'
import { writeSnippet } from '../../../../gateway/playground/src/snippets'
import type { Language } from '../../lib/i18n'
import { loadSchema } from './schema'

/** The first page of the people of an agency, as partners read it. */
export const EMPLOYEES_PAGE = `query EmployeesPage($agency: ID!, $after: String) {
  employees(filter: { agency: $agency }, first: 100, after: $after) {
    totalCount
    nodes { id nip name rank { code } position { code name } unit { id name } status updatedAt }
    pageInfo { hasNextPage endCursor }
  }
}
`

/** The agency whose people are invented. */
const AGENCY = '7104'

interface FirstQuery {
  graphqlUrl: string
  schemaUrl: string
  purpose: string | null
  language: Language
}

/** The program that sends the first query. The token comes from `JALUR_TOKEN`. */
export async function writeFirstQuery(
  program: SnippetLanguage,
  { graphqlUrl, schemaUrl, ...rest }: FirstQuery,
): Promise<string> {
  const request = { url: graphqlUrl, query: EMPLOYEES_PAGE, variables: { agency: AGENCY }, signedIn: true, ...rest }
  return writeSnippet(program, request, await loadSchema(schemaUrl))
}
