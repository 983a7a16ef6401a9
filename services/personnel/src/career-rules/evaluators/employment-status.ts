import type { Text } from '@jalur/common'
import { type CareerFacts, EmploymentType } from '../career-facts'
import type { RequirementCheck } from '../requirement-check'
import type { StepPolicyOf } from '../requirement-policy'
import { listText } from '../texts'
import { met, notMet, remedy } from '../verdict'
import type { Description } from './description'

const typeTexts: Record<EmploymentType, Text> = {
  CPNS: { id: 'CPNS', en: 'candidate civil servant (CPNS)' },
  PNS: { id: 'PNS', en: 'civil servant (PNS)' },
  PPPK: { id: 'PPPK', en: 'contract employee (PPPK)' },
  PPPK_PART_TIME: { id: 'PPPK paruh waktu', en: 'part-time contract employee (PPPK)' },
}

export function describeEmploymentStatus({ parameters }: StepPolicyOf<'EMPLOYMENT_STATUS'>): Description {
  const required = listText(parameters.types.map((type) => typeTexts[type]))
  return {
    required,
    description: { id: `Terbuka bagi ${required.id}.`, en: `Open to a ${required.en}.` },
  }
}

/**
 * Is the kind of employment one of those that the step is open to?
 * Source: PP 11/2017 ps. 54 and 107 (appointment of PNS).
 */
export function evaluateEmploymentStatus(
  policy: StepPolicyOf<'EMPLOYMENT_STATUS'>,
  { employmentType }: CareerFacts,
): RequirementCheck {
  const actual = typeTexts[employmentType]
  const shown = () => ({
    required: describeEmploymentStatus(policy).required,
    actual,
    measure: { unit: 'CODE' as const, required: policy.parameters.types.join(' '), actual: employmentType },
  })
  if (policy.parameters.types.includes(employmentType)) {
    return met(policy, () => ({
      ...shown(),
      explanation: {
        id: `Status Anda ${actual.id}, sesuai untuk jabatan ini.`,
        en: `Your status, ${actual.en}, fits this position.`,
      },
    }))
  }
  return notMet(policy, null, () => {
    const { required, measure } = shown()
    return {
      ...{ required, actual, measure },
      explanation: {
        id: `Jabatan ini terbuka bagi ${required.id}; status Anda ${actual.id}.`,
        en: `This position is open to a ${required.en}; your status is ${actual.en}.`,
      },
      remedies: [
        remedy('CHECK', {
          id: 'Tanyakan jalur karier untuk status Anda',
          en: 'Ask which career routes your status has',
        }),
      ],
    }
  })
}
