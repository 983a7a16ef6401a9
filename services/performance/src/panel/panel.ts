/**
 * What peers and subordinates say of somebody's behaviour in a period (360°), without their names. Pure.
 *
 * What is shown never grows with an answer: nothing until the last day is over, and then once, all of it.
 */
import type { Day, Text } from '@jalur/common'
import { dayText } from '../evaluation/words'
import { Rating } from '../evaluation/predicate'
import type { FeedbackRelation } from '../feedback/feedback'
import { BehaviourValue } from '../plan/plan'
import type { Rule } from '../rule'

/** How many must have answered before anything is shown, and how long a panel may be open. */
export interface PanelRule extends Rule {
  least: number
  longestDays: number
}

/** The people who are asked about one person in one period. */
export interface Panel {
  id: string
  planId: string
  key: string
  openedOn: Day
  /** Last day for answers. */
  closesOn: Day
  asked: number
}

/** How many gave each rating of one value. */
export interface ValueCounts {
  value: BehaviourValue
  above: number
  meets: number
  below: number
}

/** A sentence about one value. Which sentences come from one hand is not kept. */
export interface PanelNote {
  value: BehaviourValue
  observed: string
  effect: string | null
}

/** All that was said to a panel. */
export interface PanelTally {
  answers: number
  counts: readonly ValueCounts[]
  notes: readonly PanelNote[]
}

/** What one member says of one value. */
export interface PanelAnswer extends PanelNote {
  rating: Rating
}

/** Somebody who can be asked about a person, beside or below. */
export interface PanelCandidate {
  employeeId: string
  relation: FeedbackRelation
}

/** How the one who asks to see it stands to the person. */
export type PanelReader = 'PERSON' | 'SUPERIOR' | 'OTHER'

/** Why nothing of a panel is shown. */
export const PanelSilence = {
  OPEN: 'OPEN',
  TOO_FEW: 'TOO_FEW',
  NOT_ISSUED: 'NOT_ISSUED',
  NOT_FOR_YOU: 'NOT_FOR_YOU',
} as const
export type PanelSilence = keyof typeof PanelSilence

const MOST_ASKED = 50
const MOST_OFFERED = 100
const LONGEST_NOTE = 280
/** Only those who work beside or below; superiors rate anyway. */
const MEMBERS: readonly (FeedbackRelation | null)[] = ['PEER', 'SUBORDINATE']

/** True where the last day for answers is over. */
export const isClosed = ({ closesOn }: Pick<Panel, 'closesOn'>, today: Day): boolean => today > closesOn

/**
 * Why a reader is shown nothing; null where the tally is shown. The person sees it with the issued evaluation, the
 * superiors as a help beside the rating. Of an open panel nobody learns even how many have answered.
 */
export function silenceOf(
  panel: Pick<Panel, 'closesOn'>,
  answers: number,
  { least, reader, isIssued, today }: { least: number; reader: PanelReader; isIssued: boolean; today: Day },
): PanelSilence | null {
  if (reader === 'OTHER') return 'NOT_FOR_YOU'
  if (!isClosed(panel, today)) return 'OPEN'
  if (reader === 'PERSON' && !isIssued) return 'NOT_ISSUED'
  return answers < least ? 'TOO_FEW' : null
}

/** What may be shown of a closed panel: values that at least `least` people rated, with their notes. */
export function shownTally({ answers, counts, notes }: PanelTally, least: number): PanelTally {
  const shown = counts.filter(({ above, meets, below }) => above + meets + below >= least)
  const values = new Set(shown.map(({ value }) => value))
  return { answers, counts: shown, notes: notes.filter(({ value }) => values.has(value)) }
}

/** Who can be asked about a person, those below first, at most 100: direct subordinates, and peers with the same superior. */
export const candidatesOf = (
  personId: string,
  { below, beside }: { below: readonly string[]; beside: readonly string[] },
): PanelCandidate[] =>
  [
    ...below.map((employeeId) => ({ employeeId, relation: 'SUBORDINATE' as const })),
    ...beside
      .filter((id) => id !== personId && !below.includes(id))
      .map((employeeId) => ({ employeeId, relation: 'PEER' as const })),
  ].slice(0, MOST_OFFERED)

/** What is wrong with the choice of members, by field; `relations` in the order of those asked. */
export function membersFaults(
  asked: readonly string[],
  relations: readonly (FeedbackRelation | null)[],
): { field: string; reason: Text }[] {
  return [
    ...(asked.length > MOST_ASKED
      ? [{ field: 'asked', reason: { id: `paling banyak ${MOST_ASKED}`, en: `at most ${MOST_ASKED}` } }]
      : []),
    ...asked.flatMap((id, place) => {
      if (asked.indexOf(id) !== place) return [{ field: `asked.${place}`, reason: TWICE }]
      return MEMBERS.includes(relations[place] ?? null) ? [] : [{ field: `asked.${place}`, reason: NOT_NEAR }]
    }),
  ]
}

/** What is wrong with the answers of a member, by field: each value once at most, and at least one. */
export function answerFaults(answers: readonly PanelAnswer[]): { field: string; reason: Text }[] {
  const values = answers.map(({ value }) => value)
  return [
    ...(answers.length === 0 ? [{ field: 'answers', reason: NONE }] : []),
    ...answers.flatMap(({ value, observed, effect }, place) => [
      ...(values.indexOf(value) === place ? [] : [{ field: `answers.${place}.value`, reason: TWICE }]),
      ...(observed.length > LONGEST_NOTE ? [{ field: `answers.${place}.observed`, reason: TOO_LONG }] : []),
      ...((effect?.length ?? 0) > LONGEST_NOTE ? [{ field: `answers.${place}.effect`, reason: TOO_LONG }] : []),
      ...(effect?.trim() && !observed.trim() ? [{ field: `answers.${place}.observed`, reason: SAY_WHAT }] : []),
    ]),
  ]
}

/** A panel with nothing said yet: every value, every rating, none. */
export const EMPTY_COUNTS: readonly { value: BehaviourValue; rating: Rating }[] = Object.values(BehaviourValue).flatMap(
  (value) => Object.values(Rating).map((rating) => ({ value, rating })),
)

/** The answer explained: the rule, what it was applied to, the result, and what would change it. */
export function explainPanel(
  { asked, closesOn }: Pick<Panel, 'asked' | 'closesOn'>,
  silence: PanelSilence | null,
  least: number,
): { rule: Text; inputs: Text[]; result: Text; alternative: Text | null } {
  return {
    rule: {
      id: `Masukan rekan dan bawahan hanya tampil sebagai jumlah per nilai, setelah hari terakhir lewat, dan hanya bila paling sedikit ${least} orang menjawab. Masukan membantu penilai dan tidak menghitung rating.`,
      en: `Input of peers and subordinates is shown only as counts per value, after the last day, and only where at least ${least} people answered. It helps the assessor and computes no rating.`,
    },
    inputs: [
      { id: `Diminta: ${asked} orang`, en: `Asked: ${asked} people` },
      { id: `Hari terakhir: ${dayText(closesOn).id}`, en: `Last day: ${dayText(closesOn).en}` },
    ],
    result: silence === null ? SHOWN : RESULTS[silence],
    alternative: silence === null ? null : ALTERNATIVES[silence],
  }
}

const TWICE: Text = { id: 'disebut dua kali', en: 'is named twice' }
const NOT_NEAR: Text = {
  id: 'bukan rekan seatasan atau bawahan pegawai ini',
  en: 'is neither a peer with the same superior nor a subordinate',
}
const NONE: Text = { id: 'nilai paling sedikit satu perilaku', en: 'rate at least one value' }
const TOO_LONG: Text = { id: `paling panjang ${LONGEST_NOTE} huruf`, en: `at most ${LONGEST_NOTE} characters` }
const SAY_WHAT: Text = { id: 'tuliskan juga yang diamati', en: 'say also what was observed' }
const SHOWN: Text = {
  id: 'Jumlah per nilai ditampilkan; nilai yang dijawab terlalu sedikit orang tidak.',
  en: 'The counts per value are shown; values that too few people rated are not.',
}
const RESULTS: Readonly<Record<PanelSilence, Text>> = {
  OPEN: { id: 'Masih mengumpulkan masukan.', en: 'Input is still being collected.' },
  TOO_FEW: { id: 'Terlalu sedikit yang menjawab.', en: 'Too few people answered.' },
  NOT_ISSUED: { id: 'Hasil evaluasi belum ditetapkan.', en: 'The evaluation is not issued yet.' },
  NOT_FOR_YOU: {
    id: 'Hanya untuk pegawai yang dinilai dan atasannya.',
    en: 'Only for the person and the superiors.',
  },
}
const ALTERNATIVES: Readonly<Record<PanelSilence, Text | null>> = {
  OPEN: { id: 'Hasil tampil setelah hari terakhir lewat.', en: 'The result is shown after the last day.' },
  TOO_FEW: {
    id: 'Untuk periode ini tidak lagi; pada periode berikut mintalah lebih banyak orang.',
    en: 'Nothing for this period; ask more people in the next one.',
  },
  NOT_ISSUED: {
    id: 'Anda melihatnya bersama hasil evaluasi yang ditetapkan.',
    en: 'You see it together with the issued evaluation.',
  },
  NOT_FOR_YOU: null,
}
