import { registerEnumType } from 'type-graphql'
import { PerformancePredicate } from './predicate'

registerEnumType(PerformancePredicate, {
  name: 'PerformancePredicate',
  description: 'Performance predicates (predikat kinerja), best first (PermenPANRB 6/2022).',
  valuesConfig: {
    VERY_GOOD: { description: 'Sangat Baik.' },
    GOOD: { description: 'Baik.' },
    NEEDS_IMPROVEMENT: { description: 'Butuh Perbaikan.' },
    POOR: { description: 'Kurang.' },
    VERY_POOR: { description: 'Sangat Kurang.' },
  },
})

export { PerformancePredicate }
