import { outboxTable } from '@jalur/common'
import { EntitySchema } from 'typeorm'

const { indices = [], ...options } = outboxTable.options

/** The outbox as personnel keeps it, with the index of the feed over an expression: TypeORM knows only its name. */
export const feedOutboxTable = new EntitySchema({
  ...options,
  indices: [...indices, { name: 'outbox_feed_idx', columns: ['transaction', 'sequence'], synchronize: false }],
})
