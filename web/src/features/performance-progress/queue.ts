import type { ReportProgressInput } from '../../generated/types'
import { draftNames, keepDraft, readDraft } from '../../lib/draft'
import type { ReportDraft } from './report-draft'

/** A report on its way. The key is made before the first attempt and stays: however often it is sent, it counts once. */
export interface QueuedReport {
  key: string
  input: ReportProgressInput
  /** As it was written, to be mended where it is refused. */
  draft: ReportDraft
  /** What the result is called, to be told apart without a line. */
  result: string
  state: 'waiting' | 'sending' | 'sent' | 'refused'
  /** Why it waits or was refused, in the words told to the person. */
  reason: string | null
  /** The first attempt, in milliseconds since 1970; null before. */
  triedAt: number | null
}

/** How long the graph knows a key; one hour less, for clocks that differ. */
const KEYS_KNOWN = 23 * 3_600_000

const PREFIX = 'progress.'

const nameOf = (owner: string): string => PREFIX + owner

/** The reports of a person on this device. */
export const readQueue = (owner: string): QueuedReport[] => readDraft<QueuedReport[]>(nameOf(owner)) ?? []

/** Changes the reports as they lie in the browser now: another tab may have changed them. */
export function changeQueue(owner: string, change: (now: QueuedReport[]) => QueuedReport[]): void {
  keepDraft(nameOf(owner), change(readQueue(owner)))
}

/** Changes one report. */
export const changeEntry = (owner: string, key: string, part: Partial<QueuedReport>): void =>
  changeQueue(owner, (now) => now.map((entry) => (entry.key === key ? { ...entry, ...part } : entry)))

/** Whether a report still has to go out. One that was being sent when the page closed is sent again, under its key. */
export const isPending = ({ state }: QueuedReport): boolean => state === 'waiting' || state === 'sending'

/** The reports that a person would lose with this device: those on their way, and those refused that can still be mended. */
export const unsentOf = (owner: string): QueuedReport[] => readQueue(owner).filter(({ state }) => state !== 'sent')

/**
 * The drafts that hold the reports of everybody else on this device. They stay when `owner` signs out, for their writers,
 * who were not asked. Where nobody knows who signs out, all of them stay.
 */
export const queuesOfOthers = (owner: string | null): string[] =>
  draftNames().filter((name) => name.startsWith(PREFIX) && (owner === null || name !== nameOf(owner)))

/** Whether the graph may have forgotten the key, so that it has to be asked first whether the report arrived. */
export const isKeyForgotten = ({ triedAt }: QueuedReport, now: number): boolean =>
  triedAt !== null && now - triedAt > KEYS_KNOWN

/** Whether a report is among those that arrived. */
export const hasArrived = ({ input }: QueuedReport, reports: { reportedOn: string; statement: string }[]): boolean =>
  reports.some(({ reportedOn, statement }) => reportedOn === input.reportedOn && statement === input.statement)
