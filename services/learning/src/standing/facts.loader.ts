import type { FactReference } from '@jalur/common'
import type { LearningLoaders } from '../context'
import type { PotentialAssessment } from '../potential/potential'
import type { PotentialRepository } from '../potential/potential.repository'
import type { LearningStanding } from './standing'

/** What learning tells another service of a person: the standing, and the potential, which only the talent map reads. */
export interface LearningFacts extends LearningStanding {
  /** Null for whoever was never assessed. */
  potential: PotentialAssessment | null
}

/** The facts of many employees, in the order asked; null for whom the directory does not know. */
export async function factsOf(
  references: readonly FactReference[],
  { standing }: Pick<LearningLoaders, 'standing'>,
  potentials: PotentialRepository,
): Promise<(LearningFacts | null)[]> {
  const [known, assessed] = await Promise.all([
    Promise.all(references.map(({ employeeId, targets }) => standing(employeeId, targets))),
    potentials.newestOf(references.map(({ employeeId }) => employeeId)),
  ])
  return known.map((own, index) => own && { ...own, potential: assessed.get(references[index]!.employeeId) ?? null })
}
