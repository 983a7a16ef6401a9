/** Dialogues about performance and coaching (dialog kinerja, bimbingan). Pure: this file imports types only. */
import type { Day, Text } from '@jalur/common'
import type { BehaviourValue } from '../plan/plan'

/** What a dialogue was for. Source: PermenPANRB 6/2022 (clarifying expectations, coaching); names are ours. */
export const DialogueKind = { DIALOGUE: 'DIALOGUE', COACHING: 'COACHING' } as const
export type DialogueKind = keyof typeof DialogueKind

/** What is to be done until when. */
export interface DialogueStep {
  text: string
  dueOn: Day
}

/** What was agreed, as the superior wrote it down. */
export interface DialogueContent {
  kind: DialogueKind
  heldOn: Day
  workResultId: string | null
  behaviour: BehaviourValue | null
  points: string
  steps: readonly DialogueStep[]
}

/** One version of a record; an earlier one is never changed. */
export interface DialogueVersion extends DialogueContent {
  dialogueId: string
  number: number
  /** Why it was corrected; null for the first. */
  reason: string | null
  writtenOn: Day
  /** The day on which the person confirmed this version; null before. */
  confirmedOn: Day | null
}

/** A dialogue with the newest version of its record. */
export interface Dialogue extends Omit<DialogueVersion, 'dialogueId'> {
  id: string
  planId: string
  employeeId: string
  superiorId: string
  recordedAt: Date
  version: number
}

/** How helpful it was, as the person says. */
export interface CoachingRating {
  /** 1 (did not help) to 5 (helped very much). */
  rating: number
  word: string | null
  ratedOn: Day
}

const LONGEST_POINTS = 2_000
const LONGEST_STEP = 280
const MOST_STEPS = 10

/** What is wrong with a record, by field. */
export function dialogueFaults(
  { heldOn, workResultId, behaviour, points, steps }: DialogueContent,
  { startsOn, today }: { startsOn: Day; today: Day },
): { field: string; reason: Text }[] {
  return [
    ...((workResultId === null) === (behaviour === null) ? [{ field: 'workResult', reason: ONE_TOPIC }] : []),
    ...(startsOn <= heldOn && heldOn <= today ? [] : [{ field: 'heldOn', reason: HELD }]),
    ...lengthFaults('points', points, LONGEST_POINTS),
    ...(steps.length > MOST_STEPS
      ? [{ field: 'steps', reason: { id: `paling banyak ${MOST_STEPS}`, en: `at most ${MOST_STEPS}` } }]
      : []),
    ...steps.flatMap(({ text, dueOn }, place) => [
      ...lengthFaults(`steps.${place}.text`, text, LONGEST_STEP),
      ...(dueOn >= heldOn ? [] : [{ field: `steps.${place}.dueOn`, reason: DUE }]),
    ]),
  ]
}

/** What is wrong with how somebody rates a coaching. */
export const ratingFaults = ({ rating, word }: Pick<CoachingRating, 'rating' | 'word'>) => [
  ...(Number.isInteger(rating) && rating >= 1 && rating <= 5 ? [] : [{ field: 'rating', reason: ONE_TO_FIVE }]),
  ...(word === null ? [] : lengthFaults('word', word, LONGEST_STEP)),
]

function lengthFaults(field: string, text: string, longest: number): { field: string; reason: Text }[] {
  if (text.trim() && text.length <= longest) return []
  return [{ field, reason: { id: `perlu 1 sampai ${longest} huruf`, en: `needs 1 to ${longest} characters` } }]
}

const ONE_TOPIC: Text = { id: 'pilih satu: hasil kerja atau perilaku', en: 'choose one: a work result or a behaviour' }
const HELD: Text = {
  id: 'harus dalam periode SKP, paling lambat hari ini',
  en: 'must be in the period of the plan, today at the latest',
}
const DUE: Text = { id: 'tidak boleh sebelum hari dialog', en: 'must not be before the day of the dialogue' }
const ONE_TO_FIVE: Text = { id: 'harus 1 sampai 5', en: 'must be 1 to 5' }
