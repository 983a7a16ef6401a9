import type { CareerFacts, TargetPosition } from '../career-facts'
import type { Told } from '../lazy-check'
import type { RequirementCheck } from '../requirement-check'
import type { StepPolicyOf } from '../requirement-policy'
import { met, notMet, remedy, unknown } from '../verdict'
import type { Description } from './description'

export const describeVacancy = (): Description => ({
  required: { id: 'formasi tersedia', en: 'a vacancy' },
  description: { id: 'Formasi jabatan tersedia di instansi.', en: 'The agency has a vacancy for the position.' },
})

/**
 * Has the agency an opening for the target? No vacancy data is not the same as no vacancy.
 * Source: PP 11/2017 jo. PP 17/2020; PermenPANRB 1/2023.
 */
export function evaluateVacancy(
  policy: StepPolicyOf<'VACANCY'>,
  { vacancies }: CareerFacts,
  target: TargetPosition,
): RequirementCheck {
  const openings = vacancies[target.code]
  if (openings === undefined) {
    return unknown(policy, () => ({
      required: describeVacancy().required,
      explanation: {
        id: 'Data formasi untuk jabatan ini belum tersedia.',
        en: 'No vacancy data exist for this position yet.',
      },
      remedies: [
        remedy('CHECK', {
          id: 'Tanyakan formasi kepada pengelola kepegawaian',
          en: 'Ask the HR office about vacancies',
        }),
      ],
    }))
  }
  return openings > 0 ? met(policy, () => open(openings)) : notMet(policy, null, () => filled(openings))
}

const shown = (openings: number) => ({
  required: describeVacancy().required,
  actual: { id: `${openings} formasi`, en: openings === 1 ? '1 opening' : `${openings} openings` },
  measure: { unit: 'OPENINGS' as const, required: 1, actual: openings },
})

function open(openings: number): Told {
  const { required, actual, measure } = shown(openings)
  return {
    ...{ required, actual, measure },
    explanation: {
      id: `Formasi tersedia: ${openings} di instansi Anda.`,
      en: `Your agency has ${actual.en}.`,
    },
  }
}

const filled = (openings: number): Told => ({
  ...shown(openings),
  explanation: {
    id: 'Formasi di instansi Anda sedang terisi penuh.',
    en: 'All such positions in your agency are filled.',
  },
  remedies: [remedy('WAIT', { id: 'Pantau pembukaan formasi', en: 'Watch for new openings' })],
})
