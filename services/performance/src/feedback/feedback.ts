/** Continuous feedback (umpan balik berkelanjutan). Pure: this file imports types only. */
import type { Day, StaffMember, Text } from '@jalur/common'
import type { BehaviourValue } from '../plan/plan'

/** What feedback is for. Source: PermenPANRB 6/2022; names are ours. */
export const FeedbackKind = {
  APPRECIATION: 'APPRECIATION',
  IMPROVEMENT: 'IMPROVEMENT',
  DIRECTION: 'DIRECTION',
} as const
export type FeedbackKind = keyof typeof FeedbackKind

/** How an author stands to the one who gets the feedback. */
export const FeedbackRelation = {
  SUPERIOR: 'SUPERIOR',
  PEER: 'PEER',
  SUBORDINATE: 'SUBORDINATE',
  SELF: 'SELF',
} as const
export type FeedbackRelation = keyof typeof FeedbackRelation

/** What it is about: one planned result, or one of the values. */
export type FeedbackTopic =
  | { workResultId: string; behaviour: null }
  | { workResultId: null; behaviour: BehaviourValue }

/** Constructive feedback says what was observed, what came of it, and what to do next (three short fields). */
export interface FeedbackText {
  observed: string
  effect: string
  nextStep: string
}

export interface Feedback extends FeedbackText {
  id: string
  planId: string
  /** Whose plan it is. */
  employeeId: string
  workResultId: string | null
  behaviour: BehaviourValue | null
  authorId: string
  relation: FeedbackRelation
  kind: FeedbackKind
  givenAt: Date
  reply: string | null
  acknowledgedAt: Date | null
  version: number
}

/** A wish for feedback that somebody was asked for. */
export interface FeedbackRequest {
  id: string
  planId: string
  employeeId: string
  workResultId: string | null
  behaviour: BehaviourValue | null
  askedId: string
  question: string
  askedOn: Day
  version: number
}

const LONGEST_PART = 1_000

/**
 * How the author stands to the recipient; null for one too far away to have seen the work. Peers have the same direct
 * superior.
 */
export function relationOf(author: StaffMember, recipient: StaffMember): FeedbackRelation | null {
  if (author.id === recipient.id) return 'SELF'
  if (recipient.superiorIds.includes(author.id)) return 'SUPERIOR'
  if (author.superiorIds.includes(recipient.id)) return 'SUBORDINATE'
  const [superior] = recipient.superiorIds
  return superior !== undefined && author.superiorIds[0] === superior ? 'PEER' : null
}

/** What is wrong with the three parts, by field: each needs words, and not endless ones. */
export const feedbackFaults = (text: FeedbackText): { field: string; reason: Text }[] =>
  (['observed', 'effect', 'nextStep'] as const).flatMap((field) => wordFaults(field, text[field]))

/** What is wrong with a text that must say something in 1 to 1,000 characters. */
export const wordFaults = (field: string, text: string): { field: string; reason: Text }[] =>
  text.trim() && text.length <= LONGEST_PART
    ? []
    : [
        {
          field,
          reason: { id: `perlu 1 sampai ${LONGEST_PART} huruf`, en: `needs 1 to ${LONGEST_PART} characters` },
        },
      ]

/** The three parts as one text, in their order. */
export const wholeText = ({ observed, effect, nextStep }: FeedbackText): string =>
  [observed, effect, nextStep].join('\n')
