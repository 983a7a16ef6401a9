import { addDays, type Day, type Text } from '@jalur/common'
import type { CareerFacts } from '../career-facts'
import type { RequirementCheck } from '../requirement-check'
import type { StepPolicyOf } from '../requirement-policy'
import { dayText, listText, sanctionTexts } from '../texts'
import { met, notLoaded, notMet, remedy, unknown } from '../verdict'
import type { Description } from './description'

export function describeDiscipline({ parameters }: StepPolicyOf<'DISCIPLINE'>): Description {
  const levels = listText(parameters.blockingLevels.map((level) => sanctionTexts[level]))
  return {
    required: { id: `tanpa hukuman ${levels.id}`, en: `no ${levels.en} sanction` },
    description: {
      id: `Tidak sedang menjalani hukuman disiplin ${levels.id}.`,
      en: `Not serving a ${levels.en} disciplinary sanction.`,
    },
  }
}

/**
 * Is the person free of a sanction of the blocking levels? A sanction counts through its last day. A clean record
 * counts only if the register was checked.
 * Source: PP 94/2021.
 */
export function evaluateDiscipline(
  policy: StepPolicyOf<'DISCIPLINE'>,
  { integrity }: CareerFacts,
  onDate: Day,
): RequirementCheck {
  const describe = () => describeDiscipline(policy)
  if (integrity === null) return notLoaded(policy, describe, { id: 'disiplin', en: 'discipline' })
  const { activeSanction: sanction, disciplineCheckedOn } = integrity
  const isServed = sanction !== null && (sanction.until === null || sanction.until >= onDate)
  if (sanction && isServed && policy.parameters.blockingLevels.includes(sanction.level)) {
    return blocked(policy, sanction.until, sanctionTexts[sanction.level])
  }
  if (disciplineCheckedOn === null) {
    return unknown(policy, () => ({
      required: describe().required,
      explanation: {
        id: 'Daftar hukuman disiplin belum diperiksa untuk Anda.',
        en: 'The register of sanctions has not been checked for you yet.',
      },
      remedies: [
        remedy('CHECK', {
          id: 'Minta surat keterangan bebas hukuman disiplin',
          en: 'Ask for a statement of no sanction',
        }),
      ],
    }))
  }
  return met(policy, () => {
    const day = dayText(disciplineCheckedOn)
    return {
      required: describe().required,
      actual: { id: `diperiksa ${day.id}`, en: `checked ${day.en}` },
      explanation: {
        id: 'Anda tidak sedang menjalani hukuman disiplin yang menghalangi langkah ini.',
        en: 'You are not serving a sanction that stands in the way.',
      },
    }
  })
}

function blocked(policy: StepPolicyOf<'DISCIPLINE'>, until: Day | null, level: Text): RequirementCheck {
  if (until === null) {
    return notMet(policy, null, () => ({
      required: describeDiscipline(policy).required,
      actual: { id: `hukuman ${level.id}`, en: `${level.en} sanction` },
      explanation: {
        id: `Hukuman disiplin ${level.id} masih berlaku tanpa tanggal akhir.`,
        en: `A ${level.en} sanction is in force without an end date.`,
      },
      remedies: [remedy('CHECK', { id: 'Tanyakan akhir masa hukuman', en: 'Ask when the sanction ends' })],
    }))
  }
  return notMet(policy, addDays(until, 1), () => {
    const day = dayText(until)
    return {
      required: describeDiscipline(policy).required,
      actual: { id: `hukuman ${level.id} sampai ${day.id}`, en: `${level.en} sanction until ${day.en}` },
      explanation: {
        id: `Hukuman disiplin ${level.id} berlaku sampai ${day.id}; sesudahnya langkah ini terbuka.`,
        en: `A ${level.en} sanction runs until ${day.en}; after it this step is open.`,
      },
      remedies: [remedy('WAIT', { id: `Tunggu sampai ${day.id}`, en: `Wait until ${day.en}` })],
    }
  })
}
