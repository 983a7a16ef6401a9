import type { Day } from '@jalur/common'
import type { CareerFacts, TargetPosition } from '../career-facts'
import type { RequirementCheck } from '../requirement-check'
import type { StepPolicyOf } from '../requirement-policy'
import { dayText } from '../texts'
import { met, notLoaded, notMet, remedy } from '../verdict'
import type { Description } from './description'

export const describeCompetencyTest = (): Description => ({
  required: { id: 'lulus uji kompetensi', en: 'competency test passed' },
  description: {
    id: 'Lulus uji kompetensi untuk jabatan ini.',
    en: 'The competency test for this position is passed.',
  },
})

/**
 * Is a passed competency test (uji kompetensi) for the target still valid? Its last day counts.
 * Source: PermenPANRB 1/2023.
 */
export function evaluateCompetencyTest(
  policy: StepPolicyOf<'COMPETENCY_TEST'>,
  { learning }: CareerFacts,
  target: TargetPosition,
  onDate: Day,
): RequirementCheck {
  if (learning === null)
    return notLoaded(policy, describeCompetencyTest, { id: 'uji kompetensi', en: 'competency test' })
  const passed = learning.competencyTests
    .filter(({ positionCode, passedOn }) => positionCode === target.code && passedOn <= onDate)
    .sort((a, b) => (a.passedOn < b.passedOn ? 1 : -1))
  const valid = passed.find(({ validUntil }) => validUntil === null || validUntil >= onDate)
  return valid ? validTest(policy, valid.passedOn) : noValidTest(policy, passed[0]?.validUntil ?? null)
}

const validTest = (policy: StepPolicyOf<'COMPETENCY_TEST'>, passedOn: Day): RequirementCheck =>
  met(policy, () => {
    const { required } = describeCompetencyTest()
    const day = dayText(passedOn)
    return {
      required,
      actual: { id: `lulus ${day.id}`, en: `passed ${day.en}` },
      explanation: {
        id: `Anda lulus uji kompetensi pada ${day.id}.`,
        en: `You passed the competency test on ${day.en}.`,
      },
    }
  })

const noValidTest = (policy: StepPolicyOf<'COMPETENCY_TEST'>, lapsedOn: Day | null): RequirementCheck =>
  notMet(policy, null, () => {
    const { required } = describeCompetencyTest()
    const day = lapsedOn && dayText(lapsedOn)
    return {
      required,
      actual: day ? { id: `berlaku sampai ${day.id}`, en: `valid until ${day.en}` } : { id: 'belum ada', en: 'none' },
      explanation: day
        ? {
            id: `Hasil uji kompetensi Anda berlaku sampai ${day.id}.`,
            en: `Your competency test was valid until ${day.en}.`,
          }
        : {
            id: 'Kelulusan uji kompetensi untuk jabatan ini belum tercatat.',
            en: 'No passed competency test for this position is on record yet.',
          },
      remedies: [remedy('TEST', { id: 'Daftar uji kompetensi', en: 'Register for the competency test' })],
    }
  })
