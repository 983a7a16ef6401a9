import type { Text } from '@jalur/common'

/** What people call the confidential fields of an employee. */
const TITLES: Readonly<Record<string, Text>> = {
  birthDate: { id: 'Tanggal lahir', en: 'Birth date' },
  careerGoal: { id: 'Tujuan karier', en: 'Career goal' },
  careerSimulation: { id: 'Simulasi karier', en: 'Career simulation' },
  careerSteps: { id: 'Langkah karier berikutnya', en: 'Next career steps' },
  correctionRequests: { id: 'Permintaan perbaikan data', en: 'Requests to correct the record' },
  creditPoints: { id: 'Angka kredit', en: 'Credit points' },
  educationHistory: { id: 'Riwayat pendidikan', en: 'Education history' },
  improvementPlans: { id: 'Rencana perbaikan', en: 'Improvement plans' },
  integrityStanding: { id: 'Keadaan integritas', en: 'Integrity standing' },
  competencyChanges: { id: 'Perubahan kompetensi', en: 'Changes of competencies' },
  learningHours: { id: 'Jam pembelajaran', en: 'Learning hours' },
  learningStanding: { id: 'Keadaan kompetensi dan pembelajaran', en: 'Competency and learning standing' },
  movements: { id: 'Mutasi', en: 'Movements' },
  nip: { id: 'NIP', en: 'Employee number (NIP)' },
  performancePlan: { id: 'SKP, umpan balik, dan evaluasi', en: 'Plan, feedback and evaluations' },
  performanceStanding: { id: 'Hasil kinerja dan angka kredit', en: 'Performance results and credit points' },
  positionHistory: { id: 'Riwayat jabatan', en: 'Position history' },
  progressMonth: { id: 'Progres bulanan', en: 'Progress of a month' },
  rankHistory: { id: 'Riwayat pangkat', en: 'Rank history' },
  rankPromotion: { id: 'Kenaikan pangkat berikutnya', en: 'Next rise in rank' },
  recordAsOf: { id: 'Data pada suatu tanggal', en: 'Record on a day' },
  recordFields: { id: 'Data beserta sumbernya', en: 'Record with its sources' },
  replacedValues: { id: 'Data yang pernah tercatat', en: 'What stood on record before' },
  retirementDate: { id: 'Tanggal pensiun', en: 'Retirement date' },
  retirementYear: { id: 'Tahun pensiun', en: 'Retirement year' },
  supervisionHistory: { id: 'Riwayat atasan', en: 'Superiors over time' },
  talentContest: { id: 'Keberatan atas peta talenta', en: 'Objection to the talent map' },
  talentPlacement: { id: 'Kotak dalam peta talenta', en: 'Box in the talent map' },
}

/** The title of a field of `Employee`; the name itself where there is none. */
export const fieldTitle = (name: string): Text => TITLES[name] ?? { id: name, en: name }
