/** A decided objection as a paper. Pure. */
import type { CalibrationProposal } from '../calibration/calibration'
import type { LedgerContent } from '../ledger/ledger'
import { dayText, PREDICATE_WORDS, RATING_WORDS } from '../evaluation/words'
import { type Period, periodLabel } from '../evaluation/period'
import type { Evidence } from '../evidence/evidence'
import type { Objection } from '../objection/objection'
import { basisText, type Cited } from './basis'
import type { Line, Paper, PaperPart } from './paper'
import { capital } from './evaluation-paper'
import { partiesOf, type Particulars, signaturesOf } from './parties'
import { decimalText, DECISION_WORDS } from './words'

export interface ObjectionFacts {
  objection: Objection
  period: Period
  employee: Particulars
  assessor: Particulars | null
  decider: Particulars | null
  /** What the result said when it was objected to, and what it says by the decision. */
  before: LedgerContent
  after: LedgerContent
  /** Changes that the assessor confirmed before the result was issued. */
  calibrations: readonly CalibrationProposal[]
  /** The rows that the decision goes by, and that the result after it was worked out by. */
  rules: { objection: readonly Cited[]; predicate: readonly Cited[] }
}

export function objectionPaper({ objection, period, ...facts }: ObjectionFacts): Paper {
  const { employee, assessor, decider, before, after, calibrations, rules } = facts
  const { reason, filedOn, statement, statedOn, decision, decisionReason, decidedOn } = objection
  return {
    title: 'Keputusan atas Keberatan Hasil Evaluasi Kinerja',
    subtitles: [employee.agency, `Periode ${periodLabel(period).id}`],
    parties: partiesOf([
      ['Pegawai yang mengajukan', employee],
      ['Pejabat penilai kinerja', assessor],
      ['Atasan pejabat penilai', decider],
    ]),
    parts: [
      { heading: 'Hasil yang dikeberatani', lines: contentLines(before) },
      ...calibrations.map(calibrationPart),
      { heading: `Alasan keberatan, diajukan ${dayText(filedOn).id}`, text: reason },
      ...evidencePart('Bukti dukung pegawai', objection.evidence),
      {
        heading: statedOn ? `Tanggapan pejabat penilai, ${dayText(statedOn).id}` : 'Tanggapan pejabat penilai',
        text: statement ?? 'Tidak diberikan sampai batas waktunya.',
      },
      ...evidencePart('Bukti dukung pejabat penilai', objection.statementEvidence),
      {
        heading: 'Keputusan',
        lines: [
          ['Keputusan', decision ? DECISION_WORDS[decision] : '-'],
          ['Alasan', decisionReason ?? '-'],
          ['Diputuskan pada', decidedOn ? dayText(decidedOn).id : '-'],
          ['Sifat', 'Final'],
          ...basisLine('Dasar hukum', rules.objection),
        ],
      },
      {
        heading: 'Hasil setelah keputusan',
        lines: [...contentLines(after), ...basisLine('Dasar hukum predikat', rules.predicate)],
      },
    ],
    signatures: signaturesOf([['Atasan pejabat penilai', decider]]),
  }
}

function basisLine(label: string, rules: readonly Cited[]): Line[] {
  const text = basisText(rules)
  return text ? [[label, text]] : []
}

/** What one side showed: a file is told by its digest, so that another one cannot stand for it. */
const evidencePart = (heading: string, evidence: readonly Evidence[]): PaperPart[] =>
  evidence.length === 0
    ? []
    : [{ heading, lines: evidence.map(({ title, url, sha256 }) => [title, url ?? `SHA-256 ${sha256}`]) }]

const calibrationPart = ({ from, to, reason, answerReason, answeredOn }: CalibrationProposal): PaperPart => ({
  heading: answeredOn ? `Kalibrasi sebelum ditetapkan, ${dayText(answeredOn).id}` : 'Kalibrasi sebelum ditetapkan',
  lines: [
    ['Rating hasil kerja', changeText(RATING_WORDS[from.workRating].id, RATING_WORDS[to.workRating].id)],
    ['Rating perilaku kerja', changeText(RATING_WORDS[from.behaviourRating].id, RATING_WORDS[to.behaviourRating].id)],
    ['Predikat kinerja', changeText(PREDICATE_WORDS[from.predicate].id, PREDICATE_WORDS[to.predicate].id)],
    ['Alasan usulan pimpinan', reason],
    ['Persetujuan pejabat penilai', answerReason ?? '-'],
  ],
})

const changeText = (from: string, to: string): string =>
  from === to ? `${capital(to)} (tetap)` : `${capital(from)} menjadi ${to}`

const contentLines = ({ workRating, behaviourRating, predicate, creditPoints }: LedgerContent): Line[] => [
  ['Rating hasil kerja', capital(word(RATING_WORDS, workRating))],
  ['Rating perilaku kerja', capital(word(RATING_WORDS, behaviourRating))],
  ['Predikat kinerja', word(PREDICATE_WORDS, predicate)],
  ...(creditPoints ? [['Angka kredit', decimalText(creditPoints)] as const] : []),
]

const word = (words: Readonly<Record<string, { id: string }>>, code: string | null): string =>
  words[code ?? '']?.id ?? '-'
