/** What a rule of movements is about and what it says, in sentences. Pure. */
import type { Text } from '@jalur/common'
import type { PositionKind } from '../career-rules/career-facts'
import type { RequirementKind } from '../career-rules/requirement-policy'
import { durationText, kindTexts, listText, requirementTexts } from '../career-rules/texts'
import type { MovementKind } from '../movement/movement'
import type { RuleCode, RuleEffect } from '../movement/movement-rule'

/** Which movements a rule is about; an empty list stands for any. */
export interface MovementSelector {
  kinds: MovementKind[]
  requirements: RequirementKind[]
}

/** What a rule of movements says; its own code tells which of the numbers there are. */
export interface MovementParameters {
  effect: RuleEffect
  months?: number
  positionKinds?: PositionKind[]
  levelsAbove?: number
}

/** The movements that a rule is about: `Mutasi setara atau promosi jabatan`. */
export const movementSubject = ({ kinds }: MovementSelector): Text =>
  kinds.length === 0 ? EVERY_MOVEMENT : capitalised(listText(kinds.map((kind) => MOVEMENTS[kind])))

/** What happens, and when: `Ditolak: pangkat di bawah pangkat terendah jabatan.` */
export function movementSentence(code: RuleCode, selector: MovementSelector, parameters: MovementParameters): Text {
  const [effect, found] = [EFFECTS[parameters.effect], foundText(code, selector, parameters)]
  return { id: `${effect.id}: ${found.id}.`, en: `${effect.en}: ${found.en}.` }
}

function foundText(code: RuleCode, { requirements }: MovementSelector, parameters: MovementParameters): Text {
  const { months = 0, positionKinds = [], levelsAbove = 0 } = parameters
  switch (code) {
    case 'REQUIREMENT_NOT_MET':
      return unmet(requirements)
    case 'HELD_TOO_SHORT': {
      const [kinds, time] = [listText(positionKinds.map((kind) => kindTexts[kind])), durationText(months)]
      return {
        id: `jabatan ${kinds.id} dipegang kurang dari ${time.id}`,
        en: `a position as ${kinds.en} was held for less than ${time.en}`,
      }
    }
    case 'ACTING_TOO_LONG': {
      const { id, en } = durationText(months)
      return { id: `penugasan lebih dari ${id}`, en: `acting for longer than ${en}` }
    }
    case 'ACTING_LEVEL':
      return {
        id: `jabatan lebih dari ${levelsAbove} jenjang di atas jabatan sendiri`,
        en: `a post more than ${levelsAbove} ${levelsAbove === 1 ? 'level' : 'levels'} above the own one`,
      }
  }
  return FOUND[code]
}

function unmet(requirements: readonly RequirementKind[]): Text {
  if (requirements.length === 0) return { id: 'syarat lain tidak terpenuhi', en: 'another requirement is not met' }
  const { id, en } = listText(requirements.map((kind) => requirementTexts[kind]))
  return { id: `syarat ${id} tidak terpenuhi`, en: `the requirement of ${en} is not met` }
}

const capitalised = ({ id, en }: Text): Text => ({ id: upper(id), en: upper(en) })
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const EVERY_MOVEMENT: Text = { id: 'Setiap mutasi', en: 'Every movement' }

const MOVEMENTS: Readonly<Record<MovementKind, Text>> = {
  APPOINTMENT: { id: 'pengangkatan dalam jabatan', en: 'appointment to a position' },
  TRANSFER: { id: 'mutasi setara', en: 'transfer at the same level' },
  POSITION_PROMOTION: { id: 'promosi jabatan', en: 'promotion to a higher position' },
  RANK_PROMOTION: { id: 'kenaikan pangkat', en: 'rise in rank' },
  ACTING_PLT: { id: 'penugasan Plt', en: 'acting in a vacant post (Plt)' },
  ACTING_PLH: { id: 'penugasan Plh', en: 'acting for somebody away (Plh)' },
  END_OF_ACTING: { id: 'akhir Plt atau Plh', en: 'end of acting' },
  SUPERVISION_CHANGE: { id: 'ganti atasan', en: 'change of superior' },
  END_OF_SERVICE: { id: 'berhenti atau pensiun', en: 'end of service' },
}

const EFFECTS: Readonly<Record<RuleEffect, Text>> = {
  REFUSE: { id: 'Ditolak', en: 'Refused' },
  REASON: { id: 'Perlu alasan tertulis', en: 'Needs a written reason' },
  NOTE: { id: 'Diberitahukan', en: 'Pointed out' },
}

type WithNumbers = 'REQUIREMENT_NOT_MET' | 'HELD_TOO_SHORT' | 'ACTING_TOO_LONG' | 'ACTING_LEVEL'

const FOUND: Readonly<Record<Exclude<RuleCode, WithNumbers>, Text>> = {
  RANK_BELOW_MINIMUM: {
    id: 'pangkat di bawah pangkat terendah jabatan',
    en: 'a rank below the lowest one of the position',
  },
  NOT_A_STEP: { id: 'perpindahan itu bukan langkah pada peta karier', en: 'a move that is no step of the career map' },
  DECREE_AFTER_EFFECT: {
    id: 'keputusan bertanggal sesudah TMT',
    en: 'a decree dated after the day from which it holds',
  },
  AFTER_RETIREMENT: { id: 'TMT jatuh sesudah pensiun', en: 'a day after retirement' },
  RETIREMENT_DAY_DIFFERS: {
    id: 'hari pensiun bukan hari menurut hukum',
    en: 'retirement on another day than that of the law',
  },
  NO_SUPERIOR: { id: 'tidak ada atasan langsung', en: 'no direct superior' },
  PART_TIME_BOUND: { id: 'pegawai adalah PPPK paruh waktu', en: 'a part-time contract employee' },
  CONTRACT_BOUND: { id: 'pegawai adalah PPPK yang pindah instansi', en: 'a contract employee who changes agency' },
  ACTING_CONTRACT: { id: 'pegawai adalah PPPK', en: 'a contract employee' },
  POST_IS_HELD: { id: 'jabatan sudah dipegang pejabat', en: 'a post that is held' },
  POST_IS_VACANT: { id: 'jabatan kosong', en: 'a post that is vacant' },
  ACTING_POWERS: {
    id: 'pejabat Plt dan Plh menilai dan menandatangani, tetapi tidak mengambil keputusan strategis',
    en: 'an acting official assesses and signs, but takes no strategic decisions',
  },
  RANK_NOT_NEXT: { id: 'pangkat bukan pangkat berikutnya', en: 'a rank that is not the next one' },
  NOT_A_PROMOTION_PERIOD: { id: 'TMT bukan periode kenaikan pangkat', en: 'a day that is no promotion period' },
}
