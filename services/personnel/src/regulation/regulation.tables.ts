import { EntitySchema } from 'typeorm'
import type { Confidence } from '../career-rules/requirement-policy'

/** A law or rule that Jalur cites as a legal basis. */
export interface RegulationRow {
  code: string
  kind: string
  number: string
  year: number
  title: string
  confidence: Confidence
}

export const regulationTable = new EntitySchema<RegulationRow>({
  name: 'regulation',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'regulation_pk' },
    kind: { type: 'text' },
    number: { type: 'text' },
    year: { type: 'integer' },
    title: { type: 'text' },
    confidence: { type: 'text' },
  },
})
