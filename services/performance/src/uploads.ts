import type { FilePurpose } from '@jalur/common'

/** Purpose of files that prove a progress report, or what is said to an objection. */
export const EVIDENCE = 'EVIDENCE'

/** What people may hand in to performance, and as what. */
export const UPLOADS: Readonly<Record<string, FilePurpose>> = {
  [EVIDENCE]: { types: ['PDF', 'PNG', 'JPEG'], maximumBytes: 10_000_000 },
}
