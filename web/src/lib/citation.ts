/** What a citation needs to know of a regulation. */
export interface CitedRegulation {
  code: string
  title: string
  number: string
  year: number
  kind: string
}

/** The short name of a regulation as lawyers write it: `PermenPANRB 1/2023`. */
export const citationOf = ({ kind, number, year }: CitedRegulation): string => `${kind} ${number}/${year}`

/** The short name with the article: `PermenPANRB 1/2023 ps. 36`. Articles are quoted as they stand. */
export function citationWithArticle(regulation: CitedRegulation, article: string | null): string {
  return article ? `${citationOf(regulation)} ${article}` : citationOf(regulation)
}
