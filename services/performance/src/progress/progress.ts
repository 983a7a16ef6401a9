/** Progress reports (progres harian). Pure: this file imports types and the windows only. */
import { type Day, isDay, type Text } from '@jalur/common'
import { windowsFor, type WindowRule } from '../cycle/window'
import type { Evidence, SentEvidence } from '../evidence/evidence'
import type { Indicator } from '../plan/plan'
import type { ProgressStatus } from './progress-state'

export interface Progress {
  id: string
  workResultId: string
  /** The indicator of the result that it advances; null where none is named. */
  indicator: Indicator | null
  /** The day that was worked. */
  reportedOn: Day
  statement: string
  /** What was reached of the indicator in all, exact decimal; null where nothing was measured. */
  value: string | null
  evidence: Evidence[]
  status: ProgressStatus
  version: number
  /** What the superior said with the last return; null where it was never returned. */
  returnReason: string | null
  /** Who approved or returned it last, and when; null before. */
  deciderId: string | null
  decidedAt: Date | null
}

/** A report as it is sent. */
export interface SentProgress {
  /** The indicator that it advances, and that its value is of; null where none is named. */
  indicatorId: string | null
  reportedOn: string
  statement: string
  value: string | null
  evidence: readonly SentEvidence[]
}

const LONGEST_TEXT = 2_000
const DECIMAL = /^\d{1,14}(\.\d{1,4})?$/

/** What is wrong with a report besides its evidence, by field. */
export function progressFaults({ reportedOn, statement, value }: Omit<SentProgress, 'evidence'>, today: Day) {
  return [
    ...(isDay(reportedOn) && reportedOn <= today
      ? []
      : [fault('reportedOn', 'bukan hari yang sudah berjalan', 'is no day that has come')]),
    ...(statement.trim() && statement.length <= LONGEST_TEXT
      ? []
      : [fault('statement', `perlu 1 sampai ${LONGEST_TEXT} huruf`, `needs 1 to ${LONGEST_TEXT} characters`)]),
    ...(value === null || DECIMAL.test(value) ? [] : [fault('value', 'bukan angka', 'is no number')]),
  ]
}

/**
 * What is wrong with the indicator that a report names: one of another result, a value that is of none, or one of an
 * indicator without a unit, which is told in words. `value` is in the unit of the indicator, zero or above.
 */
export function indicatorFaults(
  { indicatorId, value }: Pick<SentProgress, 'indicatorId' | 'value'>,
  indicators: readonly Pick<Indicator, 'id' | 'unit'>[],
) {
  const named = indicators.find(({ id }) => id === indicatorId)
  if (indicatorId !== null && !named) return [fault('indicator', 'tidak dikenal', 'unknown')]
  if (value === null) return []
  if (!named) return [fault('indicator', 'sebutkan indikator yang diukur', 'name the indicator that is measured')]
  return named.unit === null
    ? [
        fault(
          'value',
          'indikator ini tanpa satuan; ceritakan dalam kalimat',
          'this indicator has no unit; tell it in words',
        ),
      ]
    : []
}

/** Whether a day may still be reported on. */
export interface ReportingTime {
  isOpen: boolean
  /** Last day on which it may be reported; null where no window is in force, so that nothing closes. */
  until: Day | null
}

/**
 * From the day itself to the end of the entry window of its month; what was returned, to the end of the correction window.
 * Source: the windows of the agency (PermenPANRB 6/2022; the province's order of July 2025).
 */
export function reportingTime(
  rules: readonly WindowRule[],
  agencyCode: string,
  { reportedOn, wasReturned }: { reportedOn: Day; wasReturned: boolean },
  today: Day,
): ReportingTime {
  const kinds = wasReturned ? ['ENTRY', 'CORRECTION'] : ['ENTRY']
  const windows = windowsFor(rules, agencyCode, reportedOn).filter(({ kind }) => kinds.includes(kind))
  const until = windows.at(-1)?.closesOn ?? null
  return { isOpen: reportedOn <= today && (until === null || today <= until), until }
}

const fault = (field: string, id: string, en: string): { field: string; reason: Text } => ({
  field,
  reason: { id, en },
})
