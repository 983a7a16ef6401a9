import type { FilePurpose } from '@jalur/common'

/** What people may hand in to personnel, and as what. */
export const UPLOADS = {
  /** A file of employees to import. */
  IMPORT: { types: ['XLSX', 'CSV'], maximumBytes: 60_000_000 },
  /** A document that proves a correction or a decision. */
  EVIDENCE: { types: ['PDF', 'PNG', 'JPEG'], maximumBytes: 10_000_000 },
} as const satisfies Record<string, FilePurpose>
