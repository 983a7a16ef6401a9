import type { BehaviourValue } from '../../generated/types'
import { VALUES } from '../behaviour/values'

/** What is chosen in a list of results and values, as the graph takes it: one of the two. */
export function topicOf(chosen: string): { workResult: string | null; behaviour: BehaviourValue | null } {
  const behaviour = VALUES.find((value) => value === chosen) ?? null
  return { behaviour, workResult: behaviour ? null : chosen || null }
}
