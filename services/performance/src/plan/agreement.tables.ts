import { EntitySchema } from 'typeorm'

const key = (type: 'text' | 'date') => ({ type, primary: true, primaryKeyConstraintName: 'agreement_rule_pk' }) as const

export const agreementRuleTable = new EntitySchema<object>({
  name: 'agreement_rule',
  columns: {
    positionCode: key('text'),
    regulationCode: { type: 'text' },
    article: { type: 'text', nullable: true },
    confidence: { type: 'text' },
    validFrom: key('date'),
    validTo: { type: 'date', nullable: true },
  } as never,
})
