/** What a paper says, before it is drawn. Official papers are Indonesian whatever the caller's language. Pure. */

/** A label and what stands beside it. */
export type Line = readonly [string, string]

export interface PaperColumn {
  heading: string
  /** Its share of the width, against the other columns. */
  width: number
}

export type PaperPart =
  | { heading: string; lines: readonly Line[] }
  | { heading: string; columns: readonly PaperColumn[]; rows: readonly (readonly string[])[] }
  | { heading: string; text: string }

export interface Paper {
  title: string
  /** Below the title, centred. */
  subtitles: readonly string[]
  /** Above the parts, beside each other. */
  parties: readonly { heading: string; lines: readonly Line[] }[]
  parts: readonly PaperPart[]
  /** Where hands sign, beside each other: the office, the name, the number. */
  signatures: readonly { office: string; name: string; nip: string }[]
}
