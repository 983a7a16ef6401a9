import { REGISTER_CODES, RULE_CODES } from './movement/finding'

/** Why a mutation of personnel does nothing, with what each code means. */
export const REFUSALS = {
  ...REGISTER_CODES,
  ...RULE_CODES,
  ALREADY_OPEN: 'The person has an open request for the same field.',
  ENTRY_TAKEN: 'Another entry of the history begins on that day.',
  ENTRY_UNKNOWN: 'The history has no such entry.',
  EXPORTS_USED_UP: 'The officer has asked for as many exports as a day allows.',
  FILE_UNKNOWN: 'The caller has handed in no such file within a day.',
  IMPORT_UNDERWAY: 'Another file of the agency is being checked or stored.',
  LIST_NOT_READY: 'No list has been prepared for the period.',
  NIP_TAKEN: 'Somebody else has this number.',
  NOT_PENDING: 'The movement is in force or cancelled.',
  NOT_PLACED: 'No talent map of this year knows the person.',
  NOT_OPEN: 'It was decided or withdrawn before.',
  NO_WAY_THERE: 'No career steps lead from the position held to the goal.',
  OWN_REQUEST: 'Nobody decides a request of their own.',
  PERIOD_BEGUN: 'The promotion period has begun; it takes nobody new.',
  PERIOD_TOO_FAR: 'The promotion period is too far ahead to be judged.',
  PERIOD_UNKNOWN: 'No promotion period begins on that day.',
  POLICY_BEGUN: 'The version of the rule has begun, or came with a release.',
  POLICY_CANCELLED: 'The version of the rule is cancelled already.',
  POLICY_IN_PAST: 'A rule begins today at the earliest.',
  POLICY_OVERLAPS: 'A version of the rule begins on that day or later.',
  POSITION_HELD: 'The goal is the position held.',
  REASON_MISSING: 'The decision needs a reason, which is missing, too short or too long.',
  VALUE_GONE: 'The unit or the person that it names is no longer of the agency.',
} as const
export type RefusalCode = keyof typeof REFUSALS
