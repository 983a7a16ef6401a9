/** A paper that was made of a record, as it is kept so that the paper can be checked. Pure: this file imports types only. */

/** What papers are made of. */
export const DocumentKind = {
  PLAN: 'PLAN',
  EVALUATION: 'EVALUATION',
  OBJECTION_DECISION: 'OBJECTION_DECISION',
  CREDIT_STATEMENT: 'CREDIT_STATEMENT',
} as const
export type DocumentKind = keyof typeof DocumentKind

export interface PerformanceDocument {
  /** As printed: twelve letters and digits in groups of four. */
  code: string
  kind: DocumentKind
  /** Whom it is about. */
  employeeId: string
  agencyCode: string
  /** Id of the plan, evaluation or objection; of the person for credit points. */
  record: string
  /** Tells whether the record has changed since. */
  recordState: string
  /** The name with all but the first letter of each word covered. */
  holder: string
  /** What it states in one line, as printed. */
  statement: string
  /** SHA-256 of what it says, without code and day: the same content is not written twice. */
  contentDigest: string
  fileId: string
  writtenAt: Date
}

/** `Siti Aminah` as `S*** A*****`: who holds the paper recognises it, nobody else learns a name. */
export const coveredName = (name: string): string => name.replace(/(?<=\p{L})[\p{L}\p{M}'’.]/gu, '*')
