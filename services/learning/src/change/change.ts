/** What became of a person's competencies in a time. Pure: this file imports types only. */
import type { Day, Text } from '@jalur/common'

/** One finding of an assessment. */
export interface Finding {
  competencyCode: string
  level: number
  assessedOn: Day
  /** Last day on which it counts. */
  validUntil: Day
}

/** A programme that a person completed, for each competency that it trains. */
export interface CompletedTraining {
  competencyCode: string
  programmeCode: string
  title: string
  /** Learning hours (JP). */
  hours: number
  completedOn: Day
}

/** What a competency came to: told apart by whether it was assessed in the time, and what was found. */
export const ChangeKind = {
  FIRST: 'FIRST',
  RISEN: 'RISEN',
  FALLEN: 'FALLEN',
  KEPT: 'KEPT',
  NOT_ASSESSED: 'NOT_ASSESSED',
} as const
export type ChangeKind = keyof typeof ChangeKind

export interface CompetencyChange {
  competencyCode: string
  kind: ChangeKind
  /** The finding that stood when the time began; null where there was none. */
  before: Finding | null
  /** The last finding of the time, else the one before it; null where only training is known of. */
  after: Finding | null
  /** True where the newest finding does not count any more at the end of the time. */
  isLapsed: boolean
  trainings: CompletedTraining[]
  explanation: Text
}

/** A time of whole days; `until` is today where it still runs. */
export interface Time {
  from: Day
  until: Day
}

/**
 * The change of each competency that was ever assessed, or trained in the time, in the order of `codes`: the newest
 * finding of the time against the one that stood before it.
 */
export function competencyChanges(
  findings: readonly Finding[],
  trainings: readonly CompletedTraining[],
  { from, until }: Time,
  codes: Iterable<string>,
): CompetencyChange[] {
  return [...codes].flatMap((competencyCode) => {
    const known = findings.filter((it) => it.competencyCode === competencyCode && it.assessedOn <= until)
    const trained = trainings.filter(
      (it) => it.competencyCode === competencyCode && from <= it.completedOn && it.completedOn <= until,
    )
    if (known.length === 0 && trained.length === 0) return []
    const before = newest(known.filter(({ assessedOn }) => assessedOn < from))
    const found = newest(known.filter(({ assessedOn }) => assessedOn >= from))
    const after = found ?? before
    const kind = kindOf(before, found)
    const isLapsed = after !== null && after.validUntil < until
    return {
      competencyCode,
      kind,
      before,
      after,
      isLapsed,
      trainings: trained,
      explanation: explain(kind, before, found),
    }
  })
}

const newest = (findings: readonly Finding[]): Finding | null =>
  findings.reduce<Finding | null>((last, each) => (last && last.assessedOn >= each.assessedOn ? last : each), null)

function kindOf(before: Finding | null, found: Finding | null): ChangeKind {
  if (!found) return 'NOT_ASSESSED'
  if (!before) return 'FIRST'
  if (found.level === before.level) return 'KEPT'
  return found.level > before.level ? 'RISEN' : 'FALLEN'
}

function explain(kind: ChangeKind, before: Finding | null, found: Finding | null): Text {
  const [was, is] = [before?.level ?? 0, found?.level ?? 0]
  const words: Record<ChangeKind, Text> = {
    FIRST: { id: `Dinilai pertama kali: tingkat ${is}.`, en: `Assessed for the first time: level ${is}.` },
    RISEN: { id: `Naik dari tingkat ${was} ke ${is}.`, en: `Rose from level ${was} to ${is}.` },
    FALLEN: { id: `Turun dari tingkat ${was} ke ${is}.`, en: `Fell from level ${was} to ${is}.` },
    KEPT: { id: `Dinilai lagi dan tetap tingkat ${is}.`, en: `Assessed again and still level ${is}.` },
    NOT_ASSESSED: before
      ? {
          id: `Tidak dinilai dalam masa ini; terakhir tingkat ${was}.`,
          en: `Not assessed in this time; last level ${was}.`,
        }
      : { id: 'Dilatih, belum pernah dinilai.', en: 'Trained, never assessed.' },
  }
  return words[kind]
}
