import { EntitySchema } from 'typeorm'

const key = (table: string, type: 'uuid' | 'integer') =>
  ({ type, primary: true, primaryKeyConstraintName: `${table}_pk` }) as const

export const resultOfferTable = new EntitySchema<object>({
  name: 'result_offer',
  columns: {
    workResultId: key('result_offer', 'uuid'),
    employeeId: key('result_offer', 'uuid'),
    offeredOn: { type: 'date' },
    note: { type: 'text', nullable: true },
  } as never,
  indices: [{ name: 'result_offer_employee_idx', columns: ['employeeId'] as never }],
  foreignKeys: [
    {
      name: 'result_offer_result_fk',
      target: 'work_result',
      columnNames: ['workResultId'],
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
})

export const cascadeRequestTable = new EntitySchema<object>({
  name: 'cascade_request',
  columns: {
    employeeId: key('cascade_request', 'uuid'),
    year: key('cascade_request', 'integer'),
    superiorId: { type: 'uuid' },
    question: { type: 'text' },
    askedOn: { type: 'date' },
  } as never,
})
