import { EntitySchema } from 'typeorm'
import type { Account } from './account'

export const accountTable = new EntitySchema<Account>({
  name: 'account',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'account_pk' },
    employeeId: { type: 'uuid', nullable: true },
    name: { type: 'text' },
    title: { type: 'text' },
    roles: { type: 'text', array: true },
    agencyCode: { type: 'text', nullable: true },
    demo: { type: 'boolean', default: false },
    demoKey: { type: 'text', nullable: true },
  },
  uniques: [{ name: 'account_demo_key_key', columns: ['demoKey'] }],
})
