import type { AdvancedIndicatorFragment } from '../../generated/advanced-indicator'
import type { EvaluatedPlanFragment, OwnEvaluationFragment } from '../../generated/my-evaluations'

/** One thing that a rating rests on, in words. */
export interface Reference {
  id: string
  kind: OwnEvaluationFragment['references'][number]['kind']
  part: OwnEvaluationFragment['references'][number]['part']
  /** Null where it cannot be read any more. */
  text: string | null
  day: string | null
  /** The report, which may name an indicator; null for what is none. */
  report: AdvancedIndicatorFragment | null
}

/** What the ratings rest on, found among the reports and the feedback of the plan. */
export function referencesOf(
  { references }: Pick<OwnEvaluationFragment, 'references'>,
  { workResults, feedback }: Pick<EvaluatedPlanFragment, 'workResults' | 'feedback'>,
): Reference[] {
  const reports = workResults.flatMap(({ progress }) => progress.nodes)
  return references.map(({ part, kind, id }) => {
    const report = reports.find((it) => it.id === id || it.evidence.some((proof) => proof.id === id))
    const proof = report?.evidence.find((it) => it.id === id)
    const given = feedback.nodes.find((it) => it.id === id)
    return {
      ...{ part, kind, id },
      text: proof?.title ?? report?.statement ?? given?.observed ?? null,
      day: report?.reportedOn ?? given?.givenAt.slice(0, 10) ?? null,
      report: report ?? null,
    }
  })
}
