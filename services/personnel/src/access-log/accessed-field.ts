import type { Text } from '@jalur/common'

/** What people call the confidential fields of an employee. */
const TITLES: Readonly<Record<string, Text>> = {
  birthDate: { id: 'Tanggal lahir', en: 'Birth date' },
  careerSteps: { id: 'Langkah karier berikutnya', en: 'Next career steps' },
  integrityStanding: { id: 'Keadaan integritas', en: 'Integrity standing' },
  learningStanding: { id: 'Keadaan kompetensi dan pembelajaran', en: 'Competency and learning standing' },
  nip: { id: 'NIP', en: 'Employee number (NIP)' },
  performanceStanding: { id: 'Hasil kinerja dan angka kredit', en: 'Performance results and credit points' },
  rankPromotion: { id: 'Kenaikan pangkat berikutnya', en: 'Next rise in rank' },
  retirementDate: { id: 'Tanggal pensiun', en: 'Retirement date' },
  retirementYear: { id: 'Tahun pensiun', en: 'Retirement year' },
}

/** The title of a field of `Employee`; the name itself where there is none. */
export const fieldTitle = (name: string): Text => TITLES[name] ?? { id: name, en: name }
