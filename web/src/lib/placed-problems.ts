import { type FieldProblem, withoutInput, type WriteFailure } from './errors'
import type { Refusal } from './use-write'

interface Refused {
  refusals: Refusal[]
  failure: WriteFailure | null
  problems: FieldProblem[]
}

/** What was found wrong in fields, by the graph and by the refusals of a write. */
export const problemsIn = ({ problems, refusals }: Pick<Refused, 'problems' | 'refusals'>): FieldProblem[] => [
  ...problems,
  ...refusals.flatMap(({ field, message }) => (field ? [{ field: withoutInput(field), reason: message }] : [])),
]

/** Where a form tells why it was not accepted. */
export interface PlacedProblems {
  problems: FieldProblem[]
  /** Why what stands in a field was not accepted; undefined where nothing was said about it. */
  problemOf: (field: string) => string | undefined
  /** What concerns no field that is shown, for a notice beside the button. */
  rest: { refusals: Refusal[]; failure: WriteFailure | null }
}

/**
 * Puts the refusals and faults of a write at the fields of a form. A field inside a list or a part, such as
 * `work.references.0.id`, belongs to the longest shown field that it begins with.
 */
export function placeProblems({ refusals, failure, problems }: Refused, shown: string[]): PlacedProblems {
  const placeOf = (field: string): string | undefined => {
    const path = withoutInput(field)
    const around = shown.filter((each) => path === each || path.startsWith(`${each}.`))
    return around.toSorted((a, b) => b.length - a.length)[0]
  }
  const refused = refusals.flatMap(({ field, message }) => (field ? [{ field, reason: message }] : []))
  const placed = [...refused, ...problems].flatMap(({ field, reason }) => {
    const place = placeOf(field)
    return place ? [{ field: place, reason }] : []
  })
  return {
    problems: placed,
    problemOf: (field) => placed.find((problem) => problem.field === field)?.reason,
    rest: { refusals: refusals.filter(({ field }) => !field || !placeOf(field)), failure },
  }
}
