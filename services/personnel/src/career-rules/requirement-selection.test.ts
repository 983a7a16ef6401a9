import { rankPolicies, stepPolicies } from './requirement-selection'
import { administrator, executive, functional, implementer, rules, supervisor, TODAY } from './testing'

const ids = (...args: Parameters<typeof stepPolicies>) => stepPolicies(...args).map(({ id }) => id)
const inForce = { validFrom: '2024-01-01', validTo: '2025-12-31' }
const [sample] = rules.stepPolicies
const withSample = (change: object) => ({ ...rules, stepPolicies: sample ? [{ ...sample, ...change }] : [] })

test.each([
  ['2023-12-31', 0],
  ['2024-01-01', 1],
  ['2025-12-31', 1],
  ['2026-01-01', 0],
])('on %s a row of 2024 and 2025 applies %i times', (day, times) =>
  expect(ids(withSample(inForce), implementer, { move: 'VERTICAL', to: supervisor }, day)).toHaveLength(times),
)

test('law that is not yet in force does not judge: executives by PP 17/2020 from 28 February 2020', () => {
  const of = (day: string) => ids(rules, administrator, { move: 'DIAGONAL', to: executive }, day)
  expect(of('2020-02-27')).not.toContain('executive-age')
  expect(of('2020-02-28')).toContain('executive-age')
})

test.each([
  { to: supervisor, own: 'supervisor-time-in-position' },
  { to: administrator, own: 'administrator-time-in-position' },
  { to: executive, own: 'executive-time-in-position' },
])('$own is for that target alone', ({ to, own }) => {
  const times = ids(rules, functional('AHLI_MUDA'), { move: 'DIAGONAL', to }, TODAY).filter((id) =>
    id.endsWith('time-in-position'),
  )
  expect(times).toEqual([own])
})

test.each([
  { level: 'AHLI_MUDA', own: 'transfer-age-to-ahli-muda' },
  { level: 'AHLI_MADYA', own: 'transfer-age-ahli-madya' },
  { level: 'AHLI_UTAMA', own: 'transfer-age-ahli-utama' },
] as const)('the transfer to $level has its own age limit', ({ level, own }) => {
  const ages = ids(rules, administrator, { move: 'HORIZONTAL', to: functional(level) }, TODAY).filter((id) =>
    id.includes('age'),
  )
  expect(ages).toEqual([own])
})

test('a level promotion has no age limit and asks for credit points', () => {
  const found = ids(rules, functional('AHLI_MUDA'), { move: 'VERTICAL', to: functional('AHLI_MADYA') }, TODAY)
  expect(found).toContain('level-credit-points')
  expect(found.filter((id) => id.includes('age') || id.startsWith('transfer'))).toEqual([])
})

test('education of a functional target goes by its category', () => {
  const education = (level: 'MAHIR' | 'AHLI_MUDA') =>
    ids(rules, implementer, { move: 'HORIZONTAL', to: functional(level) }, TODAY).filter((id) =>
      id.includes('education'),
    )
  expect(education('MAHIR')).toEqual(['functional-education-keterampilan'])
  expect(education('AHLI_MUDA')).toEqual(['functional-education-keahlian'])
})

test('where the present group is unknown, its rows apply too', () => {
  const goal = { move: 'VERTICAL', to: functional('AHLI_MUDA') } as const
  expect(ids(rules, null, goal, TODAY)).toContain('level-credit-points')
  expect(ids(rules, implementer, goal, TODAY)).not.toContain('level-credit-points')
})

test('rises in rank have rows of their own', () => {
  expect(rankPolicies(rules, 'REGULAR', TODAY).map(({ kind }) => kind)).toEqual([
    'EDUCATION',
    'TIME_IN_RANK',
    'PERFORMANCE',
  ])
  expect(rankPolicies(rules, 'STRUCTURAL', TODAY).map(({ kind }) => kind)).toEqual([
    'RANK',
    'TIME_IN_RANK',
    'PERFORMANCE',
  ])
  expect(rankPolicies(rules, 'FUNCTIONAL', TODAY).map(({ kind }) => kind)).toEqual([
    'RANK',
    'TIME_IN_RANK',
    'CREDIT_POINTS',
    'PERFORMANCE',
  ])
  expect(rankPolicies(rules, 'FUNCTIONAL', '2022-12-31').map(({ kind }) => kind)).toEqual(['TIME_IN_RANK'])
})
