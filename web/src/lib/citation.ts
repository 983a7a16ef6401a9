/** What a citation needs to know of a regulation. */
export interface CitedRegulation {
  code: string
  title: string
  number: string | null
  year: number | null
  kind: string
}

/** The short name of a regulation as lawyers write it, `PermenPANRB 1/2023`; the title where number or year is unknown. */
export function citationOf({ kind, number, year, title }: CitedRegulation): string {
  return number && year ? `${kind} ${number}/${year}` : title
}

/** The short name with the article: `PermenPANRB 1/2023 ps. 36`. Articles are quoted as they stand. */
export function citationWithArticle(regulation: CitedRegulation, article: string | null): string {
  return article ? `${citationOf(regulation)} ${article}` : citationOf(regulation)
}
