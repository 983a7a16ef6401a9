import type { Day, Text } from '@jalur/common'
import type { CareerFacts, ServedPosition } from '../career-facts'
import type { Told } from '../lazy-check'
import type { RequirementCheck } from '../requirement-check'
import type { StepPolicyOf } from '../requirement-policy'
import { serviceTime } from '../service-time'
import { dayText, durationText, kindTexts, levelTexts, listText } from '../texts'
import { met, notMet, type PolicyHead, remedy, unknown } from '../verdict'
import type { Description } from './description'

type TimePolicy = StepPolicyOf<'TIME_IN_POSITION'>
type Parameters = TimePolicy['parameters']

function positionsText({ kinds, levels }: Parameters): Text {
  const { id, en } = listText([...kinds.map((kind) => kindTexts[kind]), ...levels.map((level) => levelTexts[level])])
  return { id: `${id} atau setara`, en: `${en} or equal` }
}

const counts = (position: ServedPosition, { kinds, levels, minimumEquivalence }: Parameters): boolean =>
  kinds.includes(position.kind) ||
  (position.level !== null && levels.includes(position.level)) ||
  position.equivalence >= minimumEquivalence

export function describeTimeInPosition({ parameters }: TimePolicy): Description {
  const [duration, positions] = [durationText(parameters.years * 12), positionsText(parameters)]
  const required = { id: `${duration.id} sebagai ${positions.id}`, en: `${duration.en} as ${positions.en}` }
  return {
    required,
    description: { id: `Pengalaman paling singkat ${required.id}.`, en: `At least ${required.en}.` },
  }
}

/**
 * Was a position of the asked kind, level or equivalence held for enough years, all such service taken together?
 * Source: PP 11/2017 jo. PP 17/2020 ps. 54 and 107.
 */
export function evaluateTimeInPosition(policy: TimePolicy, facts: CareerFacts, onDate: Day): RequirementCheck {
  const needed = policy.parameters.years * 12
  const service = serviceTime(facts, (position) => counts(position, policy.parameters), needed, onDate)
  if (service === null) return unknownHistory(policy, () => describeTimeInPosition(policy))
  const { months, fullOn } = service
  if (months >= needed) return met(policy, () => served(policy, months))
  return notMet(policy, fullOn, () =>
    fullOn === null ? servedElsewhere(policy, months) : stillServing(policy, months, fullOn),
  )
}

const shown = (policy: TimePolicy, months: number) => ({
  required: describeTimeInPosition(policy).required,
  actual: durationText(months),
  measure: { unit: 'MONTHS' as const, required: policy.parameters.years * 12, actual: months },
})

function served(policy: TimePolicy, months: number): Told {
  const [actual, positions] = [durationText(months), positionsText(policy.parameters)]
  return {
    ...shown(policy, months),
    explanation: {
      id: `Pengalaman Anda ${actual.id} sebagai ${positions.id}.`,
      en: `You have served ${actual.en} as ${positions.en}.`,
    },
  }
}

function servedElsewhere(policy: TimePolicy, months: number): Told {
  const { required } = describeTimeInPosition(policy)
  const positions = positionsText(policy.parameters)
  return {
    ...shown(policy, months),
    explanation: {
      id: `Diperlukan ${required.id}; jabatan Anda sekarang tidak menambahnya.`,
      en: `This needs ${required.en}; your present position does not add to it.`,
    },
    remedies: [remedy('PERFORM', { id: `Jabat ${positions.id} lebih dahulu`, en: `First serve as ${positions.en}` })],
  }
}

function stillServing(policy: TimePolicy, months: number, fullOn: Day): Told {
  const [{ required }, day] = [describeTimeInPosition(policy), dayText(fullOn)]
  return {
    ...shown(policy, months),
    explanation: {
      id: `Masa ${required.id} genap pada ${day.id}.`,
      en: `Your ${required.en} are complete on ${day.en}.`,
    },
    remedies: [remedy('WAIT', { id: `Lanjutkan tugas sampai ${day.id}`, en: `Carry on until ${day.en}` })],
  }
}

/** The check of anyone without a recorded position. */
export const unknownHistory = (policy: PolicyHead, describe: () => Description): RequirementCheck =>
  unknown(policy, () => ({
    required: describe().required,
    explanation: { id: 'Riwayat jabatan Anda belum tercatat.', en: 'Your position history is not on record yet.' },
    remedies: [remedy('DOCUMENT', { id: 'Serahkan SK jabatan', en: 'Hand in the decrees of your positions' })],
  }))
