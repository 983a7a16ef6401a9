import { enqueue } from '@jalur/common'
import type { EntityManager } from 'typeorm'
import type { TaskParts } from '../tasks'
import { TaxonomyRepository } from './taxonomy.repository'

/** The task that publishes a new version of the taxonomy where something changed. */
export const PUBLISH_TAXONOMY = 'publishTaxonomy'

export async function publishTaxonomy({ source, today }: Pick<TaskParts, 'source' | 'today'>): Promise<void> {
  await new TaxonomyRepository(source).publish(today())
}

/** Has it published soon; however many ask for it, it is done once. */
export const askToPublish = (manager: EntityManager): Promise<void> =>
  enqueue(manager, 'personnel', PUBLISH_TAXONOMY, {}, { key: PUBLISH_TAXONOMY })
