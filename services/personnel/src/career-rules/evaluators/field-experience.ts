import type { Day } from '@jalur/common'
import type { CareerFacts, ServedPosition, TargetPosition } from '../career-facts'
import type { RequirementCheck } from '../requirement-check'
import type { StepPolicyOf } from '../requirement-policy'
import { serviceTime } from '../service-time'
import { dayText, durationText } from '../texts'
import { met, notMet, remedy, unknown } from '../verdict'
import type { Description } from './description'
import { unknownHistory } from './time-in-position'

export function describeFieldExperience({ parameters }: StepPolicyOf<'FIELD_EXPERIENCE'>): Description {
  const duration = durationText(parameters.years * 12)
  return {
    required: { id: `${duration.id} di bidang terkait`, en: `${duration.en} in the related field` },
    description: {
      id: `Pengalaman kumulatif di bidang terkait paling singkat ${duration.id}.`,
      en: `At least ${duration.en} of experience in the related field, all told.`,
    },
  }
}

type InFamily = Pick<ServedPosition, 'familyCode'>

/** Is service in the position of the field of the target, beyond doubt? */
export const isInField = ({ familyCode }: InFamily, target: InFamily): boolean =>
  familyCode !== null && familyCode === target.familyCode

/** May it be? So it may wherever one of the two has no family. */
export const maybeInField = (position: InFamily, target: InFamily): boolean =>
  position.familyCode === null || target.familyCode === null || isInField(position, target)

/**
 * Do the years of service in the field of the target add up?
 *
 * The same family of jobs is the same field, another family is another. A position without a family (structural,
 * general staff) may belong to the field: if only such years fill the need, a person has to judge, so `UNKNOWN`.
 * Source: PP 11/2017 jo. PP 17/2020 ps. 107 (executives) and PermenPANRB 1/2023 (transfer).
 */
export function evaluateFieldExperience(
  policy: StepPolicyOf<'FIELD_EXPERIENCE'>,
  facts: CareerFacts,
  target: TargetPosition,
  onDate: Day,
): RequirementCheck {
  const needed = policy.parameters.years * 12
  const certain = serviceTime(facts, (position) => isInField(position, target), needed, onDate)
  const possible = serviceTime(facts, (position) => maybeInField(position, target), needed, onDate)
  if (certain === null || possible === null) return unknownHistory(policy, () => describeFieldExperience(policy))

  const shown = () => ({
    required: describeFieldExperience(policy).required,
    actual: durationText(certain.months),
    measure: { unit: 'MONTHS' as const, required: needed, actual: certain.months },
  })
  if (certain.months >= needed) {
    return met(policy, () => {
      const { required, actual, measure } = shown()
      return {
        ...{ required, actual, measure },
        explanation: {
          id: `Pengalaman Anda di bidang ini ${actual.id}.`,
          en: `You have ${actual.en} of experience in this field.`,
        },
      }
    })
  }
  if (possible.months >= needed) return unknownField(policy, certain.months, possible.months)
  const { fullOn } = certain
  if (fullOn !== null) {
    return notMet(policy, fullOn, () => {
      const day = dayText(fullOn)
      return {
        ...shown(),
        explanation: {
          id: `Pengalaman bidang Anda genap ${durationText(needed).id} pada ${day.id}.`,
          en: `Your experience in the field reaches ${durationText(needed).en} on ${day.en}.`,
        },
        remedies: [remedy('WAIT', { id: `Lanjutkan tugas sampai ${day.id}`, en: `Carry on until ${day.en}` })],
      }
    })
  }
  return notMet(policy, null, () => {
    const { required, actual, measure } = shown()
    return {
      ...{ required, actual, measure },
      explanation: {
        id: `Diperlukan ${required.id}; yang tercatat ${actual.id}.`,
        en: `This needs ${required.en}; your record shows ${actual.en}.`,
      },
      remedies: [
        remedy('PERFORM', {
          id: 'Ambil tugas di bidang jabatan ini',
          en: 'Take on duties in the field of this position',
        }),
      ],
    }
  })
}

/** Service in months: that beyond doubt, and that which may count. */
const unknownField = (policy: StepPolicyOf<'FIELD_EXPERIENCE'>, certain: number, possible: number): RequirementCheck =>
  unknown(policy, () => {
    const served = durationText(possible)
    return {
      required: describeFieldExperience(policy).required,
      measure: { unit: 'MONTHS', required: policy.parameters.years * 12, actual: certain },
      explanation: {
        id: `Masa jabatan Anda ${served.id}; kesesuaian bidangnya dinilai instansi.`,
        en: `You have served ${served.en}; your agency judges whether the field fits.`,
      },
      remedies: [
        remedy('DOCUMENT', { id: 'Siapkan bukti pengalaman bidang', en: 'Prepare proof of experience in the field' }),
      ],
    }
  })
