/** The account of credit points as a paper (penetapan angka kredit, PAK). Pure. */
import Big from 'big.js'
import type { CreditEntry } from '../credit/credit-entry'
import { PREDICATE_WORDS } from '../evaluation/words'
import { basisText, type Cited } from './basis'
import type { Line, Paper } from './paper'
import { particularLines, type Particulars, signaturesOf } from './parties'
import { periodText } from './plan-paper'
import { CREDIT_WORDS, decimalText } from './words'

export interface CreditFacts {
  employee: Particulars
  /** Who signs. */
  assessor: Particulars | null
  /** All entries, oldest first. */
  entries: readonly CreditEntry[]
  /** Level held now, and what its points come to. */
  level: string
  total: string
  /** Points still missing for the next level; null at the top of a ladder. */
  missing: string | null
  /** The rows that the points were worked out by. */
  rules: readonly Cited[]
}

export function creditPaper({ employee, assessor, entries, level, total, missing, rules }: CreditFacts): Paper {
  return {
    title: 'Penetapan Angka Kredit',
    subtitles: [employee.agency],
    parties: [{ heading: 'Keterangan perorangan', lines: particularLines(employee) }],
    parts: [
      {
        heading: 'Hasil penetapan angka kredit',
        columns: [
          { heading: 'Tahun', width: 2 },
          { heading: 'Dasar', width: 4 },
          { heading: 'Masa', width: 5 },
          { heading: 'Jenjang', width: 3 },
          { heading: 'Predikat', width: 3 },
          { heading: 'Koefisien × bobot × bulan/12', width: 5 },
          { heading: 'Angka kredit', width: 3 },
        ],
        rows: entries.map((entry) => [
          ...[String(entry.year), CREDIT_WORDS[entry.kind], periodText(periodOf(entry)), levelText(entry.level)],
          ...[entry.predicate ? PREDICATE_WORDS[entry.predicate].id : '-', formula(entry), decimalText(entry.points)],
        ]),
      },
      { heading: `Jumlah pada jenjang ${levelText(level)}`, lines: totalLines(total, missing, rules) },
    ],
    signatures: signaturesOf([['Pejabat penilai kinerja', assessor]]),
  }
}

const periodOf = ({ periodStart, periodEnd }: CreditEntry) => ({ startsOn: periodStart, endsOn: periodEnd })

/** `AHLI_PERTAMA` as `Ahli Pertama`. */
export const levelText = (code: string): string =>
  code
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/\b\p{L}/gu, (letter) => letter.toUpperCase())

function formula({ coefficient, multiplier, months }: CreditEntry): string {
  if (coefficient === null || multiplier === null || months === null) return '-'
  return `${decimalText(coefficient)} × ${new Big(multiplier).times(100).toString()}% × ${months}/12`
}

const totalLines = (total: string, missing: string | null, rules: readonly Cited[]): Line[] => [
  ['Angka kredit kumulatif', decimalText(total)],
  [
    'Kenaikan jenjang',
    missing === null
      ? 'Jenjang tertinggi.'
      : new Big(missing).gt(0)
        ? `Masih kurang ${decimalText(missing)} untuk jenjang berikutnya.`
        : 'Angka kredit sudah cukup untuk jenjang berikutnya; syarat lain tetap berlaku.',
  ],
  ['Dasar hukum', basisText(rules) ?? '-'],
]
