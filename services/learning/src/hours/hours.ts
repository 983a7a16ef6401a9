/** The learning hours of a person in a year. Pure: this file imports types only. */
import type { Day, Text } from '@jalur/common'
import type { Confidence } from '../competency/competency'

/** What the law asks of a kind of employment in each year: learning hours (jam pelajaran, JP, of 45 minutes). */
export interface LearningDuty {
  employmentType: string
  /** Null where none is asked. */
  leastHours: number | null
  /** What the planned programme may come to; more is flagged, not cut. Null without a limit. */
  mostHours: number | null
  validFrom: Day
  /** Last day; null while it is open-ended. */
  validTo: Day | null
  regulationCode: string
  article: string | null
  confidence: Confidence
}

export interface HoursOfForm {
  /** Code of the form of learning, for example `SEMINAR`. */
  form: string
  hours: number
}

export interface LearningHours {
  year: number
  required: number | null
  completed: number
  remaining: number | null
  isOverLimit: boolean
  byForm: readonly HoursOfForm[]
  /** Null where no rule is on record for the kind of employment. */
  duty: LearningDuty | null
  explanation: Text
}

/** The duty in force at the end of a year; null where none is on record. */
export const dutyIn = (duties: readonly LearningDuty[], employmentType: string, year: number): LearningDuty | null =>
  duties.find(
    ({ employmentType: type, validFrom, validTo }) =>
      type === employmentType && validFrom <= `${year}-12-31` && (validTo === null || validTo >= `${year}-12-31`),
  ) ?? null

/**
 * What was completed in a calendar year against what the law asks. An activity counts once, in the year of its completion.
 * Source: PP 11/2017 art. 203 (R-LRN-1).
 */
export function learningHours(year: number, byForm: readonly HoursOfForm[], duty: LearningDuty | null): LearningHours {
  // Tenths are summed as integers, because hours come with one decimal.
  const completed = byForm.reduce((sum, { hours }) => sum + Math.round(hours * 10), 0) / 10
  const required = duty?.leastHours ?? null
  const limit = duty?.mostHours ?? null
  return {
    ...{ year, required, completed, byForm, duty },
    remaining: required === null ? null : Math.max(0, required * 10 - completed * 10) / 10,
    isOverLimit: limit !== null && completed > limit,
    explanation: explain({ year, required, completed, limit }),
  }
}

function explain({ year, required, completed, limit }: Record<'year' | 'completed', number> & Limits): Text {
  if (required !== null) {
    const [id, en] =
      completed >= required
        ? ['Kewajiban terpenuhi.', 'The duty is fulfilled.']
        : [
            `Kurang ${required - completed} JP sebelum 31 Desember ${year}.`,
            `${required - completed} more are needed by 31 December ${year}.`,
          ]
    return {
      id: `${completed} JP selesai pada ${year}, dari paling sedikit ${required} JP setahun. ${id}`,
      en: `${completed} learning hours were completed in ${year}, of at least ${required} a year. ${en}`,
    }
  }
  return limit === null
    ? {
        id: `${completed} JP selesai pada ${year}. Tidak ada kewajiban jam yang tercatat untuk jenis kepegawaian ini.`,
        en: `${completed} learning hours were completed in ${year}. No duty is on record for this kind of employment.`,
      }
    : {
        id: `${completed} JP selesai pada ${year}. Pengembangan terencana dibatasi ${limit} JP setahun; belajar mandiri tidak dihitung dalam batas itu.`,
        en: `${completed} learning hours were completed in ${year}. Planned development is limited to ${limit} a year; self-study stands outside of it.`,
      }
}

type Limits = Record<'required' | 'limit', number | null>
