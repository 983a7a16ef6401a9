/** The languages that a request can be written in, with the names that readers know them by. */
export const SNIPPET_LANGUAGES = { curl: 'curl', typescript: 'TypeScript', python: 'Python', php: 'PHP' } as const
export type SnippetLanguage = keyof typeof SNIPPET_LANGUAGES
