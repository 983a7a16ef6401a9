/** What people are told of progress reports. Pure. */
import type { RefusalReason, Text } from '@jalur/common'
import { batchReason } from '../batch'
import type { RefusalCode } from '../refusals'
import type { ProgressRefusal, ProgressStatus } from './progress-state'

/** Why an act on a report is refused, as a code with words. */
export function moveRefusal(refused: ProgressRefusal, status: ProgressStatus): RefusalReason<RefusalCode> {
  if (refused === 'REASON_MISSING') return batchReason(refused, NO_REASON)
  if (refused === 'EVALUATION_BEGUN') return batchReason(refused, EVALUATION_BEGUN)
  return batchReason('NOT_NOW', NOT_NOW[status])
}

const NO_REASON: Text = { id: 'Tuliskan alasan pengembalian.', en: 'Say why it is returned.' }
const EVALUATION_BEGUN: Text = {
  id: 'Evaluasi periode ini sudah diajukan, jadi progres yang menjadi dasarnya tidak dapat ditarik. Evaluasinya dapat dikembalikan lebih dahulu.',
  en: 'The evaluation of this period was submitted, so the reports that it rests on stand. The evaluation can be returned first.',
}
const NOT_NOW: Readonly<Record<ProgressStatus, Text>> = {
  DRAFT: { id: 'Progres ini masih draf.', en: 'This report is still a draft.' },
  SUBMITTED: {
    id: 'Progres ini menunggu keputusan atasan. Tarik kembali untuk mengubahnya.',
    en: 'This report waits for the superior. Withdraw it to change it.',
  },
  RETURNED: { id: 'Progres ini dikembalikan untuk diperbaiki.', en: 'This report was returned to be corrected.' },
  APPROVED: { id: 'Progres ini sudah disetujui.', en: 'This report is approved.' },
}
