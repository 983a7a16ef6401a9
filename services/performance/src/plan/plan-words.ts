/** What people are told of the states of a plan. Pure. */
import type { Text } from '@jalur/common'
import type { PlanStatus } from './plan-state'

/** Why an act is not possible in a state. */
export const NOT_NOW: Readonly<Record<PlanStatus, Text>> = {
  DRAFT: { id: 'SKP ini masih draf.', en: 'This plan is still a draft.' },
  SUBMITTED: { id: 'SKP ini sedang menunggu keputusan atasan.', en: 'This plan waits for the superior.' },
  RETURNED: { id: 'SKP ini dikembalikan untuk diperbaiki.', en: 'This plan was returned to be corrected.' },
  APPROVED: {
    id: 'SKP ini sudah disetujui. Minta revisi untuk mengubahnya.',
    en: 'This plan is approved. Ask for a revision to change it.',
  },
  REVISION_REQUESTED: {
    id: 'Permintaan revisi SKP ini menunggu keputusan atasan.',
    en: 'A revision of this plan waits for the superior.',
  },
  CLOSED: { id: 'SKP ini sudah ditutup.', en: 'This plan is closed.' },
}
