/** An issued evaluation as a paper, in the order of the form of PermenPANRB 6/2022. Pure. */
import type { ObjectionTerm } from '../cycle/terms'
import type { OrganisationPredicate } from '../evaluation/distribution'
import type { KeptEvaluation } from '../evaluation/evaluation'
import { type Period, periodLabel } from '../evaluation/period'
import { dayText, PREDICATE_WORDS, RATING_WORDS } from '../evaluation/words'
import type { Feedback } from '../feedback/feedback'
import { basisText, type Cited } from './basis'
import type { PaperPart } from './paper'
import type { Paper } from './paper'
import { partiesOf, type Particulars, signaturesOf } from './parties'
import { periodText, type PlanFacts, rowsOf, targetText } from './plan-paper'
import { APPROACH_WORDS, decimalText, ORGANISATION_WORDS, VALUE_WORDS } from './words'

export interface EvaluationFacts extends PlanFacts {
  evaluation: KeptEvaluation
  period: Period
  /** Superior of the assessor; null at the top. */
  above: Particulars | null
  organisation: OrganisationPredicate | null
  /** Last reported value by id of the indicator, exact decimal. */
  achieved: ReadonlyMap<string, string>
  /** Of the plan since the period began, newest first. */
  feedback: readonly Feedback[]
  /** Digest of the last entry in the ledger of ratings. */
  ledgerDigest: string | null
  /** The rows that the result was worked out by, and that an objection to it goes by. */
  rules: { predicate: readonly Cited[]; credit: readonly Cited[]; objection: ObjectionTerm | null }
}

/** Feedback that a cell of the form has room for. */
const MOST_FEEDBACK = 3

export function evaluationPaper(facts: EvaluationFacts): Paper {
  const { plan, employee, assessor, above, period } = facts
  return {
    title: 'Evaluasi Kinerja Pegawai',
    subtitles: [
      APPROACH_WORDS[plan.approach],
      employee.agency,
      `Periode ${periodLabel(period).id}: ${periodText(period)}`,
    ],
    parties: partiesOf([
      ['Pegawai yang dinilai', employee],
      ['Pejabat penilai kinerja', assessor],
      ['Atasan pejabat penilai', above],
    ]),
    parts: [
      { heading: 'Capaian kinerja organisasi', text: organisationText(facts) },
      workPart(facts),
      behaviourPart(facts),
      { heading: 'Evaluasi kinerja', lines: resultLines(facts) },
    ],
    signatures: signaturesOf([
      ['Pegawai yang dinilai', employee],
      ['Pejabat penilai kinerja', assessor],
    ]),
  }
}

const organisationText = ({ organisation }: EvaluationFacts): string =>
  organisation ? ORGANISATION_WORDS[organisation] : 'Belum dicatat pada saat dokumen ini dibuat.'

function workPart({ plan, achieved, feedback }: EvaluationFacts): PaperPart {
  return {
    heading: 'Hasil kerja',
    columns: [
      { heading: 'No.', width: 1 },
      { heading: 'Rencana hasil kerja', width: 5 },
      { heading: 'Indikator kinerja individu', width: 4 },
      { heading: 'Target', width: 3 },
      { heading: 'Realisasi', width: 3 },
      { heading: 'Umpan balik berkelanjutan', width: 6 },
    ],
    rows: rowsOf(plan.workResults, ({ id, statement }, indicator, isFirst) => [
      isFirst ? statement : '',
      indicator?.statement ?? '-',
      indicator ? targetText(indicator) : '-',
      indicator ? reached(achieved.get(indicator.id), indicator.unit) : '-',
      isFirst ? feedbackText(feedback.filter(({ workResultId }) => workResultId === id)) : '',
    ]),
  }
}

const reached = (value: string | undefined, unit: string | null): string =>
  value === undefined ? '-' : targetText({ target: value, unit })

function behaviourPart({ plan, feedback }: EvaluationFacts): PaperPart {
  return {
    heading: 'Perilaku kerja',
    columns: [
      { heading: 'No.', width: 1 },
      { heading: 'Nilai BerAKHLAK', width: 5 },
      { heading: 'Ekspektasi khusus pimpinan', width: 8 },
      { heading: 'Umpan balik berkelanjutan', width: 8 },
    ],
    rows: plan.behaviours.map(({ value, expectation }, place) => [
      ...[String(place + 1), VALUE_WORDS[value], expectation ?? '-'],
      feedbackText(feedback.filter(({ behaviour }) => behaviour === value)),
    ]),
  }
}

const feedbackText = (feedback: readonly Feedback[]): string =>
  feedback
    .slice(0, MOST_FEEDBACK)
    .map(({ observed }) => observed)
    .join('; ') || '-'

function resultLines({ evaluation, ledgerDigest, rules }: EvaluationFacts): (readonly [string, string])[] {
  const { workRating, behaviourRating, predicate, creditPoints, issuedOn } = evaluation
  const optional = (label: string, text: string | null): (readonly [string, string])[] => (text ? [[label, text]] : [])
  return [
    ['Rating hasil kerja', workRating ? capital(RATING_WORDS[workRating].id) : '-'],
    ['Rating perilaku kerja', behaviourRating ? capital(RATING_WORDS[behaviourRating].id) : '-'],
    ['Predikat kinerja pegawai', predicate ? PREDICATE_WORDS[predicate].id : '-'],
    ...optional('Angka kredit dari periode ini', creditPoints && decimalText(creditPoints)),
    ...optional('Catatan atas hasil kerja', evaluation.workReason),
    ...optional('Catatan atas perilaku kerja', evaluation.behaviourReason),
    ...optional('Alasan di luar pola distribusi', evaluation.distributionReason),
    ...optional('Pandangan pegawai', evaluation.selfNote),
    ['Diterima pegawai', issuedOn ? dayText(issuedOn).id : '-'],
    ...optional('Dasar hukum predikat', basisText(rules.predicate)),
    ...optional('Dasar hukum angka kredit', basisText(rules.credit)),
    ...optional('Keberatan', rules.objection && objectionText(rules.objection)),
    ...optional('Sidik jari buku besar', ledgerDigest),
  ]
}

const objectionText = (term: ObjectionTerm): string =>
  `Dapat diajukan ${term.filingDays} hari sejak diterima (${basisText([term])}).`

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
