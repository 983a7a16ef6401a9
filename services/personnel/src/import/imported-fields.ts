import type { RecordField } from '../record/lineage'

/** Which parts of a person's record the rows of a file hold. */
export interface ImportedParts {
  /** True for somebody in data-utama, whose row always tells who and where. */
  person: boolean
  status: boolean
  rank: boolean
  position: boolean
  superior: boolean
  education: boolean
}

/** The fields of a person's record for which a file vouches: those it holds a value of. */
export const importedFields = (parts: ImportedParts): RecordField[] => [
  ...(parts.person ? (['NAME', 'NIP', 'BIRTH_DATE', 'EMPLOYMENT_TYPE', 'AGENCY', 'UNIT'] as const) : []),
  ...(parts.position ? (['POSITION'] as const) : []),
  ...(parts.status ? (['STATUS'] as const) : []),
  ...(parts.rank ? (['RANK'] as const) : []),
  ...(parts.superior ? (['SUPERVISOR'] as const) : []),
  ...(parts.education ? (['EDUCATION'] as const) : []),
]
