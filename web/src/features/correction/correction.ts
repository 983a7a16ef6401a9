import type { CorrectionStatus, RecordField } from '../../generated/types'

/** Whether a request still waits for its decision. */
export const isOpen = ({ status }: { status: CorrectionStatus }): boolean =>
  status === 'SUBMITTED' || status === 'IN_REVIEW'

/** Fields whose values are entries of a history, which a request adds or replaces. */
const HISTORIES: RecordField[] = ['RANK', 'POSITION', 'EDUCATION']
export const hasHistory = (field: RecordField): boolean => HISTORIES.includes(field)
