/** Words, numbers and days as the sentences of the rules say them, in Indonesian and in English. */
import type { Day, Text } from '@jalur/common'
import type {
  EducationLevel,
  PerformancePredicate,
  PositionKind,
  PositionLevel,
  Rank,
  SanctionLevel,
} from './career-facts'
import type { RequirementKind } from './requirement-policy'

const monthsIn = (locale: string): string[] => {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month, 1)))
}
const months = { id: monthsIn('id-ID'), en: monthsIn('en-GB') }
const numberFormats = ['id-ID', 'en-GB'].map((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }))

/** `1 Maret 2028`, `1 March 2028`. */
export function dayText(day: Day): Text {
  const [year = '', month = '', date = ''] = day.split('-')
  const written = (names: string[]) => `${Number(date)} ${names[Number(month) - 1]} ${year}`
  return { id: written(months.id), en: written(months.en) }
}

/** `18,75`, `18.75`: exact to six decimals, never rounded to two. */
export function numberText(value: number | string): Text {
  const [id = '', en = ''] = numberFormats.map((format) => format.format(Number(value)))
  return { id, en }
}

/** `2 tahun 3 bulan`, `2 years 3 months`; parts that are zero are left out. */
export function durationText(months: number): Text {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  const parts = (year: string, month: string, plural: string) =>
    [
      years > 0 && `${years} ${year}${years > 1 ? plural : ''}`,
      (rest > 0 || years === 0) && `${rest} ${month}${rest === 1 ? '' : plural}`,
    ]
      .filter(Boolean)
      .join(' ')
  return { id: parts('tahun', 'bulan', ''), en: parts('year', 'month', 's') }
}

/** `a, b, atau c` and `a, b, or c`. */
export function listText(items: Text[]): Text {
  const join = (words: string[], or: string) =>
    words.length < 3 ? words.join(` ${or} `) : `${words.slice(0, -1).join(', ')}, ${or} ${words.at(-1)}`
  return {
    id: join(
      items.map(({ id }) => id),
      'atau',
    ),
    en: join(
      items.map(({ en }) => en),
      'or',
    ),
  }
}

/** A name that reads the same in both languages: of a rank, a programme, a position. */
export const sameText = (name: string): Text => ({ id: name, en: name })

/** `Penata (III/c)`. */
export const rankText = (rank: Rank): Text => sameText(`${rank.name} (${rank.code})`)

export const educationTexts: Record<EducationLevel, Text> = {
  PRIMARY: { id: 'SD', en: 'primary school' },
  JUNIOR_HIGH: { id: 'SMP', en: 'junior high school' },
  SENIOR_HIGH: { id: 'SLTA', en: 'senior high school' },
  DIPLOMA_1: { id: 'D-I', en: 'a one-year diploma' },
  DIPLOMA_2: { id: 'D-II', en: 'a two-year diploma' },
  DIPLOMA_3: { id: 'D-III', en: 'a three-year diploma' },
  BACHELOR: { id: 'S-1/D-IV', en: 'a bachelor’s degree' },
  MASTER: { id: 'S-2', en: 'a master’s degree' },
  DOCTORATE: { id: 'S-3', en: 'a doctorate' },
}

export const kindTexts: Record<PositionKind, Text> = {
  PRINCIPAL_EXECUTIVE: { id: 'JPT utama', en: 'principal executive' },
  SENIOR_EXECUTIVE: { id: 'JPT madya', en: 'senior executive' },
  EXECUTIVE: { id: 'JPT pratama', en: 'executive' },
  ADMINISTRATOR: { id: 'administrator', en: 'administrator' },
  SUPERVISOR: { id: 'pengawas', en: 'supervisor' },
  IMPLEMENTER: { id: 'pelaksana', en: 'implementer' },
  FUNCTIONAL: { id: 'pejabat fungsional', en: 'functional official' },
}

export const levelTexts: Record<PositionLevel, Text> = {
  PEMULA: sameText('Pemula'),
  TERAMPIL: sameText('Terampil'),
  MAHIR: sameText('Mahir'),
  PENYELIA: sameText('Penyelia'),
  AHLI_PERTAMA: sameText('Ahli Pertama'),
  AHLI_MUDA: sameText('Ahli Muda'),
  AHLI_MADYA: sameText('Ahli Madya'),
  AHLI_UTAMA: sameText('Ahli Utama'),
}

export const predicateTexts: Record<PerformancePredicate, Text> = {
  VERY_GOOD: { id: 'Sangat Baik', en: 'Very Good' },
  GOOD: { id: 'Baik', en: 'Good' },
  NEEDS_IMPROVEMENT: { id: 'Butuh Perbaikan', en: 'Needs Improvement' },
  POOR: { id: 'Kurang', en: 'Poor' },
  VERY_POOR: { id: 'Sangat Kurang', en: 'Very Poor' },
}

export const sanctionTexts: Record<SanctionLevel, Text> = {
  LIGHT: { id: 'ringan', en: 'light' },
  MODERATE: { id: 'sedang', en: 'moderate' },
  SEVERE: { id: 'berat', en: 'severe' },
}

/** A kind of requirement within a sentence. */
export const requirementTexts: Record<RequirementKind, Text> = {
  EMPLOYMENT_STATUS: { id: 'status kepegawaian', en: 'employment' },
  RANK: { id: 'pangkat', en: 'rank' },
  EDUCATION: { id: 'pendidikan', en: 'education' },
  TIME_IN_RANK: { id: 'masa dalam pangkat', en: 'time in rank' },
  TIME_IN_POSITION: { id: 'masa dalam jabatan', en: 'time in position' },
  FIELD_EXPERIENCE: { id: 'pengalaman di bidang', en: 'experience in the field' },
  CREDIT_POINTS: { id: 'angka kredit', en: 'credit points' },
  PERFORMANCE: { id: 'predikat kinerja', en: 'performance' },
  COMPETENCY: { id: 'kompetensi', en: 'competencies' },
  COMPETENCY_TEST: { id: 'uji kompetensi', en: 'competency test' },
  AGE: { id: 'usia', en: 'age' },
  VACANCY: { id: 'formasi', en: 'vacancy' },
  FITNESS: { id: 'kesehatan', en: 'fitness' },
  DISCIPLINE: { id: 'disiplin', en: 'discipline' },
  PLEDGE: { id: 'pakta integritas', en: 'integrity pledge' },
}
