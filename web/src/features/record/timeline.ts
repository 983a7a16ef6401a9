import type { CareerHistoryFragment } from '../../generated/record'
import type { EducationLevel, RecordField, RecordSource } from '../../generated/types'
import { fullName } from '../../lib/position-name'

/** Something that began on a day: a rank, a position with its unit, an education, a superior. */
export interface TimelineEntry {
  field: Extract<RecordField, 'RANK' | 'POSITION' | 'EDUCATION' | 'SUPERVISOR'>
  /** First day; of an education the day of graduation. */
  day: string
  /** Last day; null while nothing follows, and for an education. */
  until: string | null
  title: string
  /** Unit and agency, or field of study and school. */
  place: string
  decreeNumber: string | null
  decreeDate: string | null
  source: RecordSource | null
}

/** What only the reader's language can name. */
export interface TimelineWords {
  education: (level: EducationLevel) => string
  unknown: string
}

const NO_DECREE = { decreeNumber: null, decreeDate: null }

/** Everything of the histories, the latest day first. */
export function timelineOf(
  { rankHistory, positionHistory, educationHistory, supervisionHistory }: CareerHistoryFragment,
  { education, unknown }: TimelineWords,
): TimelineEntry[] {
  const ranks = (rankHistory?.nodes ?? []).map(
    ({ rank, effectiveFrom, effectiveTo, ...rest }): TimelineEntry => ({
      ...{ field: 'RANK', day: effectiveFrom, until: effectiveTo, place: '' },
      ...{ title: rank ? `${rank.code} ${rank.name}` : unknown, ...sourced(rest) },
    }),
  )
  const positions = (positionHistory?.nodes ?? []).map(
    ({ position, unit, agency, effectiveFrom, effectiveTo, ...rest }): TimelineEntry => ({
      ...{ field: 'POSITION', day: effectiveFrom, until: effectiveTo },
      ...{ place: joined(unit.name, agency?.name), title: position ? fullName(position) : unknown },
      ...sourced(rest),
    }),
  )
  const educations = (educationHistory?.nodes ?? []).map(
    ({ level, major, institution, graduatedOn, source }): TimelineEntry => ({
      ...{ field: 'EDUCATION', day: graduatedOn, until: null, ...NO_DECREE, source },
      ...{ title: education(level), place: joined(major, institution) },
    }),
  )
  const superiors = (supervisionHistory?.nodes ?? []).map(
    ({ supervisor, effectiveFrom, effectiveTo, source }): TimelineEntry => ({
      ...{ field: 'SUPERVISOR', day: effectiveFrom, until: effectiveTo, ...NO_DECREE, source },
      ...{
        title: supervisor?.name ?? unknown,
        place: supervisor?.position ? fullName(supervisor.position) : '',
      },
    }),
  )
  return [...ranks, ...positions, ...educations, ...superiors].toSorted((a, b) => b.day.localeCompare(a.day))
}

const joined = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(', ')

const sourced = ({
  decreeNumber,
  decreeDate,
  source,
}: Pick<TimelineEntry, 'decreeNumber' | 'decreeDate' | 'source'>) => ({ decreeNumber, decreeDate, source })
