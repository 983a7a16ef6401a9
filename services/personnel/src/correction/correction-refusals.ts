/** Why a request to correct a record, or a decision on it, does nothing. Pure. */
import type { RefusalReason } from '@jalur/common'
import type { RefusalCode } from '../refusals'

type Reason = RefusalReason<RefusalCode>
const reason = (code: RefusalCode, id: string, en: string, field: string | null = null): Reason => ({
  ...{ code, field, message: { id, en } },
})

export const ALREADY_OPEN = reason(
  'ALREADY_OPEN',
  'Anda sudah meminta perbaikan data ini. Tunggu keputusannya, atau tarik dahulu.',
  'You have asked for this already. Wait for the decision, or withdraw it first.',
  'input.field',
)
export const NOTHING_CHANGES = reason(
  'NOTHING_CHANGES',
  'Usulan Anda sama dengan yang tercatat.',
  'What you propose is on record already.',
  'input.value',
)
export const NOT_OPEN = reason(
  'NOT_OPEN',
  'Permintaan ini sudah diputuskan atau ditarik.',
  'This request was decided or withdrawn.',
)
export const OWN_REQUEST = reason(
  'OWN_REQUEST',
  'Anda tidak dapat memutuskan permintaan Anda sendiri. Minta pejabat lain.',
  'You cannot decide a request of your own. Ask another officer.',
)
export const REASON_MISSING = reason(
  'REASON_MISSING',
  'Tuliskan alasannya: pemohon berhak mengetahuinya.',
  'Give the reason: the person has a right to know it.',
  'input.reason',
)
export const OUTSIDE_RANGE = reason(
  'REASON_MISSING',
  'Pangkat pegawai di luar rentang jabatan ini. Tuliskan alasan khususnya.',
  'The rank held lies outside the range of the position. Give the special reason.',
  'input.reason',
)
export const NIP_TAKEN = reason('NIP_TAKEN', 'NIP ini sudah dipakai pegawai lain.', 'Somebody else has this number.')
export const ENTRY_UNKNOWN = reason(
  'ENTRY_UNKNOWN',
  'Riwayat yang hendak diganti tidak ada atau sudah berubah. Periksa riwayatnya dahulu.',
  'The entry to be replaced is not there or has changed. Check the history first.',
  'input.replaces',
)
export const ENTRY_TAKEN = reason(
  'ENTRY_TAKEN',
  'Sudah ada riwayat lain dengan TMT yang sama.',
  'Another entry of the history begins on the same day.',
  'input.effectiveFrom',
)
export const UNIT_GONE = reason(
  'VALUE_GONE',
  'Unit kerja ini tidak ada di instansi pegawai.',
  'The agency has no such unit.',
  'input.value',
)
export const SUPERIOR_GONE = reason(
  'VALUE_GONE',
  'Atasan yang diusulkan tidak bertugas di instansi pegawai.',
  'The proposed superior does not serve in the agency.',
  'input.value',
)
export const CIRCLE = reason(
  'SUPERIOR_CIRCLE',
  'Atasan yang diusulkan adalah bawahan pegawai ini.',
  'The proposed superior stands below the person.',
  'input.value',
)
