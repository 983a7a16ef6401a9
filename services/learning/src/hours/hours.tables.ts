import { EntitySchema } from 'typeorm'
import type { LearningDuty } from './hours'

const key = (type: 'text' | 'date') => ({ type, primary: true, primaryKeyConstraintName: 'learning_duty_pk' }) as const

export const learningDutyTable = new EntitySchema<LearningDuty>({
  name: 'learning_duty',
  columns: {
    employmentType: key('text'),
    leastHours: { type: 'integer', nullable: true },
    mostHours: { type: 'integer', nullable: true },
    validFrom: key('date'),
    validTo: { type: 'date', nullable: true },
    regulationCode: { type: 'text' },
    article: { type: 'text', nullable: true },
    confidence: { type: 'text' },
  },
})
