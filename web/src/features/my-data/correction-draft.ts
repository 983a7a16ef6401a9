import type { RecordField, RequestCorrectionInput } from '../../generated/types'
import { type HandedIn, stillKept } from '../../lib/handed-in'
import { hasHistory } from '../correction/correction'

/** A request that is being written. Empty texts stand for what is not filled in. */
export interface CorrectionDraft {
  field: RecordField
  value: string
  /** What a unit or a superior chosen is called. */
  valueName: string
  /** First day of the entry that is wrong, or {@link MISSING_ENTRY}. */
  replaces: string
  effectiveFrom: string
  decreeNumber: string
  decreeDate: string
  major: string
  institution: string
  explanation: string
  evidence: HandedIn[]
  /** The last attempt to send it: the same content goes out under the same key, so that it arrives once. */
  sent: { input: string; key: string } | null
  /** True where it was sent without a connection: it goes out by itself when there is one. */
  waiting: boolean
}

/** Says that an entry of a history is missing, instead of naming one that is wrong. */
export const MISSING_ENTRY = 'missing'

/** The name under which a draft is kept in the browser. */
export const draftName = (owner: string, field: RecordField): string => `correction.${owner}.${field}`

/** A request about a field, or about the entry of its history that begins on a day. */
export const emptyDraft = (field: RecordField, replaces: string): CorrectionDraft => ({
  ...{ field, value: '', valueName: '', replaces, effectiveFrom: replaces, decreeNumber: '', decreeDate: '' },
  ...{ major: '', institution: '', explanation: '', evidence: [], sent: null, waiting: false },
})

/** Whether a decree proves the field. */
export const hasDecree = (field: RecordField): boolean => field === 'RANK' || field === 'POSITION'

/** Whether the office must be shown a document: it cannot know the field otherwise. */
export const needsEvidence = (field: RecordField): boolean =>
  !(['EMPLOYMENT_TYPE', 'STATUS', 'UNIT', 'SUPERVISOR'] as RecordField[]).includes(field)

/** The documents that the graph still has. */
export const freshEvidence = ({ evidence }: CorrectionDraft, now: number): HandedIn[] => stillKept(evidence, now)

/** The fields that must be filled in and are not, in the order of the form. */
export function missingFields(draft: CorrectionDraft, now: number): string[] {
  const { field, value, replaces, effectiveFrom, explanation } = draft
  const wanted: [string, boolean][] = [
    ['replaces', hasHistory(field) && replaces === ''],
    ['value', value.trim() === ''],
    ['effectiveFrom', hasHistory(field) && effectiveFrom === ''],
    ['explanation', explanation.trim() === ''],
    ['evidence', needsEvidence(field) && freshEvidence(draft, now).length === 0],
  ]
  return wanted.filter(([, missing]) => missing).map(([name]) => name)
}

/** The request as the graph takes it: what the field has no use for is left out. */
export function inputOf(draft: CorrectionDraft, now: number): RequestCorrectionInput {
  const { field, value, replaces, effectiveFrom, decreeNumber, decreeDate, major, institution, explanation } = draft
  const given = (text: string): string | null => text.trim() || null
  return {
    field,
    value: value.trim(),
    explanation: explanation.trim(),
    evidence: freshEvidence(draft, now).map(({ id }) => id),
    ...((hasHistory(field) || field === 'SUPERVISOR') && { effectiveFrom: given(effectiveFrom) }),
    ...(hasHistory(field) && { replaces: replaces === MISSING_ENTRY ? null : given(replaces) }),
    ...(hasDecree(field) && { decreeNumber: given(decreeNumber), decreeDate: given(decreeDate) }),
    ...(field === 'EDUCATION' && { major: given(major), institution: given(institution) }),
  }
}
