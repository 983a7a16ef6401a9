import { accessLogTable, type DatabaseOptions, directoryTable, outboxDeliveryTable, outboxTable } from '@jalur/common'
import { assetDeclarationTable } from './asset-declaration/asset-declaration.tables'
import { disciplineCheckTable, disciplineSanctionTable } from './discipline/discipline.tables'
import { eventAttendanceTable, eventTable } from './event/event.tables'
import { AddAccessLog1795471200000 } from './migrations/1795471200000-add-access-log'
import { CreateIntegrity1795467600000 } from './migrations/1795467600000-create-integrity'
import { pledgeTable } from './pledge/pledge.tables'

/** The tables and migrations of integrity, at an address for its role. */
export const serviceDatabase = (url: string): DatabaseOptions => ({
  url,
  schema: 'integrity',
  tables: [
    directoryTable,
    pledgeTable,
    disciplineCheckTable,
    disciplineSanctionTable,
    assetDeclarationTable,
    eventTable,
    eventAttendanceTable,
    accessLogTable,
    outboxTable,
    outboxDeliveryTable,
  ],
  migrations: [CreateIntegrity1795467600000, AddAccessLog1795471200000],
})
