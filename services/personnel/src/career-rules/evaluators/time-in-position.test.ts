import type { PositionFacts } from '../career-facts'
import {
  administrator,
  executive,
  factsWith,
  functional,
  holding,
  implementer,
  stepPolicy,
  supervisor,
  TODAY,
} from '../testing'
import { describeTimeInPosition, evaluateTimeInPosition } from './time-in-position'

const asImplementer = stepPolicy('TIME_IN_POSITION', 'supervisor-time-in-position')
const asSupervisor = stepPolicy('TIME_IN_POSITION', 'administrator-time-in-position')
const asAdministrator = stepPolicy('TIME_IN_POSITION', 'executive-time-in-position')

test.each<{
  policy: typeof asImplementer
  position: PositionFacts
  since: string
  status: string
  earliestDate: string | null
}>([
  { policy: asImplementer, position: implementer, since: '2022-11-23', status: 'MET', earliestDate: null },
  { policy: asImplementer, position: implementer, since: '2022-11-24', status: 'NOT_MET', earliestDate: '2026-11-24' },
  {
    policy: asImplementer,
    position: functional('AHLI_PERTAMA'),
    since: '2020-01-01',
    status: 'MET',
    earliestDate: null,
  },
  { policy: asSupervisor, position: supervisor, since: '2023-11-23', status: 'MET', earliestDate: null },
  { policy: asSupervisor, position: supervisor, since: '2023-11-24', status: 'NOT_MET', earliestDate: '2026-11-24' },
  { policy: asSupervisor, position: functional('AHLI_MUDA'), since: '2020-01-01', status: 'MET', earliestDate: null },
  {
    policy: asSupervisor,
    position: functional('AHLI_PERTAMA'),
    since: '2000-01-01',
    status: 'NOT_MET',
    earliestDate: null,
  },
  { policy: asAdministrator, position: administrator, since: '2024-11-23', status: 'MET', earliestDate: null },
  {
    policy: asAdministrator,
    position: administrator,
    since: '2024-11-24',
    status: 'NOT_MET',
    earliestDate: '2026-11-24',
  },
  {
    policy: asAdministrator,
    position: functional('AHLI_MADYA'),
    since: '2024-11-23',
    status: 'MET',
    earliestDate: null,
  },
  { policy: asAdministrator, position: executive, since: '2020-01-01', status: 'MET', earliestDate: null },
  { policy: asAdministrator, position: supervisor, since: '2000-01-01', status: 'NOT_MET', earliestDate: null },
])('$policy.id: $position.code since $since is $status', ({ policy, position, since, status, earliestDate }) =>
  expect(evaluateTimeInPosition(policy, factsWith(holding(position, since)), TODAY)).toMatchObject({
    status,
    earliestDate,
  }),
)

test('earlier service in such a position is added', () => {
  const { position } = holding(supervisor, '2025-11-23')
  const positionHistory = [
    { ...supervisor, effectiveFrom: '2015-01-01' },
    { ...implementer, effectiveFrom: '2016-07-01' },
    { ...supervisor, effectiveFrom: '2025-11-23' },
  ]
  expect(evaluateTimeInPosition(asSupervisor, factsWith({ position, positionHistory }), TODAY)).toMatchObject({
    status: 'NOT_MET',
    earliestDate: '2027-05-23',
    measure: { required: 36, actual: 30 },
  })
})

test.each([
  { level: 'AHLI_MUDA', status: 'MET' },
  { level: 'AHLI_PERTAMA', status: 'NOT_MET' },
] as const)('a named level counts whatever its equivalence: $level is $status', ({ level, status }) => {
  const parameters = { years: 2, kinds: [], levels: ['AHLI_MUDA' as const], minimumEquivalence: 6 }
  const facts = factsWith(holding(functional(level), '2020-01-01'))
  expect(evaluateTimeInPosition({ ...asSupervisor, parameters }, facts, TODAY).status).toBe(status)
})

test('an empty history is unknown', () =>
  expect(evaluateTimeInPosition(asSupervisor, factsWith({ position: null, positionHistory: [] }), TODAY).status).toBe(
    'UNKNOWN',
  ))

test('it says which positions count', () =>
  expect(describeTimeInPosition(asAdministrator).required).toEqual({
    id: '2 tahun sebagai administrator atau Ahli Madya atau setara',
    en: '2 years as administrator or Ahli Madya or equal',
  }))
