/** A document that was handed in already, or waits for it. `at` in milliseconds since 1970. */
export interface HandedIn {
  id: string
  name: string
  sizeBytes: number
  at: number
  /** Set while it lies in this browser alone, under its id, until there is a line. */
  held?: true
}

/** Loose files are kept for a day; one hour is left for sending. */
const FILES_KEPT = 23 * 3_600_000

/** The documents that the graph still has, and those that wait to be handed in. */
export const stillKept = (files: HandedIn[], now: number): HandedIn[] =>
  files.filter(({ at, held }) => held || now - at < FILES_KEPT)
