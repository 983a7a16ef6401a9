/** Objections to a result (keberatan; PP 30/2019 art. 58-59). Pure: this file imports types only. */
import { addDays, type Day } from '@jalur/common'
import type { ObjectionTerm } from '../cycle/terms'
import type { Evidence } from '../evidence/evidence'

/** Where an objection stands. */
export const ObjectionStatus = { FILED: 'FILED', HEARD: 'HEARD', DECIDED: 'DECIDED' } as const
export type ObjectionStatus = keyof typeof ObjectionStatus

/** What the superior of the assessor decides. */
export const ObjectionDecision = { CONFIRMED: 'CONFIRMED', CHANGED: 'CHANGED' } as const
export type ObjectionDecision = keyof typeof ObjectionDecision

export interface Objection {
  id: string
  planId: string
  key: string
  status: ObjectionStatus
  reason: string
  /** What the person shows with it. */
  evidence: Evidence[]
  filedOn: Day
  /** Day by which it is to be decided. */
  dueOn: Day
  /** What the assessor says to it; null before. */
  statement: string | null
  /** What the assessor shows with it. */
  statementEvidence: Evidence[]
  statedOn: Day | null
  decision: ObjectionDecision | null
  decisionReason: string | null
  decidedOn: Day | null
  deciderId: string | null
  version: number
}

/** The last day on which an objection to a result that was received on a day can be filed. */
export const lastDayToFile = ({ filingDays }: ObjectionTerm, receivedOn: Day): Day => addDays(receivedOn, filingDays)

/**
 * True where both sides were heard: the person by the objection, the assessor by a statement, or by the days that were
 * given for one.
 */
export const isHeard = (
  { status, filedOn }: Pick<Objection, 'status' | 'filedOn'>,
  { statementDays }: ObjectionTerm,
  today: Day,
): boolean => status === 'HEARD' || today > addDays(filedOn, statementDays)
