import { accessLogTable, type DatabaseOptions, directoryTable, outboxDeliveryTable, outboxTable } from '@jalur/common'
import { creditEntryTable, predicateMultiplierTable } from './credit/credit.tables'
import { evaluationTable } from './evaluation/evaluation.tables'
import { AddAccessLog1795471200000 } from './migrations/1795471200000-add-access-log'
import { CreatePerformance1795467600000 } from './migrations/1795467600000-create-performance'

/** The tables and migrations of performance, at an address for its role. */
export const serviceDatabase = (url: string): DatabaseOptions => ({
  url,
  schema: 'performance',
  tables: [
    directoryTable,
    evaluationTable,
    creditEntryTable,
    predicateMultiplierTable,
    accessLogTable,
    outboxTable,
    outboxDeliveryTable,
  ],
  migrations: [CreatePerformance1795467600000, AddAccessLog1795471200000],
})
