/** The two languages of Jalur; Indonesian comes first. */
export type Language = 'id' | 'en'

/** A sentence in both languages. */
export type Text = Readonly<Record<Language, string>>

/** English when the caller ranks it above Indonesian in `Accept-Language`, Indonesian otherwise. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=')
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ language }) => language === 'id' || language === 'en')
    .sort((a, b) => b.quality - a.quality)
  return ranked[0]?.language === 'en' ? 'en' : 'id'
}
