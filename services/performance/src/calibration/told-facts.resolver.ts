import type { PerformanceContext } from '../context'
import { ruleOn } from '../rule'
import type * as domain from './calibration'
import type { SessionFact } from './calibration.repository'
import { mayTell } from './outcome'

/** Those that the caller sees one by one. */
export const seenOf = (facts: readonly SessionFact[]): SessionFact[] => facts.filter(({ isSeen }) => isSeen)

/** All evaluations of a session for figures; null where the caller could work out those of a few others from them. */
export async function toldFacts(
  { id, openedOn }: domain.CalibrationSession,
  { loaders, rules }: PerformanceContext,
): Promise<SessionFact[] | null> {
  const [facts, { calibrations }] = await Promise.all([loaders.calibrationFacts.load(id), rules()])
  const least = ruleOn(calibrations, openedOn)?.least ?? Infinity
  return mayTell({ all: facts.length, seen: seenOf(facts).length, least }) ? facts : null
}
