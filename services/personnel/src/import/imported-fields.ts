import type { RecordField } from '../record/lineage'
import type { ImportedPerson } from './import-row'

const ALWAYS: readonly RecordField[] = ['NAME', 'NIP', 'BIRTH_DATE', 'EMPLOYMENT_TYPE', 'AGENCY', 'UNIT', 'POSITION']

/** The fields of a person's record for which a file vouches: those it holds a value of. */
export const importedFields = ({
  status,
  rank,
  superiorNip,
  education,
}: Pick<ImportedPerson, 'status' | 'rank' | 'superiorNip' | 'education'>): RecordField[] => [
  ...ALWAYS,
  ...(status ? (['STATUS'] as const) : []),
  ...(rank ? (['RANK'] as const) : []),
  ...(superiorNip ? (['SUPERVISOR'] as const) : []),
  ...(education ? (['EDUCATION'] as const) : []),
]
