/** The plan as a paper, in the order of the form of PermenPANRB 6/2022. Pure. */
import type { Indicator, PerformancePlan, WorkResult, WorkResultKind } from '../plan/plan'
import { dayText } from '../evaluation/words'
import type { Paper, PaperPart } from './paper'
import { partiesOf, type Particulars, signaturesOf } from './parties'
import { APPROACH_WORDS, ASPECT_WORDS, decimalText, VALUE_WORDS } from './words'

export interface PlanFacts {
  plan: PerformancePlan
  employee: Particulars
  assessor: Particulars | null
}

const COLUMNS = [
  { heading: 'No.', width: 1 },
  { heading: 'Rencana hasil kerja pimpinan yang diintervensi', width: 5 },
  { heading: 'Rencana hasil kerja', width: 6 },
  { heading: 'Aspek', width: 2 },
  { heading: 'Indikator kinerja individu', width: 5 },
  { heading: 'Target', width: 3 },
]

export function planPaper({ plan, employee, assessor }: PlanFacts): Paper {
  return {
    title: 'Sasaran Kinerja Pegawai',
    subtitles: [APPROACH_WORDS[plan.approach], employee.agency, `Periode penilaian ${periodText(plan)}`],
    parties: partiesOf([
      ['Pegawai yang dinilai', employee],
      ['Pejabat penilai kinerja', assessor],
    ]),
    parts: [
      resultsPart('Hasil kerja: A. Utama', plan, 'PRIMARY'),
      resultsPart('Hasil kerja: B. Tambahan', plan, 'ADDITIONAL'),
      ...actionsPart(plan),
      {
        heading: 'Perilaku kerja',
        columns: [
          { heading: 'No.', width: 1 },
          { heading: 'Nilai BerAKHLAK', width: 5 },
          { heading: 'Ekspektasi khusus pimpinan', width: 14 },
        ],
        rows: plan.behaviours.map(({ value, expectation }, place) => [
          ...[String(place + 1), VALUE_WORDS[value], expectation ?? '-'],
        ]),
      },
      annexPart(plan),
    ],
    signatures: signaturesOf([
      ['Pegawai yang dinilai', employee],
      ['Pejabat penilai kinerja', assessor],
    ]),
  }
}

/** `1 Januari 2026 s.d. 31 Desember 2026`. */
export const periodText = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string =>
  `${dayText(startsOn).id} s.d. ${dayText(endsOn).id}`

/** `120 berkas`; empty where expectations are told. */
export const targetText = ({ target, unit }: Pick<Indicator, 'target' | 'unit'>): string =>
  [decimalText(target), unit ?? ''].join(' ').trim()

/** A row for each indicator; the result stands with the first of its own. */
export const rowsOf = (
  results: readonly WorkResult[],
  cells: (result: WorkResult, indicator: Indicator | null, isFirst: boolean) => string[],
): string[][] =>
  results.flatMap((result, place) => {
    const indicators = result.indicators.length > 0 ? result.indicators : [null]
    return indicators.map((indicator, index) => [
      index === 0 ? String(place + 1) : '',
      ...cells(result, indicator, index === 0),
    ])
  })

function annexPart({ annex: { support, accountability, consequences } }: PerformancePlan): PaperPart {
  return {
    heading: 'Lampiran sasaran kinerja pegawai',
    columns: [
      { heading: 'No.', width: 1 },
      { heading: 'Yang disepakati', width: 5 },
      { heading: 'Isi', width: 14 },
    ],
    rows: [
      ['1', 'Dukungan sumber daya', support ?? '-'],
      ['2', 'Skema pertanggungjawaban', accountability ?? '-'],
      ['3', 'Konsekuensi', consequences ?? '-'],
    ],
  }
}

function actionsPart({ workResults }: PerformancePlan): PaperPart[] {
  const rows = workResults.flatMap(({ statement, actions }) =>
    actions.map((action, place) => [
      ...[place === 0 ? statement : '', action.statement, action.dueOn ? dayText(action.dueOn).id : '-'],
    ]),
  )
  const columns = [
    { heading: 'Rencana hasil kerja', width: 8 },
    { heading: 'Rencana aksi', width: 9 },
    { heading: 'Sampai', width: 4 },
  ]
  return rows.length > 0 ? [{ heading: 'Rencana aksi', columns, rows }] : []
}

function resultsPart(heading: string, { workResults }: PerformancePlan, kind: WorkResultKind): PaperPart {
  const results = workResults.filter((it) => it.kind === kind)
  if (results.length === 0) return { heading, text: 'Tidak ada.' }
  return {
    heading,
    columns: COLUMNS,
    rows: rowsOf(results, ({ statement, agreement, cascadedFrom }, indicator, isFirst) => [
      ...(isFirst ? [cascadedFrom?.statement ?? agreement ?? '-', statement] : ['', '']),
      ...(indicator ? [ASPECT_WORDS[indicator.aspect], indicator.statement, targetText(indicator)] : ['-', '-', '-']),
    ]),
  }
}
