/** A document that was handed in already. `at` in milliseconds since 1970. */
export interface HandedIn {
  id: string
  name: string
  sizeBytes: number
  at: number
}

/** Loose files are kept for a day; one hour is left for sending. */
const FILES_KEPT = 23 * 3_600_000

/** The documents that the graph still has. */
export const stillKept = (files: HandedIn[], now: number): HandedIn[] => files.filter(({ at }) => now - at < FILES_KEPT)
