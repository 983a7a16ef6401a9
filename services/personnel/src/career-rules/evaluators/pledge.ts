import type { CareerFacts } from '../career-facts'
import type { RequirementCheck } from '../requirement-check'
import type { StepPolicyOf } from '../requirement-policy'
import { met, notLoaded, notMet, remedy } from '../verdict'
import type { Description } from './description'

export const describePledge = (): Description => ({
  required: { id: 'pakta integritas ditandatangani', en: 'integrity pledge signed' },
  description: { id: 'Pakta integritas ditandatangani dan berlaku.', en: 'The integrity pledge is signed and valid.' },
})

/**
 * Is the integrity pledge (pakta integritas) signed?
 * Source: PermenPANRB 49/2011.
 */
export function evaluatePledge(policy: StepPolicyOf<'PLEDGE'>, { integrity }: CareerFacts): RequirementCheck {
  if (integrity === null || integrity.pledgeSigned === null) {
    return notLoaded(policy, describePledge, { id: 'pakta integritas', en: 'integrity pledge' })
  }
  if (integrity.pledgeSigned) {
    return met(policy, () => ({
      required: describePledge().required,
      actual: { id: 'sudah ditandatangani', en: 'signed' },
      explanation: { id: 'Pakta integritas Anda sudah ditandatangani.', en: 'You have signed the integrity pledge.' },
    }))
  }
  return notMet(policy, null, () => ({
    required: describePledge().required,
    actual: { id: 'belum ditandatangani', en: 'not signed' },
    explanation: {
      id: 'Pakta integritas Anda belum ditandatangani.',
      en: 'Your integrity pledge is not signed yet.',
    },
    remedies: [remedy('SIGN_PLEDGE', { id: 'Tanda tangani pakta integritas', en: 'Sign the integrity pledge' })],
  }))
}
