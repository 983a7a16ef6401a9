import type { Context, DataRead } from '@jalur/common'

/** Who has a file made, for the people whose data it holds. */
export type FileReader = Omit<DataRead, 'employeeId' | 'fields'>

/** The officer of a request as the reader of what a task will write to a file. */
export function fileReader({ caller, receivedAt, requestId }: Context): FileReader {
  if (caller.kind !== 'PERSON') throw new Error('only a person has files made')
  const { subject, employeeId, agencyCode } = caller
  return {
    ...{ at: receivedAt.toISOString(), requestId, readerKind: 'PERSON', readerId: subject, readerName: null },
    ...{ readerEmployeeId: employeeId, readerAgency: agencyCode, relation: 'HR_OFFICER', purpose: null },
  }
}
