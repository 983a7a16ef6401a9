/** Progress reports (progres harian). Pure: this file imports types and the windows only. */
import { type Day, isDay, type Text } from '@jalur/common'
import { windowsFor, type WindowRule } from '../cycle/window'
import type { ProgressStatus } from './progress-state'

/** What proves a report: a link, or a file that was handed in. */
export interface Evidence {
  id: string
  title: string
  /** Null for a file. */
  url: string | null
  fileId: string | null
  contentType: string | null
  sizeBytes: number | null
}

export interface Progress {
  id: string
  workResultId: string
  indicatorId: string | null
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

/** Evidence as it is sent: what the report has already, by its id, or something new. */
export interface SentEvidence {
  id: string | null
  title: string
  url: string | null
  fileId: string | null
}

/** A report as it is sent. */
export interface SentProgress {
  reportedOn: string
  statement: string
  value: string | null
  evidence: readonly SentEvidence[]
}

const LONGEST_TEXT = 2_000
const LONGEST_TITLE = 200
const MOST_EVIDENCE = 10
const DECIMAL = /^\d{1,14}(\.\d{1,4})?$/

/** What is wrong with a report, by field. */
export function progressFaults({ reportedOn, statement, value, evidence }: SentProgress, today: Day) {
  return [
    ...(isDay(reportedOn) && reportedOn <= today
      ? []
      : [fault('reportedOn', 'bukan hari yang sudah berjalan', 'is no day that has come')]),
    ...(statement.trim() && statement.length <= LONGEST_TEXT
      ? []
      : [fault('statement', `perlu 1 sampai ${LONGEST_TEXT} huruf`, `needs 1 to ${LONGEST_TEXT} characters`)]),
    ...(value === null || DECIMAL.test(value) ? [] : [fault('value', 'bukan angka', 'is no number')]),
    ...(evidence.length <= MOST_EVIDENCE
      ? []
      : [fault('evidence', `paling banyak ${MOST_EVIDENCE}`, `at most ${MOST_EVIDENCE}`)]),
    ...evidence.flatMap(({ id, title, url, fileId }, place) => [
      ...(title.trim() && title.length <= LONGEST_TITLE
        ? []
        : [
            fault(
              `evidence.${place}.title`,
              `perlu 1 sampai ${LONGEST_TITLE} huruf`,
              `needs 1 to ${LONGEST_TITLE} characters`,
            ),
          ]),
      ...([id, url, fileId].filter((it) => it !== null).length !== 1
        ? [fault(`evidence.${place}`, 'perlu tautan atau berkas', 'needs a link or a file')]
        : []),
      ...(url === null || isWebAddress(url)
        ? []
        : [fault(`evidence.${place}.url`, 'harus alamat https', 'must be an https address')]),
    ]),
  ]
}

/** Only the web, encrypted: the address is shown to others as a link, and never fetched by us. */
function isWebAddress(text: string): boolean {
  if (text.length > LONGEST_TEXT || !URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return protocol === 'https:' && username === '' && password === ''
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
