/** The languages that programs are shown in, with the names that readers know them by. */
export const PROGRAM_LANGUAGES = { curl: 'curl', typescript: 'TypeScript', python: 'Python', php: 'PHP' } as const
export type ProgramLanguage = keyof typeof PROGRAM_LANGUAGES

/** One text for each language. */
export type Programs<T> = Record<ProgramLanguage, (request: T) => string>
