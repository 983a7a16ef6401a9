import type { ReportedResultFragment } from '../../generated/my-progress'
import type { ReportProgressInput } from '../../generated/types'
import { evidenceOf, isLinkInOrder, NO_PROOFS, type Proofs } from '../evidence/proofs'

/** A report that is being written. Empty texts stand for what is not filled in. */
export interface ReportDraft extends Proofs {
  workResult: string
  /** The indicator that it advances. */
  indicator: string
  statement: string
  value: string
  /** Empty stands for the day on which it is sent. */
  reportedOn: string
}

export const EMPTY_REPORT: ReportDraft = {
  ...{ workResult: '', indicator: '', statement: '', value: '', reportedOn: '' },
  ...NO_PROOFS,
}

/** The name under which the report that is being written is kept in the browser. */
export const reportDraftName = (owner: string): string => `report.${owner}`

const DECIMAL = /^\d{1,14}([.,]\d{1,4})?$/

/** What has to be mended before a report can wait for the line: the field, and a key of `performance.report.problem`. */
export function problemsOf(draft: ReportDraft, today: string): { field: string; problem: ReportProblem }[] {
  const { workResult, statement, value, reportedOn, link } = draft
  const wanted: [string, ReportProblem, boolean][] = [
    ['workResult', 'result', workResult === ''],
    ['statement', 'statement', statement.trim() === ''],
    ['value', 'value', value.trim() !== '' && !DECIMAL.test(value.trim())],
    ['reportedOn', 'day', reportedOn > today],
    ['link', 'link', !isLinkInOrder({ link })],
  ]
  return wanted.flatMap(([field, problem, isWrong]) => (isWrong ? [{ field, problem }] : []))
}
export type ReportProblem = 'result' | 'statement' | 'value' | 'day' | 'link'

/** The indicator that a report advances: the one that was chosen, or the only one; null where none is named. */
export const namedIndicator = <One extends { id: string }>(indicators: readonly One[], chosen: string): One | null =>
  indicators.find(({ id }) => id === chosen) ?? (indicators.length === 1 ? indicators[0]! : null)

/** The draft as it is sent: with the indicator that it advances, and a value only where that one is counted. */
export function wholeDraft(draft: ReportDraft, indicators: ReportedResultFragment['indicators']): ReportDraft {
  const indicator = namedIndicator(indicators, draft.indicator)
  return { ...draft, indicator: indicator?.id ?? '', value: indicator && indicator.unit !== null ? draft.value : '' }
}

/** The report as the graph takes it; a decimal comma is a point there. */
export function reportInputOf(draft: ReportDraft, today: string, now: number): ReportProgressInput {
  const value = draft.value.trim().replace(',', '.')
  return {
    workResult: draft.workResult,
    indicator: draft.indicator || null,
    reportedOn: draft.reportedOn || today,
    statement: draft.statement.trim(),
    value: value || null,
    evidence: evidenceOf(draft, now),
    draft: false,
  }
}

/** The results of a plan, those last reported on first: most reports go where the last one went. */
export function lastUsedFirst(results: ReportedResultFragment[]): ReportedResultFragment[] {
  const lastDay = ({ progress }: ReportedResultFragment) => progress.nodes[0]?.reportedOn ?? ''
  return results.toSorted((a, b) => lastDay(b).localeCompare(lastDay(a)))
}
