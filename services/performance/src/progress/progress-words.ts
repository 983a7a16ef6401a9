/** What people are told of progress reports. Pure: this file imports types only. */
import type { Text } from '@jalur/common'
import type { RefusalCode } from '../refusals'
import type { ProgressRefusal, ProgressStatus } from './progress-state'

/** Why an act on a report is refused, as a code with words. */
export function moveRefusal(refused: ProgressRefusal, status: ProgressStatus): { code: RefusalCode; message: Text } {
  if (refused === 'REASON_MISSING') return { code: refused, message: NO_REASON }
  if (refused === 'EVALUATION_BEGUN') return { code: refused, message: EVALUATION_BEGUN }
  return { code: 'NOT_NOW', message: NOT_NOW[status] }
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
