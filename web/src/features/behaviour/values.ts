import type { BehaviourValue } from '../../generated/types'

/** The seven values of civil servants (BerAKHLAK), in their order. */
export const VALUES: BehaviourValue[] = [
  ...(['SERVICE_ORIENTED', 'ACCOUNTABLE', 'COMPETENT', 'HARMONIOUS', 'LOYAL'] as const),
  ...(['ADAPTIVE', 'COLLABORATIVE'] as const),
]
