/** What waits for a superior. Pure. */
import { addDays, type Day } from '@jalur/common'
import { type ObjectionTerm } from '../cycle/terms'
import { windowsFor, type WindowRule } from '../cycle/window'
import { ruleOn } from '../rule'

/** What is to be done. */
export const TeamTaskKind = {
  PLAN_TO_DECIDE: 'PLAN_TO_DECIDE',
  REVISION_TO_DECIDE: 'REVISION_TO_DECIDE',
  EVALUATION_TO_RATE: 'EVALUATION_TO_RATE',
  EVALUATION_TO_ISSUE: 'EVALUATION_TO_ISSUE',
  CALIBRATION_TO_ANSWER: 'CALIBRATION_TO_ANSWER',
  OBJECTION_TO_ANSWER: 'OBJECTION_TO_ANSWER',
  OBJECTION_TO_DECIDE: 'OBJECTION_TO_DECIDE',
  CASCADE_REQUESTED: 'CASCADE_REQUESTED',
  IMPROVEMENT_COMMENTED: 'IMPROVEMENT_COMMENTED',
  IMPROVEMENT_STEP_TO_CONFIRM: 'IMPROVEMENT_STEP_TO_CONFIRM',
  IMPROVEMENT_REVIEW_DUE: 'IMPROVEMENT_REVIEW_DUE',
  IMPROVEMENT_TO_CONCLUDE: 'IMPROVEMENT_TO_CONCLUDE',
} as const
export type TeamTaskKind = keyof typeof TeamTaskKind

/** Something open, as the tables have it. */
export interface OpenMatter {
  kind: TeamTaskKind
  employeeId: string
  agencyCode: string
  /** Part of the address of its page: id of a plan, of an evaluation, of a session or of an objection. */
  subjectId: string
  /** Last day of the period that is evaluated; null for other matters. */
  periodEndsOn: Day | null
  wasReturned: boolean
  filedOn: Day | null
  /** Last day that the record itself names; null where a rule sets one, or nothing does. */
  recordDueOn: Day | null
}

export interface TeamTask {
  kind: TeamTaskKind
  employeeId: string
  /** Null where no rule sets a day. */
  dueOn: Day | null
  link: string
}

const improvementOf = ({ employeeId }: OpenMatter) => `tim/${employeeId}/perbaikan`

/** The page on which each is done, by person or subject. */
const PAGES: Readonly<Record<TeamTaskKind, (matter: OpenMatter) => string>> = {
  PLAN_TO_DECIDE: ({ employeeId }) => `tim/${employeeId}`,
  REVISION_TO_DECIDE: ({ employeeId }) => `tim/${employeeId}`,
  EVALUATION_TO_RATE: ({ subjectId }) => `tim/penilaian/${subjectId}`,
  EVALUATION_TO_ISSUE: ({ subjectId }) => `tim/penilaian/${subjectId}`,
  CALIBRATION_TO_ANSWER: ({ subjectId }) => `kalibrasi/${subjectId}`,
  OBJECTION_TO_ANSWER: ({ subjectId }) => `keberatan/${subjectId}`,
  OBJECTION_TO_DECIDE: ({ subjectId }) => `keberatan/${subjectId}`,
  CASCADE_REQUESTED: () => 'rencana',
  IMPROVEMENT_COMMENTED: improvementOf,
  IMPROVEMENT_STEP_TO_CONFIRM: improvementOf,
  IMPROVEMENT_REVIEW_DUE: improvementOf,
  IMPROVEMENT_TO_CONCLUDE: improvementOf,
}

/** The matters as tasks, what is due first, what has no day last. */
export const teamTasks = (
  matters: readonly OpenMatter[],
  rules: { windows: readonly WindowRule[]; terms: readonly ObjectionTerm[] },
): TeamTask[] =>
  matters
    .map((matter) => ({
      kind: matter.kind,
      employeeId: matter.employeeId,
      dueOn: dueOn(matter, rules),
      link: `/kinerja/${PAGES[matter.kind](matter)}`,
    }))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))

function dueOn(
  { agencyCode, periodEndsOn, wasReturned, filedOn, recordDueOn }: OpenMatter,
  { windows, terms }: { windows: readonly WindowRule[]; terms: readonly ObjectionTerm[] },
): Day | null {
  if (recordDueOn !== null) return recordDueOn
  if (filedOn !== null) {
    const term = ruleOn(terms, filedOn)
    return term && addDays(filedOn, term.statementDays)
  }
  if (periodEndsOn === null) return null
  const wanted = wasReturned ? 'CORRECTION' : 'RATING'
  return windowsFor(windows, agencyCode, periodEndsOn).find((window) => window.kind === wanted)?.closesOn ?? null
}

const orderOf = ({ dueOn: day, kind, link }: TeamTask): string => `${day ?? '~'} ${kind} ${link}`
